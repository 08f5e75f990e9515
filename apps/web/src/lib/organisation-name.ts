import type { Language } from '../i18n/language';

const cyrillic = /\p{Script=Cyrillic}/u;

/** The name of an organisation in the script of a language, out of its names in one line: "ООО «Алтай Мёд» · Altai Myod LLC". */
export function nameIn(language: Language, names: string): string {
  const all = names.split(' · ');
  return all.find((name) => cyrillic.test(name) === (language === 'ru')) ?? all[0] ?? names;
}
