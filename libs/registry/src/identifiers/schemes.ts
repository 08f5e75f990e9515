import { isValidIBAN } from 'ibantools';
import {
  checkVAT,
  austria,
  belgium,
  bulgaria,
  croatia,
  cyprus,
  czechRepublic,
  denmark,
  estonia,
  finland,
  france,
  germany,
  greece,
  hungary,
  ireland,
  italy,
  latvia,
  lithuania,
  luxembourg,
  malta,
  netherlands,
  poland,
  portugal,
  romania,
  slovakiaRepublic,
  slovenia,
  spain,
  sweden,
  unitedKingdom,
} from 'jsvat';
import { checkOgrn, checkOgrnip } from 'ru-validation-codes';
import { stdnum } from 'stdnum';
import { isAzerbaijani, isBirthDay, isChineseCreditCode, isKazakh, isMod97, isRussianAccount } from './checksums';

/** One kind of legal number. */
export interface IdentifierScheme {
  readonly scheme: string;
  /** ISO alpha-2 of the country that gives it; null for an international one. */
  readonly country: string | null;
  readonly label: { readonly ru: string; readonly en: string };
  /** A published number of the right form. */
  readonly example: string;
  /** How far typing it can be checked here. Neither says whose number it is. */
  readonly checked: 'checksum' | 'format';
  /** Shown on the public card. */
  readonly open: boolean;
  /** Form of the normalised number. */
  readonly form: RegExp;
  /** Present where the number has a check digit. */
  readonly isRight?: (value: string) => boolean;
  /** True when this number identifies a human being. */
  readonly isPersonal?: (value: string) => boolean;
}

const europeanUnion = [
  austria,
  belgium,
  bulgaria,
  croatia,
  cyprus,
  czechRepublic,
  denmark,
  estonia,
  finland,
  france,
  germany,
  greece,
  hungary,
  ireland,
  italy,
  latvia,
  lithuania,
  luxembourg,
  malta,
  netherlands,
  poland,
  portugal,
  romania,
  slovakiaRepublic,
  slovenia,
  spain,
  sweden,
  unitedKingdom,
];

type Library = Readonly<Record<string, Readonly<Record<string, { validate(value: string): { isValid: boolean } } | undefined>> | undefined>>;
const byLibrary =
  (country: string, name: string) =>
  (value: string): boolean =>
    (stdnum as unknown as Library)[country]?.[name]?.validate(value).isValid ?? false;

/** Countries where the VAT library is laxer than the national rule. */
const stricter = new Map([
  ['FI', byLibrary('FI', 'alv')],
  ['LV', byLibrary('LV', 'pvn')],
]);

/** Northern Ireland uses the British rule; Greece is EL, though many write GR. */
const isVat = (value: string): boolean =>
  checkVAT(value.replace(/^XI/, 'GB').replace(/^GR/, 'EL'), europeanUnion).isValid && (stricter.get(value.slice(0, 2))?.(value) ?? true);

type Row = Omit<IdentifierScheme, 'label' | 'open' | 'checked'> & { open?: boolean };
const row = (ru: string, en: string, rest: Row): IdentifierScheme => ({
  open: true,
  ...rest,
  label: { ru, en },
  checked: rest.isRight ? 'checksum' : 'format',
});

/** Every scheme that a record may carry, the most used first. */
export const identifierSchemes: readonly IdentifierScheme[] = [
  row('ИНН', 'Russian tax number (INN)', {
    scheme: 'RU_INN',
    country: 'RU',
    example: '7707083893',
    form: /^(?!00)(\d{10}|\d{12})$/,
    isRight: byLibrary('RU', 'inn'),
    isPersonal: (v) => v.length === 12,
  }),
  row('ОГРН', 'Russian register number (OGRN)', {
    scheme: 'RU_OGRN',
    country: 'RU',
    example: '1027700132195',
    form: /^[15]\d{12}$/,
    isRight: (v) => checkOgrn(v),
  }),
  row('ОГРНИП', 'Russian sole trader number (OGRNIP)', {
    scheme: 'RU_OGRNIP',
    country: 'RU',
    example: '304500116000157',
    form: /^3\d{14}$/,
    isRight: (v) => checkOgrnip(v),
    isPersonal: () => true,
  }),
  row('КПП', 'Russian tax registration reason (KPP)', { scheme: 'RU_KPP', country: 'RU', example: '773601001', form: /^\d{4}[0-9A-Z]{2}\d{3}$/ }),
  row('БИК банка', 'Russian bank code (BIC)', {
    scheme: 'RU_BIK',
    country: 'RU',
    example: '044525225',
    open: false,
    form: /^04\d{4}(00[0-2]|0[5-9]\d|[1-9]\d\d)$/,
  }),
  row('БИК и счёт', 'Russian bank code and account', {
    scheme: 'RU_BANK',
    country: 'RU',
    example: '044525225 30101810400000000225',
    open: false,
    form: /^04\d{27}$/,
    isRight: isRussianAccount,
  }),
  row('ИНН Кыргызстана', 'Kyrgyz tax number (INN)', {
    scheme: 'KG_INN',
    country: 'KG',
    example: '02507199510010',
    form: /^[0-2]\d{13}$/,
    isPersonal: (v) => v[0] !== '0',
  }),
  row('БИН', 'Kazakh business number (BIN)', {
    scheme: 'KZ_BIN',
    country: 'KZ',
    example: '941240000193',
    form: /^\d{2}(0[1-9]|1[0-2])[456]\d{7}$/,
    isRight: isKazakh,
  }),
  row('ИИН', 'Kazakh individual number (IIN)', {
    scheme: 'KZ_IIN',
    country: 'KZ',
    example: '800101301014',
    form: /^\d{6}[0-6]\d{5}$/,
    isRight: (v) => isBirthDay(v) && isKazakh(v),
    isPersonal: () => true,
  }),
  row('УНП', 'Belarusian payer number (UNP)', {
    scheme: 'BY_UNP',
    country: 'BY',
    example: '100325912',
    form: /^[0-9A-Z]{2}\d{7}$/,
    isRight: byLibrary('BY', 'unp'),
    isPersonal: (v) => /^[A-Z]/.test(v),
  }),
  row('VÖEN', 'Azerbaijani tax number (VÖEN)', {
    scheme: 'AZ_VOEN',
    country: 'AZ',
    example: '9900003871',
    form: /^\d{9}[12]$/,
    isRight: isAzerbaijani,
    isPersonal: (v) => v[9] === '2',
  }),
  row('IDNO', 'Moldovan register number (IDNO)', {
    scheme: 'MD_IDNO',
    country: 'MD',
    example: '1002600003778',
    form: /^1\d{12}$/,
    isRight: byLibrary('MD', 'idno'),
  }),
  row('СТИР (ИНН) Узбекистана', 'Uzbek tax number (STIR)', { scheme: 'UZ_STIR', country: 'UZ', example: '200244767', form: /^\d{9}$/ }),
  row('ՀՎՀՀ (ИНН Армении)', 'Armenian tax number (HVHH)', { scheme: 'AM_HVHH', country: 'AM', example: '02502212', form: /^\d{8}$/ }),
  row('Идентификационный номер Грузии', 'Georgian identification number', { scheme: 'GE_ID', country: 'GE', example: '204854595', form: /^\d{9}$/ }),
  row('РМА (ИНН) Таджикистана', 'Tajik tax number (RMA)', { scheme: 'TJ_RMA', country: 'TJ', example: '020025789', form: /^\d{9}$/ }),
  row('ИНН Туркмении', 'Turkmen tax number', { scheme: 'TM_TIN', country: 'TM', example: '101011000123', form: /^\d{12}$/ }),
  row('ЄДРПОУ', 'Ukrainian register number (EDRPOU)', {
    scheme: 'UA_EDRPOU',
    country: 'UA',
    example: '32855961',
    form: /^\d{8}$/,
    isRight: byLibrary('UA', 'edrpou'),
  }),
  row('ПИБ Сербии', 'Serbian tax number (PIB)', { scheme: 'RS_PIB', country: 'RS', example: '104052135', form: /^\d{9}$/, isRight: byLibrary('RS', 'pib') }),
  row('VKN Турции', 'Turkish tax number (VKN)', { scheme: 'TR_VKN', country: 'TR', example: '8760047464', form: /^\d{10}$/, isRight: byLibrary('TR', 'vkn') }),
  row('Единый код КНР (USCC)', 'Chinese credit code (USCC)', {
    scheme: 'CN_USCC',
    country: 'CN',
    example: '914403001922038216',
    form: /^[0-9A-HJ-NP-RTUW-Y]{18}$/,
    isRight: isChineseCreditCode,
  }),
  row('GSTIN Индии', 'Indian tax number (GSTIN)', {
    scheme: 'IN_GSTIN',
    country: 'IN',
    example: '27AAPFU0939F1ZV',
    form: /^\d{2}[A-Z]{5}\d{4}[A-Z][0-9A-Z]Z[0-9A-Z]$/,
    isRight: byLibrary('IN', 'gstin'),
  }),
  row('Номер компании Израиля', 'Israeli company number', {
    scheme: 'IL_HP',
    country: 'IL',
    example: '516179157',
    form: /^5\d{8}$/,
    isRight: byLibrary('IL', 'hp'),
  }),
  row('MST Вьетнама', 'Vietnamese tax number (MST)', {
    scheme: 'VN_MST',
    country: 'VN',
    example: '0100233488',
    form: /^\d{10}(\d{3})?$/,
    isRight: byLibrary('VN', 'mst'),
  }),
  row('CNPJ Бразилии', 'Brazilian register number (CNPJ)', {
    scheme: 'BR_CNPJ',
    country: 'BR',
    example: '16727230000197',
    form: /^\d{14}$/,
    isRight: byLibrary('BR', 'cnpj'),
  }),
  row('TRN ОАЭ', 'UAE tax number (TRN)', { scheme: 'AE_TRN', country: 'AE', example: '100123456700003', form: /^100\d{12}$/ }),
  row('Номер компании Великобритании', 'UK company number', {
    scheme: 'GB_CRN',
    country: 'GB',
    example: 'SC123456',
    form: /^(\d{8}|(SC|NI|OC|SO|NC|R0|FC|BR|LP|SL|NL|IP|SP|RC|CE|CS|GE|SE|IC|SI|NP|NO|ZC|SZ|NZ)[0-9A-Z]{6})$/,
  }),
  row('EIN США', 'US employer number (EIN)', { scheme: 'US_EIN', country: 'US', example: '04-2103594', form: /^\d{9}$/ }),
  row('Номер плательщика НДС (ЕС)', 'EU VAT number', {
    scheme: 'EU_VAT',
    country: null,
    example: 'DE143454214',
    form: /^[A-Z]{2}[0-9A-Z+*]{2,13}$/,
    isRight: isVat,
  }),
  row('LEI', 'Legal entity identifier (LEI)', { scheme: 'LEI', country: null, example: '5493001KJTIIGC8Y1R12', form: /^[0-9A-Z]{18}\d{2}$/, isRight: isMod97 }),
  row('IBAN', 'IBAN', {
    scheme: 'IBAN',
    country: null,
    example: 'DE89370400440532013000',
    open: false,
    form: /^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/,
    isRight: (v) => isValidIBAN(v),
  }),
];

/** undefined for an unknown code */
export const identifierScheme = (scheme: string): IdentifierScheme | undefined => identifierSchemes.find((known) => known.scheme === scheme);
