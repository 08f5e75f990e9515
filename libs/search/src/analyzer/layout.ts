const ENGLISH_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:ZXCVBNM<>";
const RUSSIAN_KEYS = 'ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЯЧСМИТЬБЮ';

const russianFor = new Map([...ENGLISH_KEYS].map((key, i) => [key, RUSSIAN_KEYS[i]!]));
const englishFor = new Map([...RUSSIAN_KEYS].map((key, i) => [key, ENGLISH_KEYS[i]!]));

/** The text that the same keys give in the Russian layout. The double quote stays a quote, so phrases survive. */
export const asTypedInRussian = (text: string): string => [...text].map((c) => russianFor.get(c) ?? c).join('');

/** The text that the same keys give in the English layout. */
export const asTypedInEnglish = (text: string): string => [...text].map((c) => englishFor.get(c) ?? c).join('');

/** Readings of the text in the other layout: none, one, or for a text in both alphabets two. */
export function otherLayouts(text: string): string[] {
  const readings: string[] = [];
  if (/[a-z]/iu.test(text)) readings.push(asTypedInRussian(text));
  if (/[а-яё]/iu.test(text)) readings.push(asTypedInEnglish(text));
  return readings;
}
