import type { Language } from '../i18n/language';
import { useLanguage } from '../i18n/use-language';
import { titleIn, useReference } from './reference';

/** An organisation as far as lists name it. */
export interface Party {
  readonly id: string;
  readonly slug: string;
  readonly nameRu: string | null;
  readonly nameLatin: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Register code of the Russian federal subject. */
  readonly subject: string | null;
  readonly city: string | null;
  readonly verified: boolean;
}

/** The name in the script of the language, else in the other. */
export function partyName({ nameRu, nameLatin }: Pick<Party, 'nameRu' | 'nameLatin'>, language: Language): string {
  return (language === 'ru' ? (nameRu ?? nameLatin) : (nameLatin ?? nameRu)) ?? '';
}

/** A person's name in the script of the language, else in the other. */
export function personName(
  { nameCyrillic, nameLatin }: { readonly nameCyrillic: string | null; readonly nameLatin: string | null },
  language: Language,
): string {
  return partyName({ nameRu: nameCyrillic, nameLatin }, language);
}

/** Ways to write organisations in the language of the page. */
export interface PartyWords {
  name(party: Pick<Party, 'nameRu' | 'nameLatin'>): string;
  /** «Барнаул, Алтайский край» or «Бишкек, Киргизия». */
  place(party: Pick<Party, 'country' | 'subject' | 'city'>): string;
}

export function usePartyWords(): PartyWords {
  const language = useLanguage();
  const { all } = useReference();
  const region = ({ country, subject }: Pick<Party, 'country' | 'subject'>) =>
    all?.subjects.find(({ code }) => code === subject)?.title ?? all?.countries.find(({ code }) => code === country)?.title;
  return {
    name: (party) => partyName(party, language),
    place: (party) => {
      const title = region(party);
      return [party.city, title && titleIn(title, language)].filter(Boolean).join(', ');
    },
  };
}
