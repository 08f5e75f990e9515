import type { Offer } from './offer-queries';
import { emptyOffer, offerFieldId, toMinor, toOfferChange, toOfferValues, workingContent } from './offer-values';

const exponent = (currency: string) => (currency === 'JPY' ? 0 : 2);
const content = {
  type: 'goods',
  title: { ru: 'Ищем мёд' },
  description: {},
  terms: {},
  hs: ['0409'],
  okved: [],
  svc: ['IT-01'],
  forms: ['supply'],
  targetCountries: ['RU'],
  targetFormats: ['eaeu'],
  excludedCountries: [],
  quantity: { amount: 5, unit: '168' },
  capacityPerMonth: null,
  price: { amountMinor: 150050, currency: 'RUB' },
  priceUnit: '166',
  incoterms: ['CIF'],
  certificates: [],
  languages: ['ru'],
  clauseTag: 'M7',
};
const offer = (pending: unknown = null) =>
  ({ ...content, side: 'request', status: 'published', expiresAt: '2027-09-10T23:59:59.000Z', inside: { pending } }) as unknown as Offer;

describe('offer form', () => {
  it('sends back what it was filled with', () => {
    const change = toOfferChange(toOfferValues(offer(), exponent), exponent);
    expect(change).toEqual(content);
  });

  it('works on the text that waits, not on the live one', () => {
    const waiting = { state: 'in_review', content: { ...content, title: { ru: 'Ищем мёд и чай' } } };
    expect(workingContent(offer(waiting)).title.ru).toBe('Ищем мёд и чай');
    expect(workingContent(offer({ ...waiting, state: 'approved' })).title.ru).toBe('Ищем мёд');
  });

  it('counts money in minor units', () => {
    expect(toMinor('19.99', 2)).toBe(1999);
    expect(toMinor('1500,5', 2)).toBe(150050);
    expect(toMinor(7, 0)).toBe(7);
    expect(toMinor('', 2)).toBeNull();
    expect(toMinor('много', 2)).toBeNull();
  });

  it('sends no price when it is on request', () => {
    const values = { ...toOfferValues(offer(), exponent), pricing: 'request' as const };
    expect(toOfferChange(values, exponent)).toMatchObject({ price: null, priceUnit: null });
  });

  it('starts empty, in the language of the page', () => {
    expect(toOfferChange(emptyOffer('offer', 'en'), exponent)).toMatchObject({ title: {}, languages: ['en'], price: null, quantity: null });
  });

  it('finds the input for a path of the server', () => {
    expect(['hs.0', 'title', 'description.en', 'markets', 'expiresAt', 'quantity.unit', 'forms'].map(offerFieldId)).toEqual([
      'codes',
      'title.ru',
      'description.en',
      'targetCountries',
      'expiresOn',
      'quantity.amount',
      'forms',
    ]);
  });
});
