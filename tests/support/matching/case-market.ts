import { HOUSE, Problem, type Id } from '@zemlyak/kernel';
import { MatchingModule } from '@zemlyak/matching';
import { Offers, type OfferForMatching } from '@zemlyak/offers';
import { ConceptIndex, Reference, type CodeScheme } from '@zemlyak/reference';
import { Scoring, type Judged } from '../../../libs/matching/src/pairs/scoring.service';
import { profileOfListing } from '../../../libs/matching/src/profiles/profile-of-listing';
import { writeProfiles } from '../../../libs/matching/src/profiles/profiles.service';
import type { StoredProfile } from '../../../libs/matching/src/profiles/profile-rows';
import { openRooms, type OpenRooms } from '../rooms';
import { codesOf, type CaseProfile, type Cases, type VariantName } from './cases';
import type { Rankings } from './measures';
import { openCompany, publishOffer } from './publish';

/** Words of the case files for forms that our list names otherwise. */
export const FORMS: Readonly<Record<string, string>> = {
  services: 'service_contract',
  service: 'service_contract',
  dealer: 'dealership',
  agency: 'market_entry_support',
  tourism: 'tourism_programme',
  technology: 'technology_transfer',
  license: 'licence',
};
/** What a listing is published under when the gate wants a person to look at its goods code first; the scorer still gets the stated codes. */
const OTHER_ACTIVITY = '46.90';

/** The best offer for a request, when there is any. */
export interface TopOffer {
  readonly request: string;
  readonly offer: string | null;
  readonly score: number;
  readonly band: string;
}

/** Labelled cases as a market: an organisation and a published listing for each profile, made by the rooms' own services. */
export class CaseMarket {
  private readonly listings = new Map<string, OfferForMatching>();
  private readonly caseOf = new Map<Id, string>();
  private profiles: StoredProfile[] = [];

  private constructor(
    private readonly rooms: OpenRooms,
    readonly cases: Cases,
  ) {}

  static async open(cases: Cases): Promise<CaseMarket> {
    const market = new CaseMarket(await openRooms(MatchingModule), cases);
    for (const profile of cases.profiles) await market.publish(profile);
    return market;
  }

  /** Ranks everybody for everybody with the codes that the variant leaves. */
  async rank(variant: VariantName): Promise<Rankings> {
    await this.use(variant);
    const ranked = async (side: 'offer' | 'request'): Promise<Map<string, string[]>> => {
      const lists = new Map<string, string[]>();
      for (const profile of this.profiles.filter((one) => one.side === side)) {
        const judged = await this.judge(profile);
        lists.set(
          this.caseOf.get(profile.listingId)!,
          judged.map((one) => this.caseOf.get(side === 'request' ? one.offer.listingId : one.request.listingId)!),
        );
      }
      return lists;
    };
    return { offersFor: await ranked('request'), requestsFor: await ranked('offer') };
  }

  /** The first offer of each request that has no grade-2 one: it must be called weak. */
  async topsWithoutGoodMatch(variant: VariantName): Promise<TopOffer[]> {
    await this.use(variant);
    const served = new Set(this.cases.pairs.filter((pair) => pair.grade === 2).map((pair) => pair.request));
    const tops: TopOffer[] = [];
    for (const profile of this.profiles.filter((one) => one.side === 'request' && !served.has(this.caseOf.get(one.listingId)!))) {
      const [top] = await this.judge(profile);
      tops.push({
        request: this.caseOf.get(profile.listingId)!,
        offer: top ? this.caseOf.get(top.offer.listingId)! : null,
        score: Number((top?.pair.score ?? 0).toFixed(2)),
        band: top?.pair.band ?? 'weak',
      });
    }
    return tops;
  }

  close(): Promise<void> {
    return this.rooms.close();
  }

  private judge(profile: StoredProfile): Promise<Judged[]> {
    return this.rooms.get(Scoring).ranked(profile, 0);
  }

  /** Replaces the profiles that matching keeps by those of the variant. */
  private async use(variant: VariantName): Promise<void> {
    const codes = codesOf(this.cases.profiles, variant);
    const index = this.rooms.get(ConceptIndex);
    this.profiles = [...this.listings].map(([id, listing]) => profileOfListing({ ...listing, ...codes.get(id)! }, index));
    await this.rooms.database.transaction(HOUSE, (tx) => writeProfiles(tx, this.profiles));
  }

  private async publish(profile: CaseProfile): Promise<void> {
    const organisationId = await openCompany(this.rooms, {
      legalName: `Case ${profile.id} LLC`,
      nameLatin: `Case ${profile.id}`,
      country: profile.country,
      languages: [profile.lang],
    });
    const listingId = await this.publishListing(profile, organisationId);
    this.listings.set(profile.id, (await this.rooms.get(Offers).forMatching(listingId))!);
    this.caseOf.set(listingId, profile.id);
  }

  private async publishListing(profile: CaseProfile, organisationId: Id): Promise<Id> {
    try {
      return await this.publishUnder(profile, organisationId, { hs: this.known('hs', profile.hs), okved: this.known('okved2', profile.okved) });
    } catch (error) {
      if (error instanceof Problem) return this.publishUnder(profile, organisationId, { hs: [], okved: [OTHER_ACTIVITY] });
      throw error;
    }
  }

  private publishUnder(profile: CaseProfile, organisationId: Id, codes: { hs: string[]; okved: string[] }): Promise<Id> {
    return publishOffer(this.rooms, organisationId, {
      side: profile.side,
      type: profile.hs.length ? 'goods' : 'service',
      title: { [profile.lang]: profile.title },
      description: { [profile.lang]: profile.subject },
      ...codes,
      forms: this.known(
        'form',
        profile.cooperation.map((form) => FORMS[form] ?? form),
      ),
      targetCountries: this.known('country', profile.target_countries),
      certificates: this.certificates(profile.certificates ?? []),
      languages: [profile.lang],
    });
  }

  private known(scheme: CodeScheme, codes: readonly string[]): string[] {
    return codes.filter((code) => this.rooms.get(Reference).has(scheme, code));
  }

  /** "OEKO-TEX" is our OEKOTEX: only letters and digits count. */
  private certificates(names: readonly string[]): string[] {
    const plain = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]/g, '');
    return this.rooms
      .get(Reference)
      .certificates()
      .map((certificate) => certificate.code)
      .filter((code) => names.some((name) => plain(code) === plain(name)));
  }
}
