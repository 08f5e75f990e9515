import { shippedVocabulary as vocabulary } from '../../../../tests/support/vocabulary';
import { chapterOf, demoGoods, isAllowed } from './demo-goods';
import { DemoPlan, type PlannedListing } from './demo-plan';
import { Seeded } from './seeded';

const listingsOf = (plan: DemoPlan, count: number): PlannedListing[] => Array.from({ length: count }, (_, serial) => plan.listing(serial));
const plan = new DemoPlan(vocabulary),
  listings = listingsOf(plan, 2_000);
const share = (relation: string): number => listings.filter((listing) => listing.relation === relation).length / listings.length;

describe('the demo plan', () => {
  it('is the same world for the same seed, and another one for another seed', () => {
    expect(listingsOf(new DemoPlan(vocabulary), 50)).toEqual(listings.slice(0, 50));
    expect(listingsOf(new DemoPlan(vocabulary, 7), 50)).not.toEqual(listings.slice(0, 50));
  });

  it('plans a listing the same way whichever was planned before', () => {
    expect(new DemoPlan(vocabulary).listing(1_234)).toEqual(listings[1_234]);
  });

  it('covers every subject that is not restricted, every chapter it trades in and every certificate within 2,000 listings', () => {
    const open = vocabulary
      .subjects()
      .filter((subject) => !subject.restrictedTerritory)
      .map((subject) => subject.code);
    expect(new Set(listings.map((l) => l.company.subject).filter(Boolean))).toEqual(new Set(open));
    const goods = listings.filter((l) => l.about.scheme === 'hs').map((l) => chapterOf(l.about.code));
    expect(new Set(goods)).toEqual(new Set(demoGoods(vocabulary, new Seeded(1)).map((each) => chapterOf(each.code))));
    expect(new Set(listings.flatMap((l) => l.certificates))).toEqual(new Set(vocabulary.certificates().map((certificate) => certificate.code)));
    expect(new Set(listings.filter((l) => l.about.scheme === 'svc').map((l) => l.about.code)).size).toBeGreaterThan(vocabulary.services().length * 0.9);
  });

  it('has nothing of what is left out, and only codes that exist', () => {
    const traded = listings.filter((l) => l.about.scheme === 'hs').map((l) => l.about.code);
    expect(traded.filter((code) => !isAllowed(code))).toEqual([]);
    expect(['9301', '2402', '3004', '8542', '2203'].filter(isAllowed)).toEqual([]);
    expect(
      listings.filter((l) => !vocabulary.has(l.about.scheme, l.about.code) || !vocabulary.has('okved2', l.about.okved) || !vocabulary.has('form', l.form)),
    ).toEqual([]);
  });

  it('makes a quarter of the listings true pairs and a quarter near misses', () => {
    expect([share('pair'), share('near_miss'), share('noise')]).toEqual([0.25, 0.25, 0.5]);
  });

  it('gives a true pair the same goods, countries that want each other and a common language', () => {
    for (const offer of listings.filter((l) => l.relation === 'pair' && l.side === 'offer')) {
      const request = listings[offer.partner!]!;
      expect(request).toMatchObject({
        side: 'request',
        relation: 'pair',
        partner: offer.serial,
        about: offer.about,
        form: offer.form,
        languages: offer.languages,
        certificates: offer.certificates,
      });
      expect(offer.targetCountries).toContain(request.company.country);
      expect(request.targetCountries).toContain(offer.company.country);
      expect(request.company.serial).not.toBe(offer.company.serial);
    }
  });

  it('gives a near miss other goods of the same chapter wherever the chapter has any', () => {
    const misses = listings.filter((l) => l.relation === 'near_miss' && l.side === 'request').map((l) => [l.about.code, listings[l.partner!]!.about.code]);
    expect(misses.filter(([wanted, offered]) => chapterOf(wanted!) !== chapterOf(offered!))).toEqual([]);
    expect(misses.filter(([wanted, offered]) => wanted === offered).length).toBeLessThan(misses.length / 20);
  });

  it('writes 60 % in Russian, 30 % in English and 10 % in both', () => {
    const of = (languages: string): number => listings.filter((l) => l.languages.join() === languages).length / listings.length;
    for (const [languages, wanted] of [
      ['ru', 0.6],
      ['en', 0.3],
      ['ru,en', 0.1],
    ] as const)
      expect(Math.abs(of(languages) - wanted)).toBeLessThan(0.05);
  });

  it('keeps titles in bounds and leaves no gap unfilled', () => {
    const texts = listings.flatMap((l) => [l.title.ru, l.title.en, l.description.ru, l.description.en]);
    expect(texts.filter((text) => !text || /[{}]|undefined/.test(text))).toEqual([]);
    expect(listings.filter((l) => l.title.ru.length > 140 || l.title.en.length > 140)).toEqual([]);
    expect(listings.filter((l) => !/[а-яё]/i.test(l.title.ru) || /[а-яё]/i.test(l.title.en))).toEqual([]);
  });

  it('names every company and its owner in both scripts, no two companies alike', () => {
    const companies = Array.from({ length: 5_000 }, (_, serial) => plan.company(serial));
    expect(new Set(companies.map((c) => `${c.country} ${c.name.ru}`)).size).toBe(companies.length);
    expect(
      companies.filter(
        (c) => !/^[ -~ÇŞçşİıĞğÜüÖö]+$/.test(c.name.latin) || !/[а-яё]/i.test(c.name.ru) || !/^[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+$/.test(c.owner.nameCyrillic),
      ),
    ).toEqual([]);
  });
});
