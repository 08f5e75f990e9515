import { ANALYZER_VERSION, analyzeDocument } from '../analyzer/document';
import { soundKey } from '../analyzer/translit';
import type { SearchDocument } from '../port';
import { quoted } from './compiled-query';
import type { FacetPair } from './facet-ids';

/** A document as the writer sends it. */
export interface IndexRow {
  readonly ref: string;
  readonly organisation: string;
  readonly kind: string;
  readonly visibility: string;
  readonly analyzer: number;
  readonly card: Card;
  readonly words: readonly { readonly surface: string; readonly stem: string; readonly key: string }[];
  readonly tsv: string;
  readonly facets: readonly FacetPair[];
  readonly quality: number;
  readonly updated: string;
}

/** What a list shows. */
export type Card = Pick<SearchDocument, 'title' | 'body' | 'company' | 'facets'>;

const END_OF_DOCUMENT = 0xffff;

/** Analyses a document: the costly part, done outside any transaction. */
export function toIndexRow(document: SearchDocument): IndexRow {
  const analyzed = analyzeDocument(document);
  return {
    ref: document.id,
    organisation: document.companyId,
    kind: document.kind,
    visibility: document.visibility,
    analyzer: ANALYZER_VERSION,
    card: { title: document.title, body: document.body, company: document.company, facets: document.facets },
    words: analyzed.words.map((word) => ({ ...word, key: soundKey(word.surface) })),
    tsv: [...analyzed.lexemes].map(([lexeme, places]) => quoted(lexeme) + (places.length ? `:${places.join(',')}` : '')).join(' '),
    facets: facetPairs(document),
    quality: document.quality,
    updated: document.updatedAt.toISOString(),
  };
}

function facetPairs(document: SearchDocument): FacetPair[] {
  const chosen = Object.entries(document.facets)
    .filter(([facet]) => facet !== 'kind')
    .flatMap(([facet, values]) => [...new Set(values)].map((value): FacetPair => [facet, value]));
  return [['kind', document.kind], ['visibility', document.visibility], ...chosen];
}

/** Facet numbers in two bytes each, ascending, closed by 0xFFFF; as hexadecimal text. */
export function packFacets(ids: readonly number[]): string {
  return [...ids]
    .sort((a, b) => a - b)
    .concat(END_OF_DOCUMENT)
    .map((id) => id.toString(16).padStart(4, '0'))
    .join('');
}

/** Documents and values counted in packed facets joined end to end. */
export function countPacked(packed: Buffer | null): { documents: number; totals: Map<number, number> } {
  const totals = new Map<number, number>();
  let documents = 0;
  for (let at = 0; packed && at < packed.length; at += 2) {
    const id = packed.readUInt16BE(at);
    if (id === END_OF_DOCUMENT) documents++;
    else totals.set(id, (totals.get(id) ?? 0) + 1);
  }
  return { documents, totals };
}
