import { createInstance, type i18n } from 'i18next';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const FOLDER = resolve(__dirname, '../../../apps/web/src/i18n');

export type Language = 'ru' | 'en';
/** What each language calls itself on the pages. */
export const LANGUAGES: Readonly<Record<Language, string>> = { ru: 'Русский', en: 'English' };
/** The text of a key as the pages show it. @throws Error for a key that the catalogue does not have */
export type Words = (key: string, values?: Readonly<Record<string, unknown>>) => string;

const made = new Map<Language, Words>();

/** The texts of the web app, so that a journey names things as a reader of that language does. */
export function wordsIn(language: Language): Words {
  const known = made.get(language) ?? wordsOf(catalogue(language), language);
  made.set(language, known);
  return known;
}

type Texts = { readonly [key: string]: string | Texts };

/** The files of public pages, and over them those of the workspace and the desks; a file is a part of its name. */
function catalogue(language: Language): Texts {
  const files = readdirSync(join(FOLDER, language), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort((one, other) => one.split('/').length - other.split('/').length)
    .map((name) => join(FOLDER, language, name));
  const texts: Record<string, Texts> = {};
  for (const file of files) texts[basename(file, '.json')] = { ...texts[basename(file, '.json')], ...(JSON.parse(readFileSync(file, 'utf8')) as Texts) };
  return texts;
}

function wordsOf(texts: Texts, language: Language): Words {
  const instance: i18n = createInstance();
  void instance.init({ lng: language, resources: { [language]: { translation: texts } }, initAsync: false, interpolation: { escapeValue: false } });
  return (key, values = {}) => {
    if (!instance.exists(key, values)) throw new Error(`no text ${key} in ${language}`);
    return instance.t(key, values);
  };
}
