import { Inject, Injectable } from '@nestjs/common';
import { dayOf, type Id } from '@zemlyak/kernel';
import { Reference } from '@zemlyak/reference';
import { ANALYZER_VERSION } from './analyzer/document';
import type { DocumentKind, SearchDocument, SearchEngine } from './port';
import { Appearances } from './saved/appearances.service';
import { SEARCH_ENGINE } from './search.service';
import { SEARCH_SOURCES, documentId, splitDocumentId, toDocument, type Indexable, type SearchSource } from './document-sources';

/** What a comparison of the index with the rooms repaired. */
export interface Drift {
  readonly indexed: number;
  readonly removed: number;
}

const CHUNK = 500;
const MOST_ATTEMPTS = 5;

/** Keeps the index as the rooms are. Every method reads the present state, so calls may come twice, late and in any order. */
@Injectable()
export class SearchIndex {
  constructor(
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    @Inject(SEARCH_SOURCES) private readonly sources: readonly SearchSource[],
    private readonly reference: Reference,
    private readonly appearances: Appearances,
  ) {}

  /**
   * Reads a record again and writes or removes its card. Two deliveries at once may overtake each other between reading and writing,
   * so after every write the record is read once more: whoever writes last has seen the last state.
   * @throws Error when the record changed five times meanwhile; the delivery is tried again later
   */
  private async refresh(source: SearchSource, id: Id): Promise<void> {
    let record = await source.forIndex(id);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      await this.write(source, id, record);
      const present = await source.forIndex(id);
      if (JSON.stringify(present) === JSON.stringify(record)) return;
      record = present;
    }
    throw new Error(`Record ${id} keeps changing while it is indexed`);
  }

  /** Reads a listing or an organisation again, whichever the kind says. @throws Error for a kind that no room gives */
  async refreshRecord(kind: DocumentKind, id: Id): Promise<void> {
    const source = this.sources.find((each) => each.kinds.includes(kind));
    if (!source) throw new Error(`No room gives records of kind ${kind}`);
    await this.refresh(source, id);
  }

  /** Reads an organisation and all it published again: its name, place and verification show on every card. */
  async refreshAllOf(organisationId: Id): Promise<void> {
    for (const source of this.sources) for (const id of await source.idsOf(organisationId)) await this.refresh(source, id);
  }

  /** Builds the index anew beside the one in use and swaps them. Searches and writes go on meanwhile. */
  async rebuild(): Promise<{ readonly documents: number }> {
    const built = await this.engine.rebuild(this.everything());
    for await (const cards of this.indexedIds()) await this.appearances.note(cards);
    return built;
  }

  /** Ranks fade with time. */
  refreshRanks(): Promise<void> {
    return this.engine.refreshRanks();
  }

  /**
   * Reads anew the cards of countries that joined or left a format: by an editor's hand, or because the day has come.
   * @param country only cards of this one; of all when left out
   * @returns how many cards said otherwise
   */
  async followMemberships(country?: string, now = new Date()): Promise<number> {
    await this.reference.refresh(); // an edit of another process would otherwise be known half a minute later
    const countries = country === undefined ? this.reference.countries().map(({ code }) => code) : [country];
    const belongings = countries.map((code) => ({ country: code, formats: this.reference.formatsOf(code, dayOf(now)) }));
    const nextAfter = (after: string | null) => this.engine.outOfFormat(belongings, after, CHUNK);
    let read = 0;
    for (let cards = await nextAfter(null); cards.length; cards = await nextAfter(cards.at(-1)!)) {
      await this.refreshCards(cards, now);
      read += cards.length;
    }
    return read;
  }

  /** Compares the index with the rooms and repairs what a lost delivery left behind. */
  async repairDrift(): Promise<Drift> {
    const published = new Map<Id, SearchSource>();
    for (const source of this.sources) for await (const ids of publishedOf(source)) for (const id of ids) published.set(id, source);
    let removed = 0;
    for await (const indexed of this.indexedIds()) {
      for (const { id, analyzerVersion } of indexed) {
        const parts = splitDocumentId(id);
        if (parts && published.has(parts.recordId)) {
          if (analyzerVersion === ANALYZER_VERSION) published.delete(parts.recordId);
        } else {
          await this.refreshCard(id);
          removed++;
        }
      }
    }
    for (const [id, source] of published) await this.refresh(source, id);
    return { indexed: published.size, removed };
  }

  private async write(source: SearchSource, id: Id, record: Indexable | null): Promise<void> {
    const stale = source.kinds.filter((kind) => kind !== record?.kind).map((kind) => documentId(kind, id));
    if (stale.length) await this.engine.remove(stale);
    if (!record) return;
    const document = toDocument(record);
    await this.engine.upsert([document]);
    await this.appearances.note([document]);
  }

  /** The same as `refresh` for many: what changed between reading and writing is read again one by one. */
  private async refreshCards(cards: readonly string[], now: Date): Promise<void> {
    const parts = cards.flatMap((card) => splitDocumentId(card) ?? []);
    for (const source of this.sources) {
      const ids = parts.filter(({ kind }) => source.kinds.includes(kind)).map(({ recordId }) => recordId);
      const written = await source.manyForIndex(ids, now);
      await this.engine.upsert(written.map(toDocument));
      const present = textById(await source.manyForIndex(ids, now));
      const known = textById(written);
      for (const id of ids) if (!known.has(id) || known.get(id) !== present.get(id)) await this.refresh(source, id);
    }
  }

  private async refreshCard(id: string): Promise<void> {
    const parts = splitDocumentId(id);
    if (parts) await this.refreshRecord(parts.kind, parts.recordId);
    else await this.engine.remove([id]);
  }

  private async *everything(): AsyncIterable<readonly SearchDocument[]> {
    for (const source of this.sources) {
      for await (const ids of publishedOf(source)) yield (await source.manyForIndex(ids)).map(toDocument);
    }
  }

  private async *indexedIds(): AsyncIterable<Awaited<ReturnType<SearchEngine['indexed']>>> {
    let after: string | null = null;
    for (;;) {
      const ids: Awaited<ReturnType<SearchEngine['indexed']>> = await this.engine.indexed(after, CHUNK);
      if (!ids.length) return;
      yield ids;
      after = ids.at(-1)!.id;
    }
  }
}

const textById = (records: readonly Indexable[]): ReadonlyMap<Id, string> => new Map(records.map((record) => [record.id, JSON.stringify(record)]));

async function* publishedOf(source: SearchSource): AsyncIterable<readonly Id[]> {
  let after: Id | null = null;
  for (;;) {
    const ids: readonly Id[] = await source.publishedIds(after, CHUNK);
    if (!ids.length) return;
    yield ids;
    after = ids.at(-1)!;
  }
}
