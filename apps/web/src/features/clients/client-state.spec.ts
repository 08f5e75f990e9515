import type { Client, ClientOffer } from './client-queries';
import { countsOf, filtered, stateOf, tasksOf } from './client-state';

const now = new Date('2027-03-10T12:00:00Z');
const client = (id: string, status: string, over: Record<string, unknown> = {}) =>
  ({
    id,
    nameRu: `Фирма ${id}`,
    nameLatin: null,
    legalName: `ООО «Фирма ${id}»`,
    city: 'Барнаул',
    inside: { status, confirmedByClient: true, lapseOn: null, statusReason: null, identifiers: [{ scheme: 'RU_INN', value: `22${id}` }], ...over },
  }) as unknown as Client;
const offer = (id: string, organisationId: string, status: string) => ({ id, organisationId, status }) as unknown as ClientOffer;

describe('work with a client', () => {
  it('waits for the word of the client before anything else', () => {
    expect(stateOf(client('1', 'draft', { confirmedByClient: false }), now)).toBe('unconfirmed');
    expect(stateOf(client('1', 'draft'), now)).toBe('draft');
    expect(stateOf(client('1', 'in_review'), now)).toBe('in_review');
  });

  it('reminds a month before the entry lapses, and after it', () => {
    expect(stateOf(client('1', 'active', { lapseOn: '2027-04-08' }), now)).toBe('lapsing');
    expect(stateOf(client('1', 'active', { lapseOn: '2027-04-20' }), now)).toBe('active');
    expect(stateOf(client('1', 'paused', { statusReason: 'lapsed' }), now)).toBe('lapsing');
    expect(stateOf(client('1', 'paused'), now)).toBe('paused');
  });

  it('is found by words and state, ё and е alike', () => {
    const clients = [client('1', 'active'), { ...client('2', 'draft'), nameRu: 'Мёд Алтая' }];
    expect(filtered(clients, { words: 'мед', state: undefined }, now).map(({ id }) => id)).toEqual(['2']);
    expect(filtered(clients, { words: '221', state: undefined }, now).map(({ id }) => id)).toEqual(['1']);
    expect(filtered(clients, { words: '', state: 'draft' }, now).map(({ id }) => id)).toEqual(['2']);
  });

  it('is counted by state', () => {
    expect([...countsOf([client('1', 'active'), client('2', 'active'), client('3', 'returned')], now)]).toEqual([
      ['returned', 1],
      ['active', 2],
    ]);
  });
});

describe('tasks of an adviser', () => {
  it('begin with what was returned and leave out what waits for others', () => {
    const clients = [
      client('a', 'draft', { confirmedByClient: false }),
      client('b', 'draft'),
      client('c', 'returned'),
      client('d', 'in_review'),
      client('e', 'active', { lapseOn: '2027-03-20' }),
    ];
    const offers = [offer('o1', 'c', 'awaiting_client'), offer('o2', 'c', 'returned'), offer('o3', 'stranger', 'returned')];
    expect(tasksOf(clients, offers, now).map(({ id }) => id)).toEqual(['o2', 'c', 'b', 'e', 'a', 'o1']);
  });
});
