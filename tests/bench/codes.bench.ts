import { ConceptIndex, Reference, ReferenceModule } from '@zemlyak/reference';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRooms } from '../support/rooms';

const ROUNDS = 5;
const QUERIES = join(process.cwd(), 'tests/support/fixtures/reference/code-queries.tsv');
/** What one would write without an index: the most similar title or list of words. */
const TRIGRAM = `SELECT scheme || ':' || code AS id FROM reference.code WHERE scheme IN ('hs', 'okved2', 'svc')
  ORDER BY greatest(word_similarity($1, title_ru || ' ' || words_ru), word_similarity($1, title_en || ' ' || words_en)) DESC LIMIT 5`;

interface Query {
  readonly text: string;
  readonly codes: ReadonlySet<string>;
}
type Answer = (text: string) => string[] | Promise<string[]>;

/** Time of a suggestion in milliseconds and share of queries with a right code among five: the concept index against trigrams in SQL. */
export default async function codes(): Promise<object> {
  const rooms = await openRooms(ReferenceModule);
  try {
    const concepts = new ConceptIndex(rooms.get(Reference));
    const started = performance.now();
    concepts.warm();
    const buildMs = round(performance.now() - started);
    const queries = readQueries();
    const index = await measure(queries, (text) => concepts.suggest(text).map((s) => `${s.scheme}:${s.code}`));
    const trigram = await measure(queries, async (text) => (await rooms.database.query<{ id: string }>(TRIGRAM, [text])).map((row) => row.id));
    return {
      bench: 'codes',
      queries: queries.length,
      rounds: ROUNDS,
      buildMs,
      index,
      trigram,
      p50Ratio: round(trigram.p50Ms / index.p50Ms),
      p95Ratio: round(trigram.p95Ms / index.p95Ms),
    };
  } finally {
    await rooms.close();
  }
}

async function measure(queries: readonly Query[], answer: Answer): Promise<{ p50Ms: number; p95Ms: number; maxMs: number; recallAt5: number }> {
  const times: number[] = [];
  let met = 0;
  for (let turn = 0; turn <= ROUNDS; turn++) {
    for (const { text, codes: right } of queries) {
      const started = performance.now();
      const found = await answer(text);
      if (turn === 0)
        met += Number(found.some((id) => right.has(id))); // the first round warms up and is not timed
      else times.push(performance.now() - started);
    }
  }
  times.sort((a, b) => a - b);
  return {
    p50Ms: round(times[Math.floor(times.length * 0.5)]!),
    p95Ms: round(times[Math.floor(times.length * 0.95)]!),
    maxMs: round(times.at(-1)!),
    recallAt5: round(met / queries.length),
  };
}

function readQueries(): Query[] {
  return readFileSync(QUERIES, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [text = '', right = ''] = line.split('\t');
      return { text, codes: new Set(right.split(' ')) };
    });
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
