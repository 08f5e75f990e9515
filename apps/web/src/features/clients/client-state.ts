import type { Client, ClientOffer } from './client-queries';

/** Where the work with a client stands. */
export type ClientState = 'unconfirmed' | 'draft' | 'returned' | 'in_review' | 'active' | 'lapsing' | 'paused' | 'suspended' | 'closed';

/** All states, in the order of the work. */
export const clientStates: readonly ClientState[] = ['unconfirmed', 'draft', 'returned', 'in_review', 'active', 'lapsing', 'paused', 'suspended', 'closed'];

/** Days before the end at which the client is to be reminded. */
const remindBefore = 30;
const day = 24 * 60 * 60 * 1000;

function isLapsing(lapseOn: string | null, now: Date): boolean {
  return lapseOn !== null && Date.parse(`${lapseOn}T00:00:00Z`) - now.getTime() < remindBefore * day;
}

/** What the record says, seen as work: a draft waits for the client's word first, and a public entry must be confirmed in time. */
export function stateOf({ inside }: Pick<Client, 'inside'>, now: Date): ClientState {
  if (!inside) return 'active';
  const { status, confirmedByClient, lapseOn, statusReason } = inside;
  if ((status === 'draft' || status === 'returned') && !confirmedByClient) return 'unconfirmed';
  if (status === 'active' && isLapsing(lapseOn, now)) return 'lapsing';
  return status === 'paused' && statusReason === 'lapsed' ? 'lapsing' : status;
}

const folded = (text: string) => text.toLocaleLowerCase().replaceAll('ё', 'е');

/** Clients whose names, city or numbers have all the words, in the chosen state. */
export function filtered(
  clients: readonly Client[],
  { words, state }: { readonly words: string; readonly state: ClientState | undefined },
  now: Date,
): readonly Client[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  return clients.filter((client) => {
    const text = folded(
      [client.nameRu, client.nameLatin, client.legalName, client.city, ...(client.inside?.identifiers ?? []).map(({ value }) => value)]
        .filter(Boolean)
        .join(' '),
    );
    return (state === undefined || stateOf(client, now) === state) && wanted.every((word) => text.includes(word));
  });
}

/** How many clients are in each state; states without any are left out. */
export function countsOf(clients: readonly Client[], now: Date): ReadonlyMap<ClientState, number> {
  const found = clients.map((client) => stateOf(client, now));
  return new Map(clientStates.map((state) => [state, found.filter((other) => other === state).length] as const).filter(([, count]) => count > 0));
}

/** Something the adviser is to do. */
export type Task =
  | { readonly kind: 'client'; readonly id: string; readonly state: ClientState; readonly client: Client; readonly due: string | null }
  | { readonly kind: 'offer'; readonly id: string; readonly state: 'returned' | 'awaiting_client'; readonly offer: ClientOffer; readonly due: null };

/** States in which the next step is the adviser's, the most pressing first. */
const pressing: readonly ClientState[] = ['returned', 'draft', 'lapsing', 'unconfirmed'];

/** What is to be done for clients now: returned texts first, then drafts to hand in, dates that come near, and clients to remind. */
export function tasksOf(clients: readonly Client[], offers: readonly ClientOffer[], now: Date): readonly Task[] {
  const own = new Set(clients.map(({ id }) => id));
  const ofClients = clients.flatMap((client): Task[] => {
    const state = stateOf(client, now);
    return pressing.includes(state)
      ? [{ kind: 'client', id: client.id, state, client, due: state === 'lapsing' ? (client.inside?.lapseOn ?? null) : null }]
      : [];
  });
  const ofOffers = offers.flatMap((offer): Task[] => {
    const { status } = offer;
    return own.has(offer.organisationId) && (status === 'returned' || status === 'awaiting_client')
      ? [{ kind: 'offer', id: offer.id, state: status, offer, due: null }]
      : [];
  });
  const rank = ({ state }: Task) => (state === 'awaiting_client' ? pressing.length : pressing.indexOf(state));
  return [...ofOffers, ...ofClients].sort((a, b) => rank(a) - rank(b) || (a.due ?? '').localeCompare(b.due ?? ''));
}
