import type { Language } from './language';
import { exponentOf, type MoneyAmount, toDecimal } from './money';

const nbsp = '\u00A0';
const tags: Readonly<Record<Language, string>> = { ru: 'ru-RU', en: 'en-GB' };

/** A moment: RFC 3339 text as the API sends it, or a Date. */
export type Moment = string | Date;

/** Options of `money`. */
export interface MoneyOptions {
  /** Digits after the point; taken from ISO 4217 when left out. */
  readonly exponent?: number;
  /** Shows ",00" too, for columns of amounts. */
  readonly always?: boolean;
}

/** One moment as clocks show it in two places. */
export interface BothZones {
  readonly there: string;
  /** The reader's own time, left out when both clocks show the same. */
  readonly here?: string;
}

/** Ways to write values in one language. Zones are IANA names ("Asia/Dubai"); the clock has 24 hours. */
export interface Formats {
  /** A calendar day without a zone ("2026-05-12"): «12 мая 2026». */
  day(day: string): string;
  date(moment: Moment, zone: string): string;
  time(moment: Moment, zone: string): string;
  dateTime(moment: Moment, zone: string): string;
  /** Difference of a zone from UTC at that moment: "UTC+3". */
  offset(moment: Moment, zone: string): string;
  bothZones(moment: Moment, zone: string, ownZone: string): BothZones;
  /** «завтра», «через 3 дня», «2 дня назад»; whole days, negative for the past. */
  inDays(days: number): string;
  number(value: number, decimals?: number): string;
  /** A share from 0 to 1 as per cent. */
  percent(share: number, decimals?: number): string;
  money(amount: MoneyAmount, options?: MoneyOptions): string;
  /** A size in bytes as KB or MB of 1,000. */
  fileSize(bytes: number): string;
  list(items: readonly string[]): string;
  /** Puts text in quotation marks; marks inside become the inner pair. */
  quote(text: string): string;
}

const made = new Map<string, unknown>();

/** Making an Intl object costs far more than using it, so each is made once. */
function once<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

function dates(language: Language, shape: Intl.DateTimeFormatOptions, zone: string): Intl.DateTimeFormat {
  const key = `date ${language} ${zone} ${JSON.stringify(shape)}`;
  return once(key, () => new Intl.DateTimeFormat(tags[language], { ...shape, hourCycle: 'h23', timeZone: zone }));
}

function numbers(language: Language, shape: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once(`number ${language} ${JSON.stringify(shape)}`, () => new Intl.NumberFormat(tags[language], shape));
}

const dayShape: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const timeShape: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };

/** «12 мая 2026 г.» ends with a word interfaces do not need; and a date must not break across lines. */
function tidyDate(text: string): string {
  return text.replace(/\s?г\.$/u, '').replaceAll(' ', nbsp);
}

function offset(moment: Moment, zone: string): string {
  const parts = dates('en', { timeZoneName: 'shortOffset' }, zone).formatToParts(new Date(moment));
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return name.replace('GMT', 'UTC').replace('-', '−');
}

function money(language: Language, amount: MoneyAmount, { exponent = exponentOf(amount.currency), always = false }: MoneyOptions): string {
  const whole = amount.amountMinor % 10 ** exponent === 0;
  const digits = whole && !always ? 0 : exponent;
  const shape = { style: 'currency', currency: amount.currency, minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return numbers(language, shape).format(toDecimal(amount.amountMinor, exponent) as unknown as number);
}

function fileSize(language: Language, bytes: number): string {
  const million = bytes >= 999_500;
  const decimals = million && bytes < 9_950_000 ? 1 : 0;
  const value = numbers(language, { maximumFractionDigits: decimals }).format(bytes / (million ? 1_000_000 : 1_000));
  const unit = language === 'ru' ? ['КБ', 'МБ'] : ['KB', 'MB'];
  return `${value}${nbsp}${unit[million ? 1 : 0]}`;
}

const marks: Readonly<Record<Language, readonly [string, string, string, string]>> = { ru: ['«', '»', '„', '“'], en: ['“', '”', '‘', '’'] };

function quote(language: Language, text: string): string {
  const [open, close, innerOpen, innerClose] = marks[language];
  const inner = text.trim().replaceAll(/[«“]/gu, innerOpen).replaceAll(/[»”]/gu, innerClose);
  return `${open}${inner}${close}`;
}

function makeFormats(language: Language): Formats {
  const time = (moment: Moment, zone: string) => dates(language, timeShape, zone).format(new Date(moment));
  const date = (moment: Moment, zone: string) => tidyDate(dates(language, dayShape, zone).format(new Date(moment)));
  const dateTime = (moment: Moment, zone: string) => `${date(moment, zone)}, ${time(moment, zone)}`;
  return {
    day: (day) => date(`${day}T00:00:00Z`, 'UTC'),
    date,
    time,
    dateTime,
    offset,
    bothZones: (moment, zone, ownZone) => ({
      there: dateTime(moment, zone),
      ...(dateTime(moment, zone) === dateTime(moment, ownZone) ? {} : { here: dateTime(moment, ownZone) }),
    }),
    inDays: (days) => once(`days ${language}`, () => new Intl.RelativeTimeFormat(tags[language], { numeric: 'auto' })).format(days, 'day'),
    number: (value, decimals = 0) => numbers(language, { maximumFractionDigits: decimals }).format(value),
    percent: (share, decimals = 0) => numbers(language, { style: 'percent', maximumFractionDigits: decimals }).format(share),
    money: (amount, options = {}) => money(language, amount, options),
    fileSize: (bytes) => fileSize(language, bytes),
    list: (items) => once(`list ${language}`, () => new Intl.ListFormat(tags[language])).format(items),
    quote: (text) => quote(language, text),
  };
}

/** The formats of a language; the same object each time. */
export function formatsIn(language: Language): Formats {
  return once(`formats ${language}`, () => makeFormats(language));
}
