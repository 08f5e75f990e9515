import type { Me } from '../../lib/session';

type Memberships = Pick<Me, 'memberships'>;
interface Ends {
  readonly from: { readonly id: string } | null;
  readonly to: { readonly id: string } | null;
}

/** Whose interest it is for the reader: received, sent, or followed by an adviser of one of the two. */
export type InterestSide = 'in' | 'out' | 'watched';

const belongs = ({ memberships }: Memberships, organisationId: string | undefined) =>
  memberships.some((membership) => membership.organisationId === organisationId);

/** True for managers and owners: they speak for the organisation to others. */
export function speaksFor({ memberships }: Memberships, organisationId: string | undefined): boolean {
  return memberships.some((membership) => membership.organisationId === organisationId && membership.role !== 'member');
}

/** Somebody of both companies reads it as received: there is something to answer. */
export function sideOf(me: Memberships, { from, to }: Ends): InterestSide {
  if (belongs(me, to?.id)) return 'in';
  return belongs(me, from?.id) ? 'out' : 'watched';
}

interface Brokered {
  readonly state: string;
  readonly agency: { readonly id: string } | null;
  readonly client: { readonly id: string } | null;
  readonly other: { readonly id: string } | null;
  readonly ownAnswer: string | null;
}

/** What the reader may do with a brokered introduction: agree as the other side's adviser, answer for a company, or only follow it. */
export function partIn(me: Pick<Me, 'memberships' | 'permissions'>, { state, agency, client, other, ownAnswer }: Brokered): 'agree' | 'answer' | 'follow' {
  if (state === 'offered' && ownAnswer === null && (speaksFor(me, client?.id) || speaksFor(me, other?.id))) return 'answer';
  const isCompany = belongs(me, client?.id) || belongs(me, other?.id);
  const mayAgree = state === 'queued' && !isCompany && !belongs(me, agency?.id) && me.permissions.includes('introductions:agree');
  return mayAgree ? 'agree' : 'follow';
}
