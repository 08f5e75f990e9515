import { languages, readable, type Language } from '@zemlyak/kernel';
import { highlight, snippet } from '../analyzer/highlight';
import type { DocumentKind, Highlighted, Hit, ParsedQuery, Texts } from '../port';
import type { Card } from './index-row';

const SNIPPET_LENGTH = 180;

/** Every stem that satisfies a part of the query. */
export function wantedStems(query: ParsedQuery): ReadonlySet<string> {
  return new Set([
    ...query.terms.flatMap((term) => term.alternatives.flatMap((alternative) => alternative.stems)),
    ...query.phrases.flat().map((word) => word.stem),
  ]);
}

/** A card as the database gives it. */
export interface CardRow {
  readonly ref: string;
  readonly kind: DocumentKind;
  readonly organisation: string;
  readonly score: number;
  readonly updated: string;
  readonly content: Card;
}

/** Title in the reader's language; the snippet in the language in which something was found. */
export function toHit(row: CardRow, stems: ReadonlySet<string>, language: Language): Hit {
  const { title, body, company, facets } = row.content;
  return {
    id: row.ref,
    kind: row.kind,
    companyId: row.organisation,
    company,
    facets,
    updatedAt: new Date(row.updated),
    score: row.score,
    title: highlight(readable(title, language)?.text ?? '', stems),
    snippet: bestSnippet(body, stems, language),
  };
}

function bestSnippet(body: Texts, stems: ReadonlySet<string>, language: Language): Highlighted {
  const ordered = [language, ...languages.filter((other) => other !== language)].flatMap((each) => body[each] ?? []);
  const snippets = ordered.map((text) => snippet(text, stems, SNIPPET_LENGTH));
  return snippets.find((found) => found.marks.length > 0) ?? snippets[0] ?? { text: '', marks: [] };
}
