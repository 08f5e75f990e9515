import type { components } from '@zemlyak/api-client';
import type { StepState } from '../../ui/state-rail';
import type { Tone } from '../../ui/tag';
import type { Offer, OfferStatus, OfferStep } from './offer-queries';

/** Colour of each state of a listing. */
export const offerTones: Readonly<Record<OfferStatus, Tone>> = {
  draft: 'neutral',
  awaiting_client: 'attention',
  in_review: 'attention',
  returned: 'attention',
  published: 'good',
  paused: 'neutral',
  withdrawn: 'neutral',
  expired: 'neutral',
};

/** States in the order of the list's filters. */
export const offerStatuses: readonly OfferStatus[] = ['draft', 'awaiting_client', 'in_review', 'returned', 'published', 'paused', 'expired', 'withdrawn'];

/** A step of the way to the market; the page has the words. */
export interface RailStep {
  readonly key: 'draft' | 'client' | 'review' | 'public' | 'end';
  readonly state: StepState;
}

/** How far the listing is; the client's word is a step only for texts an adviser wrote. */
export function railOf({ status, onBehalfBy }: { readonly status: OfferStatus; readonly onBehalfBy: string | null }): readonly RailStep[] {
  const place = { draft: 0, returned: 0, awaiting_client: 1, in_review: 2, published: 3, paused: 3, expired: 4, withdrawn: 4 }[status];
  const keys = (['draft', 'client', 'review', 'public', 'end'] as const).map((key, index) => ({ key, index }));
  const stateOf = (index: number): StepState => (index < place ? 'done' : index > place ? 'next' : index === 4 ? 'stopped' : 'now');
  return keys.filter(({ key }) => key !== 'client' || onBehalfBy !== null).map(({ key, index }) => ({ key, state: stateOf(index) }));
}

type Revision = components['schemas']['OfferRevisionDto'];

/** The change of a public listing that waits or was returned; null when the live text is the newest. */
export function openRevision(offer: Offer): Revision | null {
  const pending = offer.inside?.pending;
  const live = offer.status === 'published' || offer.status === 'paused';
  return live && pending && ['awaiting_client', 'in_review', 'returned'].includes(pending.state) ? pending : null;
}

/** The reviewer's words on the text being worked on. */
export function remarksOf(offer: Offer): Revision['remarks'] {
  const pending = offer.inside?.pending;
  return pending?.state === 'returned' ? pending.remarks : [];
}

/** Whether the server allows the reader a step now. */
export function may(offer: Offer, step: OfferStep): boolean {
  return offer.inside?.steps.includes(step) ?? false;
}

/** Steps a member may try by the state alone, for rows of a list; the server has the last word. */
export function likelySteps(status: OfferStatus): readonly OfferStep[] {
  const steps: Readonly<Record<OfferStatus, readonly OfferStep[]>> = {
    draft: ['change', 'withdraw'],
    awaiting_client: ['change', 'withdraw'],
    in_review: ['change', 'withdraw'],
    returned: ['change', 'withdraw'],
    published: ['change', 'pause', 'renew', 'withdraw'],
    paused: ['resume', 'change', 'renew', 'withdraw'],
    expired: ['renew', 'withdraw'],
    withdrawn: [],
  };
  return steps[status];
}

/** How the form is handed in, which each state makes another thing of. */
export type Sending = 'submit' | 'resubmit' | 'again' | 'revision';

/** `again` and `revision` are handed in by saving alone: a text that waits, and a change of a public one. */
export function sendingOf(status: OfferStatus | undefined): Sending {
  if (status === 'published' || status === 'paused') return 'revision';
  if (status === 'in_review' || status === 'awaiting_client') return 'again';
  return status === 'returned' ? 'resubmit' : 'submit';
}

/** True when saving hands the text in by itself. */
export function isHandedInBySaving(sending: Sending): boolean {
  return sending === 'again' || sending === 'revision';
}
