import type { Messages } from './i18n';

const space = '\u00A0';

/** Short Russian words that must not end a line: prepositions and conjunctions of one letter, «№». */
const clinging = /(?<=^|[\s(«„—])([авикосуяАВИКОСУЯ]|№) /gu;

/** Puts hard spaces where Russian typography wants them: after words of one letter and before a dash. */
export function withHardSpaces(text: string): string {
  return text.replace(clinging, `$1${space}`).replaceAll(' — ', `${space}— `);
}

/** The same for every text of a catalogue. */
export function typeset(messages: Messages): Messages {
  return Object.fromEntries(Object.entries(messages).map(([key, value]) => [key, typeof value === 'string' ? withHardSpaces(value) : typeset(value)]));
}
