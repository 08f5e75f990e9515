import type { QueryAnalyzer } from './analyzer/query';
import type { ParsedQuery, SearchEngine, SearchRequest, SearchResponse, Vocabulary } from './port';

/** From what was typed to what was found: the analyzer in front of an engine. */
export class Finder {
  constructor(
    private readonly analyzer: QueryAnalyzer,
    private readonly engine: SearchEngine,
    private readonly vocabulary: Vocabulary,
  ) {}

  /**
   * A phrase that stands nowhere is looked for word by word; the answer says so by `relaxed`. Where nothing is found at all, the last word
   * may not be finished yet and is read as a beginning, so that a page may ask after every key.
   */
  async find(request: SearchRequest): Promise<SearchResponse> {
    const query = await this.analyze(request.q, request.mode);
    const strict = await this.engine.search(request, query);
    if (strict.hits.length || strict.total.value) return strict;
    return (query.phrases.length ? await this.wordByWord(request) : await this.unfinished(request)) ?? strict;
  }

  private async wordByWord(request: SearchRequest): Promise<SearchResponse | null> {
    const loose = await this.engine.search(request, await this.analyze(request.q.replace(/["«»„“”]/gu, ' '), request.mode));
    return loose.hits.length ? { ...loose, relaxed: true } : null;
  }

  private async unfinished(request: SearchRequest): Promise<SearchResponse | null> {
    if (request.mode === 'suggest') return null;
    const begun = await this.engine.search(request, await this.analyze(request.q, 'suggest'));
    return begun.hits.length ? begun : null;
  }

  private analyze(text: string, mode: SearchRequest['mode']): Promise<ParsedQuery> {
    return this.analyzer.analyze(text, mode, this.vocabulary);
  }
}
