import { around, listing } from '../../../../tests/support/matching/listings';
import en from '../locales/en.json';
import ru from '../locales/ru.json';
import type { ListingProfile } from './listing-profile';
import { missingOf, reasonsOf, type Point } from './reasons';
import { scorePair } from './scorer';

function explain(request: ListingProfile, offer: ListingProfile): { reasons: Point[]; missing: Point[]; keys: string[] } {
  const surroundings = around(),
    pair = scorePair(request, offer, surroundings);
  const reasons = reasonsOf(request, offer, pair, surroundings),
    missing = missingOf(request, offer, pair);
  return { reasons, missing, keys: reasons.map((reason) => reason.key) };
}

describe('reasons', () => {
  it('name the shared code, both countries and the form, and say which certificate is missing', () => {
    const request = listing('request', 'Мёд натуральный', { hs: ['0409'], targetCountries: ['RU'], certificates: ['HALAL'] });
    const { keys, reasons, missing } = explain(request, listing('offer', 'Мёд натуральный', { hs: ['040900'], targetCountries: ['KG'] }));
    expect(keys).toEqual(['same_code', 'same_meaning', 'request_names_country', 'offer_names_country', 'same_form']);
    expect(reasons[0]).toMatchObject({ feature: 'code', params: { hs: '0409' }, weight: 1 });
    expect(missing[0]).toMatchObject({ key: 'certificate_not_stated', params: { certificate: 'HALAL' } });
  });

  it('tell of a union when a country is not named, and that it is not named', () => {
    const request = listing('request', 'Мёд', { country: 'KG', targetCountries: ['RU'] });
    const { keys, missing } = explain(request, listing('offer', 'Мёд', { targetCountries: ['CN'] }));
    expect(keys).toContain('same_format');
    expect(missing.map((point) => point.key)).toContain('offer_omits_country');
  });

  const texts = ['Мёд натуральный', 'Стальные трубы', 'Организация выставок', 'frozen fish', 'чай', ''];
  it('are two at least and five at most, with one or two missing points, whatever the pair', () => {
    for (const wanted of texts) {
      for (const given of texts) {
        for (const rest of [
          {},
          { forms: [], languages: [] },
          { targetCountries: ['VN'], forms: ['mentoring'], languages: ['vi'] },
          { hs: ['0409'], services: ['IT-01'] },
        ]) {
          const { reasons, missing } = explain(listing('request', wanted, rest), listing('offer', given, { languages: ['en'], forms: ['supply'] }));
          expect(reasons.length >= 2 && reasons.length <= 5 && missing.length >= 1 && missing.length <= 2).toBe(true);
        }
      }
    }
  });

  it('have words in both languages', () => {
    for (const kind of ['reasons', 'missing'] as const) expect(Object.keys(ru.labels.matching[kind])).toEqual(Object.keys(en.labels.matching[kind]));
    const { reasons, missing } = explain(listing('request', 'Мёд', { hs: ['0409'] }), listing('offer', 'Мёд', { hs: ['0409'] }));
    for (const point of reasons) expect(ru.labels.matching.reasons).toHaveProperty(point.key);
    for (const point of missing) expect(ru.labels.matching.missing).toHaveProperty(point.key);
  });
});
