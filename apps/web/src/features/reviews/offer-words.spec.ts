import { isNamedList, readWritten } from './offer-words';

describe('values of a changed listing', () => {
  it('are read from what the server writes', () => {
    expect(readWritten('price', '150000 RUB')).toEqual({ kind: 'money', amountMinor: 150_000, currency: 'RUB' });
    expect(readWritten('quantity', '2.5 168')).toEqual({ kind: 'amount', amount: 2.5, unit: '168' });
    expect(readWritten('type', 'goods')).toEqual({ kind: 'entry', list: 'listingTypes', code: 'goods' });
    expect(readWritten('title.ru', '500 банок мёда')).toEqual({ kind: 'text', text: '500 банок мёда' });
  });

  it('have names where a vocabulary has them', () => {
    expect(['forms', 'targetCountries', 'hs', 'title'].map(isNamedList)).toEqual([true, true, false, false]);
  });
});
