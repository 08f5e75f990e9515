import { NotAllowed, NotFound, newId, type Actor, type Id } from '@zemlyak/kernel';
import type { Tx } from '@zemlyak/platform';
import { contentOf, type OfferContent } from './offer-content';
import { OfferFile } from './offer-file.entity';
import { OfferRevision } from './offer-revision.entity';
import { Offer } from './offer.entity';
import { agencyFor, maySeeInside, needsClient } from './offers.policy';

/** A public listing is known to everybody, so a stranger is told that acting on it is not theirs. @throws NotAllowed, NotFound */
export function requireInsider(actor: Actor, offer: Offer | null): asserts offer is Offer {
  if (offer && maySeeInside(actor, offer)) return;
  throw offer?.status === 'published' && offer.organisationActive ? new NotAllowed() : new NotFound();
}

/**
 * Has what is copied from these organisations into their listings written by one at a time: read them after this, in the same transaction. Take
 * it before any listing, so that two cannot wait for each other.
 */
export async function holdSeats(tx: Tx, organisationIds: readonly Id[]): Promise<void> {
  await tx.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('offers.seat:' || id, 0)) FROM (SELECT DISTINCT unnest($1::text[]) AS id ORDER BY id) AS held`,
    [organisationIds],
  );
}

/** Takes the listing for a change; others wait. @throws NotAllowed, NotFound when the actor may not know of its inside */
export async function lockOffer(tx: Tx, actor: Actor, id: Id): Promise<Offer> {
  const offer = await tx.findOne(Offer, { where: { id }, lock: { mode: 'pessimistic_write' } });
  requireInsider(actor, offer);
  return offer;
}

/** Writes the listing as its next version. */
export async function saveOffer(tx: Tx, offer: Offer, now: Date): Promise<void> {
  offer.version += 1;
  offer.updatedAt = now;
  await tx.save(offer);
}

/** The text that waits for the client or a reviewer; null when there is none. Call it with the listing locked. */
export async function openRevision(tx: Tx, offerId: Id): Promise<OfferRevision | null> {
  const [latest] = await tx.find(OfferRevision, { where: { offerId }, order: { number: 'DESC' }, take: 1 });
  return latest?.isOpen ? latest : null;
}

/** The newest text of whichever state. */
export async function latestRevision(tx: Tx, offerId: Id): Promise<OfferRevision | null> {
  const [latest] = await tx.find(OfferRevision, { where: { offerId }, order: { number: 'DESC' }, take: 1 });
  return latest ?? null;
}

/** Hands a text in as the next revision. Call it with the listing locked. */
export async function addRevision(tx: Tx, offer: Offer, actor: Actor, content: OfferContent, authorIds: readonly Id[], now: Date): Promise<OfferRevision> {
  const before = await latestRevision(tx, offer.id),
    isForeign = needsClient(actor, offer);
  const revision = tx.create(OfferRevision, {
    id: newId(),
    offerId: offer.id,
    number: (before?.number ?? 0) + 1,
    content: contentOf(content),
    state: isForeign ? 'awaiting_client' : 'in_review',
    authorId: actor.personId,
    authorIds: [...authorIds],
    onBehalfBy: isForeign ? (agencyFor(actor, offer) ?? offer.onBehalfBy) : null,
    submittedAt: now,
    remarks: [],
    clientApprovedBy: null,
    clientApprovedAt: null,
    decidedBy: null,
    decidedAt: null,
  });
  await tx.insert(OfferRevision, revision);
  return revision;
}

/** Files that were added since the last approval become part of the public listing. */
export async function publishFiles(tx: Tx, offerId: Id): Promise<void> {
  await tx.update(OfferFile, { offerId, live: false }, { live: true });
}
