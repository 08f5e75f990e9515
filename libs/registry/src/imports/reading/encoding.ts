import { decode, getDecoder } from 'iconv-lite';
import { TableEncodingUnknown } from '../import.errors';

export const encodings = ['utf-8', 'utf-16le', 'windows-1251', 'cp866'] as const;
export type Encoding = (typeof encodings)[number];

/** Bytes whose letters are looked at. */
const LOOKED_AT = 200_000;
/** Bytes decoded at once. */
const CHUNK = 65_536;
/** The letters that make up two thirds of a Russian text. */
const FREQUENT = new Set('оеаинтсрвлкмдп');

/**
 * Tells how a text file is encoded: by its mark, by zero bytes, by being right UTF-8, else by which old Russian code page makes words of it.
 * @throws TableEncodingUnknown when none does
 */
export function detectEncoding(bytes: Buffer): Encoding {
  if (isWide(bytes)) return 'utf-16le';
  if (isUtf8(bytes)) return 'utf-8';
  const sample = bytes.subarray(0, LOOKED_AT);
  const [best] = (['windows-1251', 'cp866'] as const)
    .map((encoding) => ({ encoding, score: russianScore(decode(sample, encoding)) }))
    .sort((a, b) => b.score - a.score);
  if (!best || best.score < 0.5) throw new TableEncodingUnknown();
  return best.encoding;
}

/** The text in pieces, without the byte order mark. */
export function* decoded(bytes: Buffer, encoding: Encoding): Generator<string> {
  const decoder = getDecoder(encoding);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const piece = decoder.write(bytes.subarray(at, at + CHUNK));
    yield at === 0 ? piece.replace(/^\uFEFF/, '') : piece;
  }
  const rest = decoder.end();
  if (rest) yield rest;
}

/** True for UTF-16: by its mark, or because many second bytes are zero, as in Latin letters, digits and separators. */
export function isWide(bytes: Buffer): boolean {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return true;
  const sample = bytes.subarray(0, 2_000);
  let zeros = 0;
  for (let i = 1; i < sample.length; i += 2) if (sample[i] === 0 && sample[i - 1] !== 0) zeros++;
  return bytes.length % 2 === 0 && zeros > sample.length / 12;
}

function isUtf8(bytes: Buffer): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/**
 * How much a text looks like Russian: 1 when every foreign letter is a Cyrillic one in a Cyrillic word and a third of them are the
 * frequent ones. Boxes, and Cyrillic letters inside Latin words ("Mьller"), speak against it.
 */
function russianScore(text: string): number {
  let foreign = 0,
    points = 0,
    frequent = 0,
    before = '';
  for (const letter of text) {
    if (letter > '\u007F') {
      foreign++;
      if (/[а-яё]/i.test(letter)) points += /[a-z]/i.test(before) ? -2 : 1;
      else points += /[«»–—№…“”\u00A0]/.test(letter) ? 0.5 : -2;
      if (FREQUENT.has(letter)) frequent++;
    } else if (/[a-z]/i.test(letter) && /[а-яё]/i.test(before)) points -= 2;
    before = letter;
  }
  return foreign ? points / foreign + Math.min(0.3, frequent / foreign) : 0;
}
