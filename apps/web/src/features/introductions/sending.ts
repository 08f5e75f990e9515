import type { Me } from '../../lib/session';

/** What is known of the listing somebody may be interested in. */
export interface WantedListing {
  readonly id: string;
  readonly status: string;
  readonly organisation: { readonly id: string; readonly country: string; readonly subject: string | null };
}

/** What stands in the way of an expression of interest, or what it takes. */
export type Sending = 'asking' | 'guest' | 'own' | 'closed' | 'no-company' | 'not-manager' | 'not-active' | 'open';

/** Whether a reader may express interest in a listing, as far as the page can tell; the server decides. */
export function sendingOf(me: Pick<Me, 'memberships' | 'organisation'> | null | undefined, listing: WantedListing): Sending {
  if (listing.status !== 'published') return 'closed';
  if (me === undefined) return 'asking';
  if (me === null) return 'guest';
  if (me.memberships.some(({ organisationId }) => organisationId === listing.organisation.id)) return 'own';
  const acting = me.memberships.find(({ organisationId }) => organisationId === me.organisation) ?? me.memberships[0];
  if (!acting) return 'no-company';
  if (acting.role === 'member') return 'not-manager';
  return acting.active ? 'open' : 'not-active';
}
