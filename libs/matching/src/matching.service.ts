import { Injectable } from '@nestjs/common';
import { NotAllowed, NotFound, belongsTo, isId, type Actor, type Id } from '@zemlyak/kernel';
import { Database, Journal, type Page } from '@zemlyak/platform';
import { Impressions } from './impressions.service';
import { MatchDismissed, MatchRestored } from './matching.events';
import { mayDismiss, maySeeMatches } from './matching.policy';
import { MatchingQueries, type MatchRow, type PairRow } from './matching.queries';
import { putBack } from './pairs/placements.service';
import { ProfilesQueries } from './profiles/profiles.queries';

/** Why a pair is not wanted. */
export const dismissalReasons = ['wrong_product', 'wrong_country', 'wrong_volume', 'wrong_form', 'known_already', 'other'] as const;
export type DismissalReason = (typeof dismissalReasons)[number];

const PAGE = 20;

/** Suggestions as members see them. */
@Injectable()
export class Matching {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly queries: MatchingQueries,
    private readonly profiles: ProfilesQueries,
    private readonly impressions: Impressions,
  ) {}

  /**
   * Matches of one listing: its ten on the first page, the rest on further ones. What its own people are shown is counted.
   * @throws NotFound when the listing is not public @throws NotAllowed for people who do not answer for it
   */
  async forListing(actor: Actor, listingId: Id, cursor: string | null = null): Promise<Page<MatchRow>> {
    const profile = isId(listingId) ? await this.profiles.byId(listingId) : null;
    if (!profile) throw new NotFound();
    if (!maySeeMatches(actor, profile)) throw new NotAllowed();
    const page = await this.queries.listFor(listingId, cursor, PAGE);
    if (belongsTo(actor, profile.organisationId)) await this.impressions.note(actor, page.items);
    return page;
  }

  /** The best matches over all listings of the organisation acted for; empty without one. */
  async forOrganisation(actor: Actor, cursor: string | null = null, limit = PAGE): Promise<Page<MatchRow>> {
    if (!actor.organisationId) return { items: [], next: null };
    const page = await this.queries.listOfOwn(actor, actor.organisationId, cursor, limit);
    await this.impressions.note(actor, page.items);
    return page;
  }

  /**
   * Takes the pair out of both sides' lists until it is taken back; the other side is not told. Repeating it changes nothing. Lists leave it
   * out at once; the place it had is filled by the worker.
   * @throws NotFound when the pair is not the actor's to see @throws NotAllowed for advisers
   * @fires MatchDismissed
   */
  async dismiss(actor: Actor, matchId: Id, why: DismissalReason): Promise<void> {
    const { pair, organisationId } = await this.own(actor, matchId);
    await this.database.transaction(actor, async (tx) => {
      const noted = await tx.query<unknown[]>(
        `INSERT INTO matching.dismissal (request_id, offer_id, by_organisation_id, why) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING at`,
        [pair.requestId, pair.offerId, organisationId, why],
      );
      if (noted.length) await this.journal.record(tx, actor, new MatchDismissed({ ...idsOf(pair), byOrganisationId: organisationId, why }));
    });
  }

  /**
   * Takes back the own side's dismissal; the pair is shown again at once, unless the other side dismissed it too. The worker arranges the lists.
   * @throws NotFound as in `dismiss` @fires MatchRestored
   */
  async restore(actor: Actor, matchId: Id): Promise<void> {
    const { pair, organisationId } = await this.own(actor, matchId);
    await this.database.transaction(actor, async (tx) => {
      const taken = await tx.query<[unknown[], number]>(`DELETE FROM matching.dismissal WHERE request_id = $1 AND offer_id = $2 AND by_organisation_id = $3`, [
        pair.requestId,
        pair.offerId,
        organisationId,
      ]);
      if (!taken[1]) return;
      await putBack(tx, pair);
      await this.journal.record(tx, actor, new MatchRestored({ ...idsOf(pair), byOrganisationId: organisationId }));
    });
  }

  /** Takes over from the introductions room how an organisation answers: expressions of interest that reached it, and those it answered. */
  async noteAnswers(conduct: readonly { readonly organisationId: Id; readonly asked: number; readonly answered: number }[]): Promise<void> {
    await this.impressions.noteAnswers(conduct);
  }

  /** The pair, and the side of it that the actor stands on; the organisation acted for first. */
  private async own(actor: Actor, matchId: Id): Promise<{ pair: PairRow; organisationId: Id }> {
    const pair = isId(matchId) ? await this.queries.pair(matchId) : null;
    if (!pair) throw new NotFound();
    const sides = [pair.requestOrganisationId, pair.offerOrganisationId];
    const organisationId = sides.find((id) => id === actor.organisationId) ?? sides.find((id) => mayDismiss(actor, id));
    if (organisationId && mayDismiss(actor, organisationId)) return { pair, organisationId };
    for (const listingId of [pair.requestId, pair.offerId]) {
      const profile = await this.profiles.byId(listingId);
      if (profile && maySeeMatches(actor, profile)) throw new NotAllowed();
    }
    throw new NotFound();
  }
}

const idsOf = ({ id, requestId, offerId, requestOrganisationId, offerOrganisationId }: PairRow) => ({
  matchId: id,
  requestId,
  offerId,
  requestOrganisationId,
  offerOrganisationId,
});
