import type { Highlighted } from '../port';
import { stem } from './stem';
import { tokens } from './tokens';

/** Marks every form of the wanted words. */
export function highlight(text: string, stems: ReadonlySet<string>): Highlighted {
  const marks: [number, number][] = [];
  for (const token of tokens(text)) {
    if (!stems.has(stem(token.surface)) || token.start < (marks.at(-1)?.[1] ?? 0)) continue;
    marks.push([token.start, token.end]);
  }
  return { text, marks };
}

/**
 * The piece of a text around the first cluster of wanted words, whole words, marked; the beginning when none is there.
 * @param length in characters, about
 */
export function snippet(text: string, stems: ReadonlySet<string>, length: number): Highlighted {
  const whole = highlight(text, stems);
  if (text.length <= length) return whole;
  const from = wordStart(text, densest(whole.marks, length) - Math.floor(length / 5));
  const to = wordEnd(text, from + length);
  const cut = text.slice(from, to);
  const lead = from > 0 ? '…' : '';
  const marks = whole.marks
    .filter(([start, end]) => start >= from && end <= to)
    .map(([start, end]) => [start - from + lead.length, end - from + lead.length] as const);
  return { text: lead + cut + (to < text.length ? '…' : ''), marks };
}

/** Start of the window that holds the most marks. */
function densest(marks: Highlighted['marks'], length: number): number {
  const held = ([start]: readonly [number, number]) => marks.filter(([other]) => other >= start && other < start + length).length;
  const best = marks.reduce<readonly [number, number] | null>((chosen, mark) => (chosen && held(chosen) >= held(mark) ? chosen : mark), null);
  return best?.[0] ?? 0;
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  return at + Math.max(0, text.slice(at, at + 40).search(/(?<=\s)\S/u));
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(0, at).search(/\s\S*$/u);
  return space > 0 ? space : at;
}
