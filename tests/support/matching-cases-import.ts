import type { CodeScheme } from '@zemlyak/reference';
import { FORMS } from './matching/case-market';
import { readCases, type CaseProfile, type Cases } from './matching/cases';
import { openCases } from './open-cases';
import { csvFile } from './tables';

/** A file of labelled cases as two files that can be imported: their companies and what these offer or look for. */
export interface CaseFiles {
  readonly cases: Cases;
  readonly companies: Buffer;
  readonly offers: Buffer;
}

/** Name under which a case's company is imported. */
export const companyOfCase = (profile: Pick<CaseProfile, 'id'>): string => `Case ${profile.id} LLC`;

/** Where the letter to the case's client goes. */
export const mailOfCase = (profile: Pick<CaseProfile, 'id'>): string => `case-${profile.id.toLowerCase()}@example.org`;

/** @param knows leaves out codes that our vocabularies do not have */
export function caseFiles(knows: (scheme: CodeScheme, code: string) => boolean, file = openCases('matching-cases.json')): CaseFiles {
  const cases = readCases(file),
    known = (scheme: CodeScheme, codes: readonly string[]): string => codes.filter((code) => knows(scheme, code)).join(', ');
  const companies = cases.profiles.map((profile) => [companyOfCase(profile), profile.country, regionOf(profile), profile.lang, mailOfCase(profile)]);
  const offers = cases.profiles.map((profile) => [
    companyOfCase(profile),
    profile.side === 'offer' ? 'Предложение' : 'Запрос',
    profile.hs.length ? 'goods' : 'service',
    ...inLanguage(profile, profile.title),
    ...inLanguage(profile, profile.subject),
    known('hs', profile.hs),
    known('okved2', profile.okved),
    known(
      'form',
      profile.cooperation.map((form) => FORMS[form] ?? form),
    ),
    known('country', profile.target_countries),
    profile.lang,
  ]);
  return {
    cases,
    companies: csvFile([['Название', 'Страна', 'Регион', 'Языки', 'Почта'], ...companies]),
    offers: csvFile([
      [
        'Компания',
        'Вид',
        'Тип',
        'Название (ru)',
        'Название (en)',
        'Описание (ru)',
        'Описание (en)',
        'ТН ВЭД',
        'ОКВЭД',
        'Формы сотрудничества',
        'Целевые страны',
        'Языки',
      ],
      ...offers,
    ]),
  };
}

const inLanguage = (profile: CaseProfile, text: string): [string, string] => (profile.lang === 'ru' ? [text, ''] : ['', text]);

/** Only Russian regions are places of our registry. */
const regionOf = ({ country, region }: CaseProfile): string => (country === 'RU' ? (region ?? '') : '');
