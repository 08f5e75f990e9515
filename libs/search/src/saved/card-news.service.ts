import { Inject, Injectable } from '@nestjs/common';
import { SEARCH_ENGINE, SEARCH_VOCABULARY } from '../search.service';
import type { Count, SearchEngine, Vocabulary } from '../port';
import { SynonymBook } from '../synonym-book';
import { Appearances, type AppearedBetween } from './appearances.service';
import type { Question } from './question';

/** New cards that answer a question. */
export interface News {
  /** Not exact: at least so many, for more cards appeared than one look reads. */
  readonly count: Count;
  /** Ids in the index, the newest first, at most 10. */
  readonly cardIds: readonly string[];
}

/** New cards one look reads, the newest first. */
const READ = 1_000;
const NAMED = 10;
const NOTHING: News = { count: { value: 0, exact: true }, cardIds: [] };

/**
 * Holds one question against the cards that appeared in between. Whoever asks knows neither how new cards are known nor how they are
 * compared, so that one pass of new cards over all questions may take its place.
 */
@Injectable()
export class CardNews {
  constructor(
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    @Inject(SEARCH_VOCABULARY) private readonly vocabulary: Vocabulary,
    private readonly synonyms: SynonymBook,
    private readonly appearances: Appearances,
  ) {}

  /** Every word must be there: what a search shows for want of better is no news. */
  async of({ q, selected }: Question, when: AppearedBetween): Promise<News> {
    if (when.after >= when.upTo) return NOTHING;
    const appeared = await this.appearances.between(when, READ + 1);
    if (!appeared.length) return NOTHING;
    const query = await (await this.synonyms.analyzer()).analyze(q, 'search', this.vocabulary);
    const found = await this.engine.search(
      { q, selected, mode: 'search', facets: [], sort: 'given', limit: NAMED, only: appeared.slice(0, READ), language: 'ru', viewer: ['public', 'members'] },
      query,
    );
    if (found.relaxed) return NOTHING;
    return { count: { value: found.total.value, exact: found.total.exact && appeared.length <= READ }, cardIds: found.hits.map((hit) => hit.id) };
  }
}
