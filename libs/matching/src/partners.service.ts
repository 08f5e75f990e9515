import { Injectable } from '@nestjs/common';
import { NotFound, type Actor, type Id } from '@zemlyak/kernel';
import { Organisations } from '@zemlyak/registry';
import { maySeeMatches } from './matching.policy';
import { MatchingQueries, type Partner } from './matching.queries';
import { ProfilesQueries } from './profiles/profiles.queries';

/** Partners named for one organisation. A longer list helps nobody: what comes after them is weak. */
const MOST = 500;

/** Who suits an organisation, over all its public listings. */
export interface PartnersOf {
  /** Public listings of the organisation; without one nobody is paired with it. */
  readonly listings: number;
  /** Listings of others, the best first; at most 500. */
  readonly partners: readonly Partner[];
}

/** The stored pairs of a whole organisation, for rooms that put listings in order by them. */
@Injectable()
export class Partners {
  constructor(
    private readonly organisations: Organisations,
    private readonly profiles: ProfilesQueries,
    private readonly queries: MatchingQueries,
  ) {}

  /**
   * Pairs that either side dismissed are left out. Nothing counts as shown: the reader went looking, and chooses what to see of it.
   * @throws NotFound for people who may not see the organisation's matches, as if it were not there
   */
  async of(actor: Actor, organisationId: Id): Promise<PartnersOf> {
    const { id, country, subject } = await this.organisations.visible(actor, organisationId);
    if (!maySeeMatches(actor, { organisationId: id, country, subject })) throw new NotFound();
    const listings = await this.profiles.idsOfOrganisation(id);
    return { listings: listings.length, partners: listings.length ? await this.queries.partnersOf(id, MOST) : [] };
  }
}
