import type { Alternative, Term } from '../port';
import { codeLexeme } from './codes';
import type { KnownWords } from './known-words';
import type { Resolved } from './repair';
import { stem } from './stem';
import type { SynonymMatch, SynonymTable } from './synonyms';

/** Words grouped into terms: the longest known name first, then two words that the index also writes as one, then single words. */
export async function assemble(words: readonly Resolved[], synonyms: SynonymTable, known: KnownWords): Promise<Term[]> {
  const stems = words.map((word) => word.stems[0]!);
  const matches = stems.map((_, i) => (words[i]!.code !== null ? null : synonyms.match(stems, i)));
  const pairs = words.slice(1).map((word, i) => stem(words[i]!.surface + word.surface));
  await known.load([...pairs, ...words.flatMap((word) => word.stems), ...matches.flatMap((match) => match?.others.flat() ?? [])]);
  const terms: Term[] = [];
  for (let at = 0; at < words.length;) {
    const match = matches[at] ?? null;
    const pair = pairs[at];
    const together = pair !== undefined && known.frequency(pair) > 0;
    const length = match && match.length > 1 ? match.length : together ? 2 : 1;
    const alternatives = [
      ...literal(words.slice(at, at + length)),
      ...(match?.length === length ? named(match) : []),
      ...(length === 2 && together ? [alternative([pair], 'literal')] : []),
    ];
    terms.push(termOf(words.slice(at, at + length), alternatives, known));
    at += length;
  }
  return terms;
}

const alternative = (stems: readonly string[], why: Alternative['why'], adjacent = false): Alternative => ({ stems, adjacent, why });

/** Words of one name need not stand side by side when the reader typed them; a single word may have several guesses. */
function literal(words: readonly Resolved[]): Alternative[] {
  if (words.length > 1)
    return [
      alternative(
        words.map((word) => word.stems[0]!),
        'literal',
      ),
    ];
  const { stems, code } = words[0]!;
  const spelt = code === null ? [] : [alternative([codeLexeme(code)], 'literal')];
  return [...spelt, ...stems.map((found, i) => alternative([found], i === 0 ? 'literal' : 'repair'))];
}

const named = (match: SynonymMatch): Alternative[] => match.others.map((sequence) => alternative(sequence, 'synonym', sequence.length > 1));

function termOf(words: readonly Resolved[], alternatives: readonly Alternative[], known: KnownWords): Term {
  const frequencies = alternatives.map(({ stems }) => Math.min(...stems.map((found) => known.frequency(found))));
  return {
    surface: words.map((word) => word.surface).join(' '),
    alternatives,
    code: words.length === 1 && words[0]!.code !== null,
    documentFrequency: frequencies.reduce((a, b) => a + b, 0),
  };
}
