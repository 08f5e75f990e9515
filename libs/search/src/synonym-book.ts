import { Injectable } from '@nestjs/common';
import { InvalidInput, newId, NotFound, type Actor, type Id } from '@zemlyak/kernel';
import { Database, Journal } from '@zemlyak/platform';
import { QueryAnalyzer } from './analyzer/query';
import { builtInSynonyms, SynonymTable } from './analyzer/synonyms';
import { tokens } from './analyzer/tokens';
import { SynonymsAdded, SynonymsRemoved } from './search.events';

/** Names that mean one thing, kept by editors. */
export interface Synonyms {
  readonly id: Id;
  readonly terms: readonly string[];
  readonly changedAt: Date;
}

const FRESH_MS = 60_000;

/** The built-in names and the editors' ones; a change acts within a minute in every process, at once in its own. */
@Injectable()
export class SynonymBook {
  private read: { readonly at: number; readonly analyzer: Promise<QueryAnalyzer> } | null = null;

  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  /** The analyzer with the present names. */
  analyzer(now = Date.now()): Promise<QueryAnalyzer> {
    if (!this.read || now - this.read.at > FRESH_MS) this.read = { at: now, analyzer: this.load() };
    return this.read.analyzer;
  }

  /** The editors' groups, newest first; at most 1000. */
  async groups(): Promise<Synonyms[]> {
    return this.database.query<Synonyms>(`SELECT id, terms, changed_at AS "changedAt" FROM search.synonym ORDER BY id DESC LIMIT 1000`);
  }

  /**
   * @param terms 2..20 names in either language, each with a word in it
   * @throws InvalidInput @fires SynonymsAdded
   */
  async add(actor: Actor, terms: readonly string[]): Promise<Synonyms> {
    const wordless = terms.findIndex((term) => tokens(term).length === 0);
    if (wordless >= 0) throw new InvalidInput({ errors: [{ path: `terms.${wordless}`, code: 'isNotEmpty' }] });
    const id = newId();
    const group = await this.database.transaction(actor, async (tx) => {
      const [row] = await tx.query<Synonyms[]>(`INSERT INTO search.synonym (id, terms) VALUES ($1, $2) RETURNING id, terms, changed_at AS "changedAt"`, [
        id,
        terms,
      ]);
      await this.journal.record(tx, actor, new SynonymsAdded({ synonymsId: id }));
      return row!;
    });
    this.read = null;
    return group;
  }

  /** @throws NotFound @fires SynonymsRemoved */
  async remove(actor: Actor, id: Id): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const removed = await tx.query<unknown[]>(`WITH gone AS (DELETE FROM search.synonym WHERE id = $1 RETURNING id) SELECT id FROM gone`, [id]);
      if (!removed.length) throw new NotFound();
      await this.journal.record(tx, actor, new SynonymsRemoved({ synonymsId: id }));
    });
    this.read = null;
  }

  private async load(): Promise<QueryAnalyzer> {
    try {
      const groups = await this.groups();
      return new QueryAnalyzer(new SynonymTable([...builtInSynonyms, ...groups.map((group) => group.terms)]));
    } catch (error) {
      this.read = null;
      throw error;
    }
  }
}
