import { shippedVocabulary as vocabulary } from '../../../../tests/support/vocabulary';
import { chapterOf, demoGoods, isAllowed } from './demo-goods';
import { DemoPlan, type PlannedListing } from './demo-plan';
import { REACH_DAYS } from './listing-lives';
import { Seeded } from './seeded';

const listingsOf = (plan: DemoPlan, count: number): PlannedListing[] => Array.from({ length: count }, (_, serial) => plan.listing(serial));
/** Of the 21 sections of the Harmonized System. */
const LAST_CHAPTERS = [5, 14, 15, 24, 27, 38, 40, 43, 46, 49, 63, 67, 70, 71, 83, 85, 89, 92, 93, 96, 97];
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

  it('covers all subjects within 2,000 listings, those whose trade is refused by companies that get no further', () => {
    const barred = plan.barred(1_000);
    expect(new Set([...listings.map((l) => l.company), ...barred].map((c) => c.subject).filter(Boolean))).toEqual(
      new Set(vocabulary.subjects().map((subject) => subject.code)),
    );
    const restricted = vocabulary.subjects().filter((subject) => subject.restrictedTerritory);
    expect(barred.map((c) => c.subject)).toEqual(restricted.map((subject) => subject.code));
    expect(listings.filter((l) => barred.some((c) => c.subject === l.company.subject))).toEqual([]);
    expect(new Set([...listings.map((l) => l.company.serial), ...barred.map((c) => c.serial)]).size).toBe(1_000 + barred.length);
  });

  it('covers the members of every format within 2,000 listings', () => {
    const seats = new Set(listings.map((l) => l.company.country));
    const missing = vocabulary.formats().map(({ code }) => [code, vocabulary.membersOf(code, '2027-01-01').filter((country) => !seats.has(country))]);
    expect(missing.filter(([, countries]) => countries!.length)).toEqual([]);
    expect(missing.length).toBeGreaterThan(4);
  });

  it('covers every section of the goods but arms, which are not traded here, and every chapter it trades in', () => {
    const chapters = new Set(listings.filter((l) => l.about.scheme === 'hs').map((l) => chapterOf(l.about.code)));
    const sections = LAST_CHAPTERS.map((last, i) => [(LAST_CHAPTERS[i - 1] ?? 0) + 1, last] as const);
    const empty = sections.filter(([first, last]) => ![...chapters].some((chapter) => Number(chapter) >= first && Number(chapter) <= last));
    expect(empty).toEqual([[93, 93]]);
    expect(chapters).toEqual(new Set(demoGoods(vocabulary, new Seeded(1)).map((each) => chapterOf(each.code))));
  });

  it('covers every certificate and nearly every service within 2,000 listings', () => {
    expect(new Set(listings.flatMap((l) => l.certificates))).toEqual(new Set(vocabulary.certificates().map((certificate) => certificate.code)));
    expect(new Set(listings.filter((l) => l.about.scheme === 'svc').map((l) => l.about.code)).size).toBeGreaterThan(vocabulary.services().length * 0.9);
  });

  it('spreads listings over 18 months, each in the life of its company; some were renewed, some ended', () => {
    const hours = listings.map((l) => l.hoursAgo);
    expect(hours.filter((each) => each > REACH_DAYS * 24 || each < 1)).toEqual([]);
    expect(listings.filter((l) => l.hoursAgo >= l.company.daysAgo * 24)).toEqual([]);
    expect(hours.filter((each) => each > 365 * 24).length).toBeGreaterThan(200);
    expect(hours.filter((each) => each < 60 * 24).length).toBeGreaterThan(200);
    for (const few of [listings, listings.slice(0, 50)]) {
      expect(few.filter((l) => l.isOver).length).toBeGreaterThan(few.length / 50);
      expect(few.filter((l) => l.renewedHoursAgo.length).length).toBeGreaterThan(few.length / 5);
    }
  });

  it('renews whatever is still there before its term ends, and lets none of the pairs end', () => {
    const late = listings.filter(({ hoursAgo, renewedHoursAgo, isOver }) => {
      const [first, ...next] = [hoursAgo, ...renewedHoursAgo, 0].map((at, i, all) => (i ? all[i - 1]! - at : 0)).slice(1);
      return isOver ? hoursAgo < 185 * 24 || renewedHoursAgo.length : first! > 170 * 24 || next.some((hours) => hours > 350 * 24);
    });
    expect(late).toEqual([]);
    expect(listings.filter((l) => l.isOver && l.relation !== 'noise')).toEqual([]);
  });

  it('has nothing of what is left out, and only codes that exist', () => {
    const traded = listings.filter((l) => l.about.scheme === 'hs').map((l) => l.about.code);
    expect(traded.filter((code) => !isAllowed(code))).toEqual([]);
    expect(['9301', '2402', '3004', '8542', '2203', '9705'].filter(isAllowed)).toEqual([]);
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
