import { fold } from './fold';

/** One word of a text. */
export interface Token {
  /** Folded. */
  readonly surface: string;
  /** As written. */
  readonly written: string;
  /** Place in the original text, [start, end) in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Counts words from 1; the end of a sentence counts as two more. */
  readonly position: number;
  /** All parts of a hyphenated word written together ("чат-бот" → "чатбот"), at the position of its first part. */
  readonly joined: boolean;
}

const WORD = /\p{N}+(?:\.\p{N}+)+(?![\p{L}\p{M}])|[\p{L}\p{N}\p{M}]+(?:['’ʼ\u00ad\u200b]+[\p{L}\p{N}\p{M}]+)*/gu;
const HYPHEN = /^[-‐‑]$/u;
const SENTENCE_END = /[.!?;:\n]/u;
const SENTENCE_GAP = 2;
const MAX_LETTERS = 60;

/** Words of a text in order. A hyphenated word gives its parts and, right after them, the parts joined. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let compound: Token[] = [];
  let position = 0;
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const between = text.slice(end, match.index);
    if (compound.length && !HYPHEN.test(between)) {
      found.push(...joinedWord(compound, text));
      compound = [];
    }
    position += 1 + (end > 0 && SENTENCE_END.test(between) ? SENTENCE_GAP : 0);
    end = match.index + match[0].length;
    const token = tokenAt(match[0], match.index, position);
    if (!token) continue;
    found.push(token);
    compound.push(token);
  }
  found.push(...joinedWord(compound, text));
  return found;
}

function tokenAt(written: string, start: number, position: number): Token | null {
  const dotted = /^[\p{N}.]+$/u.test(written) ? written.replaceAll('.', '') : written;
  const surface = fold(dotted).slice(0, MAX_LETTERS);
  return surface ? { surface, written, start, end: start + written.length, position, joined: false } : null;
}

function joinedWord(parts: readonly Token[], text: string): Token[] {
  if (parts.length < 2 || parts.length > 3 || parts.every((part) => /^\p{N}+$/u.test(part.surface))) return [];
  const first = parts[0]!;
  const end = parts.at(-1)!.end;
  const surface = fold(parts.map((part) => part.surface).join('')).slice(0, MAX_LETTERS);
  return [{ surface, written: text.slice(first.start, end), start: first.start, end, position: first.position, joined: true }];
}
