import { Injectable } from '@nestjs/common';
import type { Id } from '@zemlyak/kernel';
import { Database } from '@zemlyak/platform';
import { Lexicon } from '../score/lexicon';
import type { ListingProfile, Standing } from '../score/listing-profile';
import { PROFILE_COLUMNS, profileOfRow, searchedCodeKeys, searchedTextKeys, type ProfileRow, type StoredProfile } from './profile-rows';

/** Most candidates taken by codes, and by texts. */
const BY_CODE = 800,
  BY_TEXT = 400;
/** Up to so many listings the word counts are taken from the listings themselves; beyond, from the nightly table. */
const COUNTED_LIVE = 2_000;
/** How long counts of the nightly table are kept in memory. Milliseconds. */
const KEPT_FOR = 600_000;

/** Reads of the narrow table that matching works on. */
@Injectable()
export class ProfilesQueries {
  private kept: { readonly lexicon: Lexicon; readonly at: number } | null = null;

  constructor(private readonly database: Database) {}

  /** null when the listing is not public */
  async byId(listingId: Id): Promise<StoredProfile | null> {
    const [row] = await this.database.query<ProfileRow>(`SELECT ${PROFILE_COLUMNS} FROM matching.profile p WHERE p.listing_id = $1`, [listingId]);
    return row ? profileOfRow(row) : null;
  }

  /** Listing ids in ascending order after the given one. */
  async ids(after: Id | null, limit: number): Promise<Id[]> {
    const rows = await this.database.query<{ listing_id: Id }>(
      `SELECT listing_id FROM matching.profile WHERE $1::uuid IS NULL OR listing_id > $1 ORDER BY listing_id LIMIT $2`,
      [after, limit],
    );
    return rows.map((row) => row.listing_id);
  }

  async idsOfOrganisation(organisationId: Id): Promise<Id[]> {
    const rows = await this.database.query<{ listing_id: Id }>(`SELECT listing_id FROM matching.profile WHERE organisation_id = $1 ORDER BY listing_id`, [
      organisationId,
    ]);
    return rows.map((row) => row.listing_id);
  }

  async count(): Promise<number> {
    const [row] = await this.database.query<{ n: string }>(`SELECT count(*) AS n FROM matching.profile`);
    return Number(row?.n ?? 0);
  }

  /**
   * Listings of the other side worth scoring: at most 800 that share a code, at most 400 that share a concept or a rare word, and those
   * already paired that are named. Own listings and countries that either side excludes are left out here.
   */
  async candidates(profile: ListingProfile, lexicon: Lexicon, paired: readonly Id[]): Promise<StoredProfile[]> {
    const side = profile.side === 'offer' ? 'request' : 'offer'; // written into the statement, so that the index of that side is used
    const sharing = (column: 'code_keys' | 'text_keys', keys: string, limit: number): string =>
      `SELECT c.listing_id, cardinality(ARRAY(SELECT unnest(c.${column}) INTERSECT SELECT unnest(${keys}::text[]))) AS shared
       FROM matching.profile c WHERE c.side = '${side}' AND c.${column} && ${keys}::text[] AND c.organisation_id <> $2
       ORDER BY shared DESC, c.published_at DESC LIMIT ${limit}`;
    const rows = await this.database.query<ProfileRow>(
      `WITH by_code AS (${sharing('code_keys', '$4', BY_CODE)}), by_text AS (${sharing('text_keys', '$5', BY_TEXT)})
       SELECT ${PROFILE_COLUMNS} FROM matching.profile p
       WHERE p.listing_id IN (SELECT listing_id FROM by_code UNION SELECT listing_id FROM by_text UNION SELECT unnest($1::uuid[]))
         AND NOT p.country = ANY ($6::text[]) AND NOT $3 = ANY (p.excluded_countries)`,
      [paired, profile.organisationId, profile.country, searchedCodeKeys(profile), searchedTextKeys(profile, lexicon), profile.excludedCountries],
    );
    return rows.map(profileOfRow);
  }

  /** How rare words are in the published listings. */
  async lexicon(now = Date.now()): Promise<Lexicon> {
    if (this.kept && now - this.kept.at < KEPT_FOR) return this.kept.lexicon;
    const listings = await this.count();
    if (listings > COUNTED_LIVE) {
      const lexicon = await this.read(`SELECT term, listings FROM matching.term`, listings);
      this.kept = { lexicon, at: now };
      return lexicon;
    }
    return this.read(`SELECT term, count(*)::int AS listings FROM matching.profile, unnest(terms) AS term GROUP BY term`, listings);
  }

  /** Conduct of organisations; those never heard of are new and unchecked. */
  async standings(organisationIds: readonly Id[]): Promise<(organisationId: Id) => Standing> {
    const rows = await this.database.query<{ organisation_id: Id; verified: boolean; asked: number; answered: number; shown_ever: number; shown_week: number }>(
      `SELECT organisation_id, verified, asked, answered, shown_ever, shown_week FROM matching.standing WHERE organisation_id = ANY ($1::uuid[])`,
      [[...new Set(organisationIds)]],
    );
    const known = new Map(
      rows.map((row) => [
        row.organisation_id,
        { verified: row.verified, asked: row.asked, answered: row.answered, shownEver: row.shown_ever, shownThisWeek: row.shown_week },
      ]),
    );
    return (organisationId) => known.get(organisationId) ?? UNKNOWN;
  }

  private async read(sql: string, listings: number): Promise<Lexicon> {
    const rows = await this.database.query<{ term: string; listings: number }>(sql);
    return new Lexicon(listings, new Map(rows.map((row) => [row.term, row.listings])));
  }
}

const UNKNOWN: Standing = { verified: false, asked: 0, answered: 0, shownEver: 0, shownThisWeek: 0 };
