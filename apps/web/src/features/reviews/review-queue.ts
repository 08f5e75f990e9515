import type { components } from '@zemlyak/api-client';
import type { Title } from '../../lib/reference';
import type { OfferInQueue, ReviewedOrganisation } from './review-queries';

type OfferCard = components['schemas']['OfferCardDto'];
/** Which records of the queue are shown. */
export type QueuePart = 'all' | 'organisations' | 'offers';

/** One record that waits for a decision. */
export interface ReviewItem {
  readonly id: string;
  readonly kind: 'organisation' | 'offer';
  /** What the tag says. */
  readonly what: 'organisation' | 'offer' | 'request';
  readonly title: Title;
  readonly country: string;
  readonly subject: string | null;
  /** When it was handed in; null when that is not known here. */
  readonly since: string | null;
  /** False for a change of something public. */
  readonly isFirst: boolean;
  /** False for what the reader wrote: somebody else decides. */
  readonly decidable: boolean;
}

const day = 24 * 60 * 60 * 1000;

function ofOrganisation({ id, nameRu, nameLatin, country, subject, inside }: ReviewedOrganisation, decidable: boolean): ReviewItem {
  const title = { ...(nameRu && { ru: nameRu }), ...(nameLatin && { en: nameLatin }) };
  return {
    id,
    kind: 'organisation',
    what: 'organisation',
    title,
    country,
    subject,
    since: inside?.submittedAt ?? null,
    isFirst: !inside?.approvedAt,
    decidable,
  };
}

function ofOffer(offer: OfferInQueue): ReviewItem {
  const { id, side, newTitle, country, subject, submittedAt, isFirst } = offer;
  return { id, kind: 'offer', what: side, title: newTitle, country, subject, since: submittedAt, isFirst, decidable: true };
}

function ofOwnOffer({ id, side, title, country, subject, publishedAt }: OfferCard): ReviewItem {
  return { id, kind: 'offer', what: side, title, country, subject, since: null, isFirst: !publishedAt, decidable: false };
}

const byWaiting = (a: ReviewItem, b: ReviewItem) => (a.since ?? '').localeCompare(b.since ?? '');

/** What the queue is made of. */
export interface QueueSources {
  readonly organisations: readonly ReviewedOrganisation[];
  readonly offers: readonly OfferInQueue[];
  readonly draftedOrganisations?: readonly ReviewedOrganisation[];
  readonly draftedOffers?: readonly OfferCard[];
}

/** One queue of both kinds, the longest waiting first; what the reader wrote stands at the end. */
export function queueOf({ organisations, offers, draftedOrganisations = [], draftedOffers = [] }: QueueSources): readonly ReviewItem[] {
  const open = [...organisations.map((record) => ofOrganisation(record, true)), ...offers.map(ofOffer)].sort(byWaiting);
  const known = new Set(open.map(({ id }) => id));
  const waiting = draftedOrganisations.filter(({ inside }) => inside?.status === 'in_review').map((record) => ofOrganisation(record, false));
  const own = [...waiting, ...draftedOffers.map(ofOwnOffer)].filter(({ id }) => !known.has(id)).sort(byWaiting);
  return [...open, ...own];
}

/** The part of the queue a person chose to see. */
export function partOf(queue: readonly ReviewItem[], part: QueuePart): readonly ReviewItem[] {
  if (part === 'all') return queue;
  return queue.filter(({ kind }) => kind === (part === 'offers' ? 'offer' : 'organisation'));
}

/** The record to go on with after a decision: the next one, else the one before. */
export function afterDecision(queue: readonly ReviewItem[], decidedId: string): ReviewItem | undefined {
  const at = queue.findIndex(({ id }) => id === decidedId);
  return queue[at + 1] ?? queue[at - 1];
}

/** Whole days a record has waited. */
export function daysWaiting(since: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / day));
}
