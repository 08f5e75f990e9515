import type { components } from '@zemlyak/api-client';

type Schemas = components['schemas'];
export type ItemKind =
  | 'interest'
  | 'introduction'
  | 'invitation'
  | 'confirm'
  | 'organisationReturned'
  | 'organisationDraft'
  | 'offerReturned'
  | 'offerClient'
  | 'offerExpiring'
  | 'offerDraft';

/** Something that waits for the person. */
export interface TodayItem {
  readonly kind: ItemKind;
  readonly key: string;
  readonly name: string;
  /** Where the one act is done. */
  readonly to: string;
  /** Instant or calendar day by which it must be done. */
  readonly due?: string;
}

/** What the person's rooms say, as far as it has come. `nameOf` and `titleOf` put names in the language of the page. */
export interface TodaySources {
  readonly interests?: readonly Pick<Schemas['InterestCardDto'], 'id' | 'state' | 'answerDueAt' | 'from'>[];
  readonly introductions?: readonly Pick<Schemas['IntroductionProposalCardDto'], 'id' | 'state' | 'ownAnswer' | 'dueAt' | 'client' | 'other'>[];
  readonly invitations?: readonly Pick<Schemas['InvitationDto'], 'id' | 'expiresAt' | 'organisation'>[];
  readonly organisation?: Pick<Schemas['MyOrganisationDto'], 'id' | 'nameRu' | 'nameLatin' | 'inside'>;
  readonly offers?: readonly Pick<Schemas['OfferCardDto'], 'id' | 'status' | 'title' | 'expiresAt'>[];
  nameOf(party: { readonly nameRu: string | null; readonly nameLatin: string | null }): string;
  titleOf(offer: { readonly title: { readonly ru?: string; readonly en?: string } }): string;
}

/** Days before its end at which a listing asks to be renewed. */
const renewBefore = 14;
/** Days before the entry lapses at which it asks to be confirmed. */
const confirmBefore = 30;
const oneDay = 24 * 60 * 60 * 1000;
const within = (moment: string, days: number, now: Date) => Date.parse(moment) - now.getTime() <= days * oneDay;

function ofOrganisation({ organisation, nameOf }: TodaySources, now: Date): TodayItem[] {
  const inside = organisation?.inside;
  if (!organisation || !inside) return [];
  const item = (kind: ItemKind, due?: string): TodayItem => ({
    kind,
    key: `${kind} ${organisation.id}`,
    name: nameOf(organisation),
    to: '/app/company',
    ...(due && { due }),
  });
  if (inside.status === 'returned') return [item('organisationReturned')];
  if (inside.status === 'draft') return [item('organisationDraft')];
  const lapsed = inside.status === 'paused' && inside.statusReason === 'lapsed';
  const near = inside.status === 'active' && inside.lapseOn !== null && within(inside.lapseOn, confirmBefore, now);
  return lapsed || near ? [item('confirm', inside.lapseOn ?? undefined)] : [];
}

function ofOffers({ offers = [], titleOf }: TodaySources, now: Date): TodayItem[] {
  return offers.flatMap((offer): TodayItem[] => {
    const item = (kind: ItemKind, to: string, due?: string): TodayItem => ({ kind, key: offer.id, name: titleOf(offer), to, ...(due && { due }) });
    if (offer.status === 'returned') return [item('offerReturned', `/app/offers/${offer.id}/edit`)];
    if (offer.status === 'awaiting_client') return [item('offerClient', `/app/offers/${offer.id}`)];
    if (offer.status === 'published' && within(offer.expiresAt, renewBefore, now)) return [item('offerExpiring', `/app/offers/${offer.id}`, offer.expiresAt)];
    return offer.status === 'draft' ? [item('offerDraft', `/app/offers/${offer.id}/edit`)] : [];
  });
}

function ofPartners({ interests = [], introductions = [], invitations = [], nameOf }: TodaySources): TodayItem[] {
  return [
    ...interests
      .filter(({ state }) => state === 'sent')
      .map(({ id, from, answerDueAt }): TodayItem => ({
        kind: 'interest',
        key: id,
        name: from ? nameOf(from) : '',
        to: `/app/interests/${id}`,
        due: answerDueAt,
      })),
    ...introductions
      .filter(({ state, ownAnswer }) => state === 'offered' && ownAnswer === null)
      .map(({ id, other, dueAt }): TodayItem => ({
        kind: 'introduction',
        key: id,
        name: other ? nameOf(other) : '',
        to: `/app/introductions/${id}`,
        due: dueAt,
      })),
    ...invitations.map(({ id, organisation, expiresAt }): TodayItem => ({
      kind: 'invitation',
      key: id,
      name: nameOf(organisation),
      to: '/app/invitations',
      due: expiresAt,
    })),
  ];
}

/** Drafts can wait; what was asked for by somebody cannot. */
const canWait: readonly ItemKind[] = ['offerDraft', 'organisationDraft'];

/** What waits for the person: dated things first, the nearest on top; then what was returned; drafts last. */
export function todayItems(sources: TodaySources, now: Date): readonly TodayItem[] {
  const all = [...ofPartners(sources), ...ofOrganisation(sources, now), ...ofOffers(sources, now)];
  const rank = (item: TodayItem) => (item.due ? 0 : canWait.includes(item.kind) ? 2 : 1);
  return all.sort((a, b) => rank(a) - rank(b) || (a.due ?? '').localeCompare(b.due ?? ''));
}
