import en from './locales/en.json';
import ru from './locales/ru.json';
import { choicesFor, isNoticeKind, kindNames, pathOf, preferenceKinds, recordOf, standardFor } from './notice-kinds';

describe('kinds of notices', () => {
  it('have a title, a text and a name in both languages, with the same values', () => {
    const values = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]!).sort();
    for (const kind of kindNames) {
      for (const texts of [ru, en]) expect([kind, Boolean(texts.notices[kind].title && texts.notices[kind].text)]).toEqual([kind, true]);
      const whole = (texts: typeof ru | typeof en): string[] => [...new Set(values(texts.notices[kind].title + texts.notices[kind].text))];
      expect([kind, whole(en)]).toEqual([kind, whole(ru)]);
    }
    for (const kind of preferenceKinds) expect([kind, Boolean(ru.labels['notice-kind'][kind] && en.labels['notice-kind'][kind])]).toEqual([kind, true]);
    expect(Object.keys(ru.notices).every(isNoticeKind)).toBe(true);
  });

  it('can all be switched off, and start with a choice they have', () => {
    for (const kind of preferenceKinds)
      expect([kind, choicesFor(kind).includes('never'), choicesFor(kind).includes(standardFor(kind))]).toEqual([kind, true, true]);
  });

  it('lead to the record they are about', () => {
    const params = { interestId: 'a', listingId: 'b', organisationId: 'c' };
    expect([pathOf('interest_received', params), recordOf(params)]).toEqual(['/app/interests/a', { type: 'interest', id: 'a' }]);
    expect([pathOf('offer_returned', { offerId: 'x', organisationId: 'c' }), recordOf({ offerId: 'x', organisationId: 'c' })]).toEqual([
      '/app/offers/x',
      { type: 'listing', id: 'x' },
    ]);
    expect(recordOf({})).toBeNull();
  });
});
