import { InvalidInput } from '@zemlyak/kernel';
import { requireWhole, toClientPartners } from './client-partners';

const CLIENT = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('the partners of a client for the index', () => {
  const { only, fit } = toClientPartners({
    listings: 2,
    partners: [
      { listingId: 'b', side: 'request', score: 0.7, band: 'strong' },
      { listingId: 'a', side: 'offer', score: 0.2, band: 'weak' },
    ],
  });

  it('are its documents, weighed by their scores', () =>
    expect(only).toEqual([
      { id: 'request-b', weight: 0.7 },
      { id: 'offer-a', weight: 0.2 },
    ]));
  it('keep the band of each and how many there are', () => {
    expect([...fit.bands]).toEqual([
      ['request-b', 'strong'],
      ['offer-a', 'weak'],
    ]);
    expect(fit).toMatchObject({ listings: 2, partners: 2 });
  });
});

describe('the order by match and its client', () => {
  it.each([{}, { sort: 'newest' }, { sort: 'match', client: CLIENT }])('%j goes together', (order) => expect(() => requireWhole(order)).not.toThrow());

  it.each([
    [{ sort: 'match' }, 'client'],
    [{ client: CLIENT }, 'sort'],
    [{ sort: 'relevance', client: CLIENT }, 'sort'],
  ])('%j is refused by the field %s', (order, path) => {
    const refused = () => requireWhole(order);
    expect(refused).toThrow(InvalidInput);
    expect(refused).toThrow(`"path":"${path}"`);
  });
});
