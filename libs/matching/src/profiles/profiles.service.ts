import { Injectable } from '@nestjs/common';
import { HOUSE, type Id } from '@zemlyak/kernel';
import { Offers } from '@zemlyak/offers';
import { Database, type Tx } from '@zemlyak/platform';
import { ConceptIndex } from '@zemlyak/reference';
import { Organisations } from '@zemlyak/registry';
import { codeKeysOf, textKeysOf, type StoredProfile } from './profile-rows';
import { profileOfListing } from './profile-of-listing';

/** Keeps the narrow table in step with published listings. */
@Injectable()
export class Profiles {
  constructor(
    private readonly database: Database,
    private readonly offers: Offers,
    private readonly organisations: Organisations,
    private readonly concepts: ConceptIndex,
  ) {}

  /** Writes the listing as it is now, or removes it with its matches when it is not public. @returns null when removed */
  async keep(listingId: Id): Promise<StoredProfile | null> {
    const listing = await this.offers.forMatching(listingId);
    if (!listing) {
      await this.remove(listingId);
      return null;
    }
    const profile = profileOfListing(listing, this.concepts);
    const [card] = await this.organisations.cards([listing.organisationId]);
    await this.database.transaction(HOUSE, async (tx) => {
      await writeProfiles(tx, [profile]);
      await tx.query(
        `INSERT INTO matching.standing (organisation_id, verified) VALUES ($1, $2) ON CONFLICT (organisation_id) DO UPDATE SET verified = excluded.verified`,
        [listing.organisationId, card?.verified ?? false],
      );
    });
    return profile;
  }

  /**
   * Writes the next public listings after the given one as they are now, without their pairs.
   * @param limit 1 to 1000
   * @returns the last one written; null when there are no more
   */
  async keepNext(after: Id | null, limit: number): Promise<Id | null> {
    const ids = await this.offers.publishedIds(after, limit);
    if (!ids.length) return null;
    const profiles = (await this.offers.manyForMatching(ids)).map((listing) => profileOfListing(listing, this.concepts));
    await this.database.transaction(HOUSE, (tx) => writeProfiles(tx, profiles));
    return ids.at(-1)!;
  }

  /** Counts the words of all listings anew. */
  async countWords(): Promise<void> {
    await this.database.transaction(HOUSE, async (tx) => {
      await tx.query(`DELETE FROM matching.term`);
      await tx.query(`INSERT INTO matching.term (term, listings) SELECT term, count(*) FROM matching.profile, unnest(terms) AS term GROUP BY term`);
    });
  }

  private async remove(listingId: Id): Promise<void> {
    await this.database.query(`DELETE FROM matching.profile WHERE listing_id = $1`, [listingId]);
  }
}

/** Writes profiles in one statement; those already there are replaced. */
export async function writeProfiles(tx: Tx, profiles: readonly StoredProfile[]): Promise<void> {
  await tx.query(
    `INSERT INTO matching.profile (listing_id, organisation_id, side, country, subject, languages, hs, okved, services, forms, target_countries, target_formats,
       excluded_countries, certificates, quantity_amount, quantity_unit, terms, concepts, concept_weights, published_at, code_keys, text_keys)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (listing_id uuid, organisation_id uuid, side text, country text, subject text, languages text[], hs text[], okved text[],
       services text[], forms text[], target_countries text[], target_formats text[], excluded_countries text[], certificates text[], quantity_amount double precision,
       quantity_unit text, terms text[], concepts text[], concept_weights real[], published_at timestamptz, code_keys text[], text_keys text[])
     ON CONFLICT (listing_id) DO UPDATE SET country = excluded.country, subject = excluded.subject, languages = excluded.languages, hs = excluded.hs, okved = excluded.okved,
       services = excluded.services, forms = excluded.forms, target_countries = excluded.target_countries, target_formats = excluded.target_formats,
       excluded_countries = excluded.excluded_countries, certificates = excluded.certificates, quantity_amount = excluded.quantity_amount,
       quantity_unit = excluded.quantity_unit, terms = excluded.terms, concepts = excluded.concepts, concept_weights = excluded.concept_weights,
       published_at = excluded.published_at, code_keys = excluded.code_keys, text_keys = excluded.text_keys, refreshed_at = now()`,
    [JSON.stringify(profiles.map(recordOf))],
  );
}

const recordOf = (p: StoredProfile): object => ({
  listing_id: p.listingId,
  organisation_id: p.organisationId,
  side: p.side,
  country: p.country,
  subject: p.subject,
  languages: p.languages,
  hs: p.hs,
  okved: p.okved,
  services: p.services,
  forms: p.forms,
  target_countries: p.targetCountries,
  target_formats: p.targetFormats,
  excluded_countries: p.excludedCountries,
  certificates: p.certificates,
  quantity_amount: p.quantity?.amount ?? null,
  quantity_unit: p.quantity?.unit ?? null,
  terms: p.terms,
  concepts: p.concepts.map(({ concept }) => concept),
  concept_weights: p.concepts.map(({ weight }) => weight),
  published_at: p.publishedAt,
  code_keys: codeKeysOf(p),
  text_keys: textKeysOf(p),
});
