/** Activity codes (OKVED, OKPD, NACE) keep their dots, so that 62.01 is not the HS heading 6201. */
const ACTIVITY_CODE = /^\p{N}{2}(?:\.\p{N}{1,3})+$/u;
const NUMBER = /^\p{N}{4,}$/u;
const LETTERS_AND_NUMBER = /^(?=(?:.*\p{N}){5})[\p{L}\p{N}]+$/u;

/** The one spelling of a classifier or register number; null for a word that cannot be one. */
export function codeSpelling(written: string): string | null {
  const code = written.toLowerCase().trim();
  if (ACTIVITY_CODE.test(code)) return code;
  const bare = code.replace(/[\s.\-/]/gu, '');
  return NUMBER.test(bare) || LETTERS_AND_NUMBER.test(bare) ? bare : null;
}

/** Codes have a name space of their own in the index. */
export const codeLexeme = (code: string): string => `#${code}`;

/** Spellings under which a document's code is found: itself, and for an HS code of six or eight digits its heading and subheading. */
export function codeAndHeadings(written: string): string[] {
  const code = codeSpelling(written);
  if (code === null) return [];
  const headings = /^(?:\d{6}|\d{8})$/.test(code) ? [4, 6].filter((length) => length < code.length).map((length) => code.slice(0, length)) : [];
  return [code, ...headings];
}
