import { identifierSchemes } from '../../identifiers/schemes';
import type { ImportField, ImportingOrganisation } from '../import-kinds';

const PREFIX = 'identifier.';

/** Scheme of a field for numbers; undefined for other fields. */
export const schemeOf = (field: string): string | undefined => (field.startsWith(PREFIX) ? field.slice(PREFIX.length) : undefined);
export const fieldOfScheme = (scheme: string): string => `${PREFIX}${scheme}`;

const field = (name: string, ru: string, en: string, ...headings: string[]): ImportField => ({ field: name, label: { ru, en }, headings });

const names: readonly ImportField[] = [
  field(
    'nameRu',
    'Название (ru)',
    'Name (ru)',
    'Название',
    'Наименование',
    'Компания',
    'Организация',
    'Краткое наименование',
    'Сокращённое наименование',
    'Название на русском',
  ),
  field('nameLatin', 'Название (en)', 'Name (en)', 'Name', 'Company', 'Company name', 'Название на английском', 'Название латиницей'),
  field('legalName', 'Полное наименование', 'Legal name', 'Полное название', 'Юридическое наименование', 'Наименование юридического лица', 'Full name'),
];

const profile: readonly ImportField[] = [
  field('country', 'Страна', 'Country', 'Код страны', 'Country code'),
  field('subject', 'Субъект РФ', 'Russian region', 'Регион', 'Область', 'Субъект', 'Код региона', 'Region', 'Subject'),
  field('city', 'Город', 'City', 'Населённый пункт', 'Town'),
  field('okved', 'ОКВЭД', 'Industry (OKVED)', 'ОКВЭД2', 'Код ОКВЭД', 'Основной ОКВЭД', 'OKVED', 'Industry', 'Отрасль'),
  field('hs', 'ТН ВЭД', 'HS codes', 'Код ТН ВЭД', 'Коды ТН ВЭД', 'HS', 'HS code'),
  field('languages', 'Языки', 'Languages', 'Языки работы', 'Language'),
  field('aboutRu', 'О компании (ru)', 'About (ru)', 'О компании', 'Описание', 'Деятельность', 'Сведения'),
  field('aboutEn', 'О компании (en)', 'About (en)', 'About', 'Description', 'Описание на английском'),
  field('website', 'Сайт', 'Website', 'Веб-сайт', 'Адрес сайта', 'Site', 'Web', 'URL'),
  field('employees', 'Сотрудники', 'Employees', 'Численность', 'Число сотрудников', 'Штат', 'Headcount'),
  field('foundedYear', 'Год основания', 'Founded', 'Год создания', 'Основана', 'Year founded'),
  field('contactEmail', 'Почта клиента', 'Client’s e-mail', 'Почта', 'Эл. почта', 'Электронная почта', 'E-mail', 'Email', 'Mail', 'Адрес почты'),
  field('contactName', 'Контактное лицо', 'Contact person', 'Контакт', 'ФИО', 'Имя', 'Руководитель', 'Представитель', 'Contact', 'Contact name'),
];

/** Words that stand for a tax or register number wherever they are written. */
const plainHeadings: Readonly<Record<string, readonly string[]>> = {
  RU_INN: ['ИНН', 'INN'],
  RU_OGRN: ['ОГРН', 'OGRN'],
  RU_OGRNIP: ['ОГРНИП', 'OGRNIP'],
  RU_KPP: ['КПП', 'KPP'],
  KG_INN: ['ИНН', 'INN'],
  KZ_BIN: ['БИН', 'BIN'],
  KZ_IIN: ['ИИН', 'IIN'],
  BY_UNP: ['УНП', 'UNP'],
  UZ_STIR: ['ИНН', 'СТИР', 'INN', 'STIR'],
  AM_HVHH: ['ИНН', 'HVHH'],
  TJ_RMA: ['ИНН', 'РМА'],
  TM_TIN: ['ИНН'],
  TR_VKN: ['VKN'],
  EU_VAT: ['VAT', 'VAT number', 'НДС'],
  LEI: ['LEI'],
};

/** What columns of a file of companies may mean; numbers of the organisation's own country come before those of others. */
export function companyFields(organisation: ImportingOrganisation): readonly ImportField[] {
  const open = identifierSchemes.filter((scheme) => scheme.open);
  const near = open.filter((scheme) => scheme.country === organisation.country),
    far = open.filter((scheme) => scheme.country !== organisation.country);
  return [
    ...names,
    ...[...near, ...far].map(({ scheme, label }) => ({ field: fieldOfScheme(scheme), label, headings: plainHeadings[scheme] ?? [] })),
    ...profile,
  ];
}
