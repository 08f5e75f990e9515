import type { Language } from '../i18n/language';
import type { ApiClient } from './api';
import { unwrap } from './problems';
import { type CodeScheme, type Title, titleIn, type Vocabularies } from './reference';

/** A vocabulary whose codes have names. */
export type Vocabulary = keyof Vocabularies;

/** Names of the codes a page shows, in its language; small enough to travel with the page. */
export type Terms = Partial<Record<Vocabulary, Readonly<Record<string, string>>>>;

interface Entry {
  readonly code: string;
  readonly title: Title;
  /** Formats and units have one: «ЕАЭС», «т». */
  readonly shortTitle?: Title;
}

const tables = new WeakMap<readonly Entry[], ReadonlyMap<string, Entry>>();

function tableOf(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const table = tables.get(entries) ?? new Map(entries.map((entry) => [entry.code, entry]));
  tables.set(entries, table);
  return table;
}

/** Name of a code, the short one where there is one; undefined for a code that the small vocabularies do not have. */
export function termIn(vocabularies: Vocabularies, vocabulary: Vocabulary, code: string, language: Language): string | undefined {
  const entry = tableOf(vocabularies[vocabulary]).get(code);
  return entry && titleIn(entry.shortTitle ?? entry.title, language);
}

/** Picks the names of codes out of the vocabularies. */
export function termsOf(vocabularies: Vocabularies, language: Language, codes: Partial<Record<Vocabulary, Iterable<string>>>): Terms {
  const terms: Terms = {};
  for (const [vocabulary, wanted] of Object.entries(codes) as [Vocabulary, Iterable<string>][]) {
    const named = [...new Set(wanted)].map((code) => [code, termIn(vocabularies, vocabulary, code, language)] as const);
    terms[vocabulary] = Object.fromEntries(named.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
  }
  return terms;
}

/** Digits of the minor unit of a currency; undefined for one that is not known. */
export function exponentIn(vocabularies: Vocabularies, currency: string): number | undefined {
  return vocabularies.currencies.find(({ code }) => code === currency)?.exponent;
}

const keptFor = 10 * 60_000;
let kept: { readonly until: number; readonly answer: Promise<Vocabularies> } | undefined;

/** The vocabularies for loaders on the server. They are the same for every visitor, so one answer serves ten minutes. */
export function loadVocabularies(client: ApiClient, now = Date.now()): Promise<Vocabularies> {
  if (kept && kept.until > now) return kept.answer;
  const answer = unwrap(client.GET('/api/v1/reference'));
  kept = { until: now + keptFor, answer };
  answer.catch(() => {
    kept = undefined;
  });
  return answer;
}

/** A code with its name, in the language of a page. */
export interface NamedTerm {
  readonly scheme: CodeScheme;
  readonly code: string;
  readonly name: string;
}

const longTitles = new Map<string, Title>();

async function titleOf(client: ApiClient, scheme: CodeScheme, code: string): Promise<Title> {
  const key = `${scheme}:${code}`;
  const known = longTitles.get(key);
  if (known) return known;
  const { title } = await unwrap(client.GET('/api/v1/reference/codes/{scheme}/{code}', { params: { path: { scheme, code } } }));
  longTitles.set(key, title);
  return title;
}

/** Names of classifier codes of any length, for loaders on the server; a code without a name keeps itself alone. */
export async function loadCodes(client: ApiClient, language: Language, codes: Partial<Record<CodeScheme, readonly string[]>>): Promise<readonly NamedTerm[]> {
  const wanted = (Object.entries(codes) as [CodeScheme, readonly string[]][]).flatMap(([scheme, list]) => list.map((code) => ({ scheme, code })));
  return Promise.all(
    wanted.map(async ({ scheme, code }) => {
      const title = await titleOf(client, scheme, code).catch(() => ({}) satisfies Title);
      return { scheme, code, name: titleIn(title, language) };
    }),
  );
}
