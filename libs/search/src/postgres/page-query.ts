import type { SearchRequest, Weighted } from '../port';
import { eitherOf, inTitle, type CompiledQuery, type Group } from './compiled-query';
import type { CardRow } from './card-highlights';
import type { AfterMoment, AfterWeight } from './cursor';
import { Parameters } from './sql';

/** One facet group of the reader's choice, as numbers; empty matches nothing. */
export interface ChosenGroup {
  readonly facet: string;
  readonly ids: readonly number[];
}

/** What a page is made of. */
export interface PagePlan {
  /** tsquery text; '' for all documents. */
  readonly match: string;
  readonly compiled: CompiledQuery;
  readonly chosen: readonly ChosenGroup[];
  /** Facet number of documents that must stay hidden; null when there are none. */
  readonly hidden: number | null;
  readonly updatedAfter: Date | null;
  readonly sort: SearchRequest['sort'];
  /** null for all documents. */
  readonly only: readonly Weighted[] | null;
  /** By relevance only, like `after` by date and `below` by weight. */
  readonly offset: number;
  readonly after: AfterMoment | null;
  readonly below: AfterWeight | null;
  readonly limit: number;
  /** Above the exact limit, or below it. */
  readonly path: 'exact' | 'broad';
  /** Whether facets and total are wanted. */
  readonly counted: boolean;
  /** Share of all documents that the text alone matches, estimated; 1 for none. */
  readonly share: number;
}

export interface PageRow {
  readonly hits: readonly (CardRow & { readonly id: number })[] | null;
  readonly packed: Buffer | null;
  readonly [without: `without_${number}`]: Buffer | null;
}

/** How many documents are ranked by text: the statically best of all that match, and of those that match in the title. */
const RANKED = { exact: 800, broad: 200 } as const;
const RANKED_BY_TITLE = 400;
/** Of places with weight D (text), C, B (labels), A (title and company). */
const WEIGHTS = `'{0.1,0.2,0.6,1.0}'`;
/** Enough title matches to look no further on the broad path. */
const ENOUGH = 100;
/** A broad arm stops collecting here before it sorts. */
const COLLECTED = 3000;
/** One document in eight, by an index of its own: counts on the broad path. Hashed, for imports have rhythms of their own. */
export const SAMPLE_STEP = 8;
const SAMPLE = `hashint4(d.id) & ${SAMPLE_STEP - 1} = 0`;
/** Above this share of all documents, walking down the static rank finds a page sooner than any index on words. */
const EVERYWHERE = 0.04;

/** Deepest page by relevance: ranked candidates. */
export const deepest = (path: PagePlan['path']): number => RANKED[path];

/** The one statement behind a page: hits, total and all facet counts. */
export function pageQuery(plan: PagePlan): { sql: string; parameters: unknown[] } {
  const parameters = new Parameters();
  const page = new PageSql(plan, parameters);
  return { sql: page.statement(), parameters: parameters.values };
}

class PageSql {
  constructor(
    private readonly plan: PagePlan,
    private readonly parameters: Parameters,
  ) {}

  statement(): string {
    const { counted, chosen, path } = this.plan;
    const counts = !counted
      ? ['NULL AS packed']
      : [
          `(SELECT string_agg(fb, '') FROM ${path === 'exact' ? 'm' : this.matching(this.plan.chosen, SAMPLE)}) AS packed`,
          ...chosen.map((group, i) => {
            const others = chosen.filter((other) => other !== group);
            return `(SELECT string_agg(fb, '') FROM ${this.matching(others, path === 'broad' ? SAMPLE : '')}) AS without_${i}`;
          }),
        ];
    return `WITH ${[...this.given(), ...this.candidates(), `page AS MATERIALIZED (${this.page()})`].join(',\n ')}
SELECT (SELECT json_agg(json_build_object('id', p.id, 'score', p.score, 'updated', p.updated, 'ref', c.ref, 'kind', c.kind, 'organisation', c.organisation_id,
    'content', c.content) ORDER BY ${this.order('p')})
  FROM page p JOIN search.card c ON c.id = p.id) AS hits,\n ${counts.join(',\n ')}`;
  }

  /** The documents of `only` that there are. */
  private given(): string[] {
    const { only } = this.plan;
    if (!only) return [];
    const ids = this.parameters.add(
      only.map(({ id }) => id),
      'text[]',
    );
    const weights = this.parameters.add(
      only.map(({ weight }) => weight),
      'float8[]',
    );
    return [`given AS MATERIALIZED (SELECT c.id, c.ref, w.weight FROM unnest(${ids}, ${weights}) AS w (ref, weight) JOIN search.card c ON c.ref = w.ref)`];
  }

  /** Words are weighed only to rank by them. */
  private get ranks(): boolean {
    return this.plan.sort === 'relevance' && this.plan.match !== '';
  }

  private candidates(): string[] {
    if (this.plan.path === 'exact') return this.exactCandidates();
    return this.ranks ? this.broadCandidates() : [];
  }

  private exactCandidates(): string[] {
    const all = `m AS MATERIALIZED (SELECT id, st, fb, updated FROM ${this.matching(this.plan.chosen)})`;
    if (!this.ranks) return [all];
    const title = `title AS MATERIALIZED (SELECT id FROM ${this.matching(this.plan.chosen, `(SELECT count(*) FROM m) > ${RANKED.exact}`, this.titleMatch())}
      ORDER BY st DESC LIMIT ${RANKED_BY_TITLE})`;
    return [
      all,
      title,
      `best AS MATERIALIZED (SELECT id FROM m ORDER BY st DESC, id DESC LIMIT ${RANKED.exact})`,
      `ranked AS (SELECT id FROM best UNION SELECT id FROM title)`,
    ];
  }

  /** Title matches among the best, then elsewhere, then any matches among the best, then anywhere; each arm only if those before gave few. */
  private broadCandidates(): string[] {
    const arm = (name: string, before: readonly string[], extra: string, match?: string) => {
      const few = before.length ? [`${before.map((b) => `(SELECT count(*) FROM ${b})`).join(' + ')} < ${ENOUGH}`] : [];
      const from = this.matching(this.plan.chosen, [...few, extra].filter(Boolean).join(' AND '), match);
      return `${name} AS MATERIALIZED (SELECT id FROM (SELECT id, st FROM ${from} LIMIT ${COLLECTED}) z ORDER BY st DESC LIMIT ${RANKED.broad})`;
    };
    const walk = `anywhere AS MATERIALIZED (SELECT id FROM ${this.matching(this.plan.chosen, `(SELECT count(*) FROM t1) + (SELECT count(*) FROM t2) < ${ENOUGH}`)}
      ORDER BY st DESC, id DESC LIMIT ${RANKED.broad})`;
    const body =
      this.plan.share >= EVERYWHERE
        ? [walk, 'rest AS (SELECT id FROM anywhere WHERE false)']
        : [arm('anywhere', ['t1', 't2'], 'head'), arm('rest', ['t1', 't2', 'anywhere'], 'NOT head')];
    return [
      arm('t1', [], 'head', this.titleMatch()),
      arm('t2', ['t1'], 'NOT head', this.titleMatch()),
      ...body,
      'ranked AS (SELECT id FROM t1 UNION SELECT id FROM t2 UNION SELECT id FROM anywhere UNION SELECT id FROM rest)',
    ];
  }

  private page(): string {
    const { plan } = this;
    const window = `LIMIT ${plan.limit + 1} OFFSET ${plan.offset}`;
    const columns = 'd.id, d.updated';
    if (plan.sort === 'newest') return this.pageAfter(plan.after);
    if (plan.sort === 'given') return this.pageBelow(plan.below);
    if (plan.match === '') {
      return `SELECT ${columns}, d.st AS score FROM search.document d WHERE ${this.conditions(plan.chosen)} ORDER BY d.st DESC, d.id DESC ${window}`;
    }
    return `SELECT * FROM (SELECT ${columns}, ${this.score()} AS score FROM search.document d WHERE d.id IN (SELECT id FROM ranked)) s ORDER BY ${this.order('s')} ${window}`;
  }

  private pageAfter(after: AfterMoment | null): string {
    const next = after ? ` AND (d.updated, d.id) < (${this.parameters.add(after.updated, 'timestamptz')}, ${this.parameters.add(after.id, 'integer')})` : '';
    return `SELECT d.id, d.updated, d.st AS score FROM search.document d WHERE ${this.conditions(this.plan.chosen)}${next}
      ORDER BY ${this.order('d')} LIMIT ${this.plan.limit + 1}`;
  }

  private pageBelow(below: AfterWeight | null): string {
    const weight = below && this.parameters.add(below.weight, 'float8');
    const next = below ? ` AND (g.weight < ${weight} OR (g.weight = ${weight} AND g.ref > ${this.parameters.add(below.ref, 'text')}))` : '';
    return `SELECT d.id, d.updated, g.weight AS score, g.ref FROM given g JOIN search.document d ON d.id = g.id WHERE ${this.conditions(this.plan.chosen)}${next}
      ORDER BY g.weight DESC, g.ref LIMIT ${this.plan.limit + 1}`;
  }

  private order(alias: string): string {
    const orders = {
      relevance: `${alias}.score DESC, ${alias}.id DESC`,
      newest: `${alias}.updated DESC, ${alias}.id DESC`,
      given: `${alias}.score DESC, ${alias}.ref`,
    };
    return orders[this.plan.sort];
  }

  /**
   * Text first, then where and how it was found, then static rank, all multiplied. The factors of a full title match and of the
   * words as typed (3 each) are as large as the whole range of the static factor, so neither freshness nor verification lifts a
   * mention above the thing itself, or a translation above the word.
   */
  private score(): string {
    const { groups } = this.plan.compiled;
    const named = this.tsquery(eitherOf(groups, (group) => group.any));
    const typed = this.tsquery(eitherOf(groups, (group) => group.literal));
    const rank = `(0.05 + ts_rank(${WEIGHTS}, d.tsv, ${named}, 1) + ts_rank_cd(${WEIGHTS}, d.tsv, ${typed}, 1))`;
    const found = this.share(groups, (group) => group.any);
    const title = this.share(groups, (group) => group.title);
    const titleTyped = this.share(groups, (group) => group.literalTitle);
    const literal = this.share(groups, (group) => group.literal);
    const written = this.share(groups, (group) => group.written);
    return `${rank} * ${found} * ${found} * (1 + ${title} + ${titleTyped}) * (1 + 2 * ${literal}) * (1 + 0.5 * ${written}) * (0.5 + d.st)`;
  }

  /** Mass of the groups a document has, of the mass of all: 0..1. */
  private share(groups: readonly Group[], text: (group: Group) => string | null): string {
    const asked = groups.filter((group) => text(group) !== null);
    const mass = groups.reduce((sum, group) => sum + group.mass, 0);
    if (!asked.length || mass === 0) return '0';
    const parts = asked.map((group) => `CASE WHEN d.tsv @@ ${this.tsquery(text(group)!)} THEN ${group.mass.toFixed(4)} ELSE 0 END`);
    return `((${parts.join(' + ')}) / ${mass.toFixed(4)})`;
  }

  private matching(chosen: readonly ChosenGroup[], extra = '', match = this.plan.match): string {
    return `search.document d WHERE ${this.conditions(chosen, match)}${extra ? ` AND ${extra}` : ''}`;
  }

  private conditions(chosen: readonly ChosenGroup[], match = this.plan.match): string {
    const { hidden, updatedAfter } = this.plan;
    const all = [
      ...(this.plan.only ? ['d.id IN (SELECT id FROM given)'] : []),
      ...(match ? [`d.tsv @@ ${this.tsquery(match)}`] : []),
      ...chosen.map((group) => `d.facets && ${this.parameters.add(group.ids, 'integer[]')}`),
      ...(hidden === null ? [] : [`NOT d.facets @> ${this.parameters.add([hidden], 'integer[]')}`]),
      ...(updatedAfter ? [`d.updated > ${this.parameters.add(updatedAfter.toISOString(), 'timestamptz')}`] : []),
    ];
    return all.join(' AND ') || 'true';
  }

  private titleMatch(): string {
    return inTitle(this.plan.compiled);
  }

  private tsquery(text: string): string {
    return this.parameters.add(text, 'tsquery');
  }
}
