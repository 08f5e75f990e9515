import type { Reference } from '@zemlyak/reference';
import { companyName, type DemoCompanyName } from './company-names';
import { chapterOf, demoGoods, lotOf, type Lot, type Speciality } from './demo-goods';
import { appearedAgo, lifeOf } from './listing-lives';
import { listingText } from './listing-texts';
import { personName } from './person-names';
import { Seeded } from './seeded';

/** A company that does not exist, and who owns it. */
export interface PlannedCompany {
  readonly serial: number;
  readonly name: DemoCompanyName;
  readonly country: string;
  /** Register code of the federal subject; null abroad. */
  readonly subject: string | null;
  readonly city: string | null;
  /** IANA name. */
  readonly zone: string;
  readonly speciality: Speciality;
  readonly owner: { readonly nameCyrillic: string; readonly nameLatin: string };
  /** What the owner reads and writes. */
  readonly language: 'ru' | 'en';
  /** Days before the demo is made at which it appeared; at most 545. */
  readonly daysAgo: number;
}

/** How a listing stands to another one of the plan. */
export type Relation = 'pair' | 'near_miss' | 'noise';

/** One of a company's two listings: even serials are offers, odd ones requests. */
export interface PlannedListing {
  readonly serial: number;
  readonly company: PlannedCompany;
  readonly side: 'offer' | 'request';
  readonly relation: Relation;
  /** Serial of the listing that it is a pair or a near miss of. */
  readonly partner: number | null;
  readonly type: 'goods' | 'service' | 'distribution' | 'joint_production';
  readonly title: Readonly<Record<'ru' | 'en', string>>;
  readonly description: Readonly<Record<'ru' | 'en', string>>;
  /** Languages in which the listing is written: 60 % ru, 30 % en, 10 % both. */
  readonly languages: readonly ('ru' | 'en')[];
  readonly about: Speciality;
  readonly form: string;
  readonly targetCountries: readonly string[];
  readonly certificates: readonly string[];
  /** null for services. */
  readonly lot: Lot | null;
  /** Minor units; null: on request. */
  readonly price: { readonly amountMinor: number; readonly currency: string } | null;
  /** Hours before the demo is made at which it was published: in the life of its company, at most 18 months. */
  readonly hoursAgo: number;
  /** Hours before the demo is made at which its term was moved on, the longest ago first. */
  readonly renewedHoursAgo: readonly number[];
  /** True when its term ended and nobody renewed it. */
  readonly isOver: boolean;
}

/** The vocabularies that the plan is made from. */
export type DemoVocabulary = Pick<Reference, 'concepts' | 'subjects' | 'certificates' | 'services' | 'cities'>;

const ABROAD = [
  'KG',
  'KZ',
  'BY',
  'AM',
  'UZ',
  'RS',
  'AE',
  'TR',
  'IN',
  'CN',
  'DE',
  'IL',
  'VN',
  'GE',
  'AZ',
  'TJ',
  'MN',
  'TH',
  'BR',
  'EG',
  'ZA',
  'ID',
  'IR',
  'CY',
  'IT',
  'CA',
  'US',
  'MD',
  'PK',
  'ET',
];
/** Countries that demo companies sit in. */
export const DEMO_COUNTRIES: readonly string[] = ['RU', ...ABROAD];
const FORMS = ['supply', 'distribution', 'contract_manufacturing', 'joint_production'];
const RUSSIAN_SPEAKING = new Set(['KG', 'KZ', 'BY', 'AM', 'UZ', 'IL', 'GE', 'AZ', 'TJ', 'MD', 'MN']);

interface Place {
  readonly code: string;
  readonly capital: string;
}

/** The seed of the demo that `npm start` makes. */
export const DEMO_SEED = 20_270_417;

/**
 * Plans companies and listings, the same ones for the same seed. Companies go by fours: what the first one, in Russia, offers is just what
 * the second one, abroad, asks for; what the second one offers nearly fits what the first one asks for; the other two ask for something
 * else. So a quarter of the listings are true pairs, a quarter near misses, half noise.
 */
export class DemoPlan {
  private readonly goods: readonly Speciality[];
  private readonly services: readonly Speciality[];
  private readonly subjects: readonly Place[];
  private readonly barredSubjects: readonly Place[];
  private readonly certificates: readonly string[];

  constructor(
    private readonly reference: DemoVocabulary,
    readonly seed = DEMO_SEED,
  ) {
    const random = new Seeded(seed);
    this.goods = demoGoods(reference, random);
    this.services = reference.services().map(({ code, title, okved }) => ({ scheme: 'svc', code, title, okved }));
    const places = (isRestricted: boolean): Place[] =>
      reference
        .subjects()
        .filter((subject) => subject.restrictedTerritory === isRestricted)
        .map(({ code, capital }) => ({ code, capital: capital.ru }));
    this.subjects = random.some(places(false), Infinity);
    this.barredSubjects = places(true);
    this.certificates = reference.certificates().map((certificate) => certificate.code);
  }

  company(serial: number): PlannedCompany {
    if (serial % 2 === 0) return this.russian(serial, this.subjects[(serial >> 1) % this.subjects.length]!);
    const random = this.random(serial, 7_919);
    const owner = personName(random),
      country = ABROAD[(serial >> 1) % ABROAD.length]!,
      cities = this.reference.cities().filter((city) => city.country === country);
    const city = cities.length ? random.pick(cities) : null;
    return {
      serial,
      name: companyName(country, serial),
      country,
      subject: null,
      city: city?.title.ru ?? null,
      zone: city?.zone ?? 'UTC',
      speciality: this.speciality(serial),
      owner,
      language: RUSSIAN_SPEAKING.has(country) ? 'ru' : 'en',
      daysAgo: appearedAgo(random),
    };
  }

  /** Companies of the subjects whose trade the gate refuses, so that the demo knows all subjects: they hand their record in and get no further. @param first serial of the first one */
  barred(first: number): PlannedCompany[] {
    return this.barredSubjects.map((place, i) => this.russian(first + i, place));
  }

  listing(serial: number): PlannedListing {
    const company = this.company(serial >> 1),
      side = serial % 2 === 0 ? ('offer' as const) : ('request' as const),
      { relation, partner } = relationOf(serial);
    const random = this.random(serial, 104_729),
      shared = this.random(partner === null ? serial : Math.min(serial, partner), 15_485_863);
    const about = side === 'offer' ? company.speciality : this.wanted(company, relation, random),
      isGoods = about.scheme === 'hs';
    const form = isGoods ? shared.pick(FORMS) : 'service_contract',
      languages = languagesBy(shared.next()),
      certificates = this.certificatesOf(serial, partner, shared);
    const lot = isGoods ? lotOf(about.code, shared) : null;
    return {
      serial,
      company,
      side,
      relation,
      partner,
      about,
      form,
      languages,
      certificates,
      lot,
      type: typeOf(about, form),
      ...listingText(random, side, { scheme: about.scheme, title: about.title, lot: lot?.text ?? { ru: '', en: '' } }),
      targetCountries: this.targets(company, side, partner, random),
      price:
        side === 'offer' && random.chance(0.5) ? { amountMinor: random.between(20, 9_000) * 1_000, currency: company.country === 'RU' ? 'RUB' : 'USD' } : null,
      ...lifeOf(company, relation, random),
    };
  }

  private russian(serial: number, { code, capital }: Place): PlannedCompany {
    const random = this.random(serial, 7_919);
    return {
      serial,
      name: companyName('RU', serial),
      country: 'RU',
      subject: code,
      city: capital,
      zone: 'Europe/Moscow',
      speciality: this.speciality(serial),
      owner: personName(random),
      language: 'ru',
      daysAgo: appearedAgo(random),
    };
  }

  private random(serial: number, stride: number): Seeded {
    return new Seeded(this.seed ^ Math.imul(serial + 1, stride));
  }

  /** Every eighth company sells a service, the others the next goods in turn. */
  private speciality(serial: number): Speciality {
    const eighth = serial >> 3;
    return serial % 8 === 6 ? this.services[eighth % this.services.length]! : this.goods[(serial - ((serial + 1) >> 3)) % this.goods.length]!;
  }

  private wanted(company: PlannedCompany, relation: Relation, random: Seeded): Speciality {
    if (relation === 'pair') return this.speciality(company.serial ^ 1);
    if (relation === 'near_miss') return this.neighbour(this.speciality(company.serial ^ 1));
    return random.chance(0.125) ? random.pick(this.services) : random.pick(this.goods);
  }

  /** Other goods of the same chapter, where it has any. */
  private neighbour(of: Speciality): Speciality {
    const chapter = this.goods.filter((each) => chapterOf(each.code) === chapterOf(of.code));
    return chapter[(chapter.indexOf(of) + 1) % chapter.length] ?? of;
  }

  private certificatesOf(serial: number, partner: number | null, shared: Seeded): string[] {
    const pair = partner === null ? serial : Math.min(serial, partner);
    return shared.chance(0.5) ? [this.certificates[(pair * 13) % this.certificates.length]!] : [];
  }

  /** The partner's country comes first, so that pairs really want each other. */
  private targets(company: PlannedCompany, side: 'offer' | 'request', partner: number | null, random: Seeded): string[] {
    if (company.country !== 'RU') return ['RU'];
    const first = partner === null ? [] : [this.company(partner >> 1).country];
    const more = side === 'offer' || !first.length ? random.some(ABROAD, random.between(1, 3)) : [];
    return [...new Set([...first, ...more])];
  }
}

/** Listings 0 and 3 of eight are a pair, 2 and 1 a near miss, the other four noise. */
function relationOf(serial: number): { relation: Relation; partner: number | null } {
  const first = serial - (serial % 8);
  if (serial === first || serial === first + 3) return { relation: 'pair', partner: serial === first ? first + 3 : first };
  if (serial === first + 1 || serial === first + 2) return { relation: 'near_miss', partner: serial === first + 1 ? first + 2 : first + 1 };
  return { relation: 'noise', partner: null };
}

const languagesBy = (roll: number): readonly ('ru' | 'en')[] => (roll < 0.6 ? ['ru'] : roll < 0.9 ? ['en'] : ['ru', 'en']);

function typeOf(about: Speciality, form: string): PlannedListing['type'] {
  if (about.scheme === 'svc') return 'service';
  return form === 'distribution' || form === 'joint_production' ? form : 'goods';
}
