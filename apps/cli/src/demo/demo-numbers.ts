import type { IdentifierInput } from '@zemlyak/registry';
import * as digit from './check-digits';

/** Serials below this have numbers of their own. */
export const SERIALS = 10_000_000;

/**
 * Legal numbers of an invented company: the right form and check digits, none where no scheme of the country is known. They depend on
 * country and serial alone, never on the seed, so that worlds of several seeds can stand behind each other in one database. Where a
 * country has ranges that nobody is given (Russian tax offices 98, American prefix 89), the numbers lie there.
 */
export function demoNumbers(country: string, serial: number): readonly IdentifierInput[] {
  const seven = scattered(serial);
  return (NUMBERS[country] ?? []).map(([scheme, make]) => ({ scheme, value: make(seven) }));
}

/** Numbers of a record written by hand, from the end of the serials; @param place 1 and more, another one for each */
export const castNumbers = (country: string, place: number): readonly IdentifierInput[] => demoNumbers(country, SERIALS - place);

/** Seven digits, other ones for every serial; neighbours lie far apart. The factor has no divisor in common with the number of serials. */
const scattered = (serial: number): string => String((serial * 7_368_787 + 1_234_567) % SERIALS).padStart(7, '0');

/** A leading digit that keeps the number from being one digit repeated: such are refused. */
const leading = (seven: string): string => (seven.startsWith('2') ? '3' : '2');

/** The first of several bodies that has a check digit: where it is a remainder of 11, some have none. */
function firstWhole(bodies: readonly string[], whole: (body: string) => string | null): string {
  for (const body of bodies) {
    const number = whole(body);
    if (number) return number;
  }
  throw new RangeError(`no number begins with any of ${bodies.join()}`);
}

const led = (seven: string, from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, i) => `${from + i}${seven}`);
const unit = (seven: string): string => digit.chineseUnit(leading(seven) + seven);
const letters = (digits: string): string => Array.from(digits, (each) => 'ABCDEFGHIJ'[Number(each)]!).join('');

const NUMBERS: Readonly<Record<string, readonly (readonly [scheme: string, make: (seven: string) => string])[]>> = {
  RU: [
    ['RU_INN', (seven) => digit.weighted(`98${seven}`, [2, 4, 10, 3, 5, 9, 4, 6, 8])],
    ['RU_OGRN', (seven) => digit.remainderOf11(`12698${seven}`)],
  ],
  KG: [['KG_INN', (seven) => `0${dayAndMonth(Number(seven.slice(0, 2)))}2019${seven.slice(2)}`]],
  KZ: [
    [
      'KZ_BIN',
      (seven) =>
        firstWhole(
          ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((month) => `1${seven[0]}${month}4${seven.slice(1)}`),
          digit.kazakh,
        ),
    ],
  ],
  BY: [['BY_UNP', (seven) => firstWhole(led(seven, 1, 7), digit.belarusian)]],
  AZ: [['AZ_VOEN', (seven) => `${firstWhole(led(seven, 1, 9), digit.azerbaijani)}1`]],
  MD: [['MD_IDNO', (seven) => digit.weightedMod10(`10126${seven}`, [7, 3, 1])]],
  UZ: [['UZ_STIR', (seven) => `30${seven}`]],
  AM: [['AM_HVHH', (seven) => leading(seven) + seven]],
  GE: [['GE_ID', (seven) => `40${seven}`]],
  TJ: [['TJ_RMA', (seven) => `03${seven}`]],
  RS: [['RS_PIB', (seven) => digit.mod11and10(leading(seven) + seven)]],
  TR: [['TR_VKN', (seven) => digit.turkish(`38${seven}`)]],
  CN: [['CN_USCC', (seven) => firstWhole([`91110000${unit(seven)}`, `91310000${unit(seven)}`], digit.chinese)]],
  IN: [['IN_GSTIN', (seven) => digit.indian(`27${letters(seven.slice(0, 3))}C${letters(seven[3]!)}1${seven.slice(4)}K1Z`)]],
  IL: [['IL_HP', (seven) => digit.luhn(`5${seven}`)]],
  VN: [['VN_MST', (seven) => firstWhole(led(seven, 10, 19), digit.vietnamese)]],
  BR: [['BR_CNPJ', (seven) => digit.brazilian(`${leading(seven)}${seven}0001`)]],
  AE: [['AE_TRN', (seven) => `100${seven}00003`]],
  US: [['US_EIN', (seven) => `89${seven}`]],
  DE: [['EU_VAT', (seven) => `DE${digit.mod11and10(`9${seven}`)}`]],
  IT: [['EU_VAT', (seven) => `IT${digit.luhn(`${seven}015`)}`]],
  CY: [['EU_VAT', (seven) => `CY${digit.cypriot(`9${seven}`)}`]],
};

/** Another day of the year for each number below 100, as DDMM. */
const dayAndMonth = (below100: number): string => `${String(1 + (below100 >> 2)).padStart(2, '0')}${String(1 + 3 * (below100 % 4)).padStart(2, '0')}`;
