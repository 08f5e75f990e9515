import type { Code, Reference } from '@zemlyak/reference';
import { companyName, type DemoCompanyName } from './company-names';
import { listingText } from './listing-texts';
import { Seeded } from './seeded';

/** A company that does not exist. */
export interface PlannedCompany {
  readonly serial: number;
  readonly name: DemoCompanyName;
  readonly country: string;
  readonly subject: string | null;
  readonly city: string | null;
  readonly product: Code;
}

/** One of its listings. */
export interface PlannedListing {
  readonly serial: number;
  readonly company: PlannedCompany;
  readonly side: 'offer' | 'request';
  readonly title: Readonly<Record<'ru' | 'en', string>>;
  readonly description: Readonly<Record<'ru' | 'en', string>>;
  /** Languages in which the listing is written: 60 % ru, 30 % en, 10 % both. */
  readonly languages: readonly ('ru' | 'en')[];
  readonly hs: readonly string[];
  readonly form: string;
  readonly targetCountries: readonly string[];
  readonly certificates: readonly string[];
  readonly lot: { readonly amount: number; readonly unit: string };
}

/** Chapters of weapons, explosives, tobacco, medicines and the like: the demo has none of what needs a licence. */
const LEFT_OUT = new Set(['24', '28', '29', '30', '36', '88', '93', '97', '98', '99']);
const ABROAD = ['KG', 'KZ', 'BY', 'AM', 'UZ', 'RS', 'AE', 'TR', 'IN', 'CN', 'DE', 'IL', 'VN', 'GE', 'AZ', 'TJ', 'MN', 'TH', 'BR', 'EG', 'ZA', 'ID', 'IR', 'CY', 'IT', 'CA', 'US'];
const FORMS = ['supply', 'distribution', 'contract_manufacturing', 'joint_production'];
const SEED = 20_270_417;

/**
 * Plans companies and listings, the same ones each time. Serial numbers go by fours: an offer and the request that fits it, an offer
 * and a request that only nearly fits; so a quarter of all are true pairs. Every subject, HS chapter and certificate comes up.
 */
export class DemoPlan {
  private readonly products: readonly Code[];
  private readonly subjects: readonly { code: string; capital: string }[];
  private readonly certificates: readonly string[];

  constructor(reference: Reference) {
    this.products = reference.concepts().filter((c) => c.scheme === 'hs' && c.code.length === 4 && !LEFT_OUT.has(c.code.slice(0, 2)) && c.title.ru && c.title.en);
    this.subjects = reference.subjects().filter((s) => !s.restrictedTerritory).map((s) => ({ code: s.code, capital: s.capital.ru }));
    this.certificates = reference.certificates().map((c) => c.code);
  }

  company(serial: number): PlannedCompany {
    const isRussian = serial % 2 === 0;
    const subject = this.subjects[(serial / 2) % this.subjects.length | 0]!;
    const country = isRussian ? 'RU' : ABROAD[(serial >> 1) % ABROAD.length]!;
    const product = this.products[((serial >> 1) * 37) % this.products.length]!;
    return { serial, name: companyName(country, serial), country, subject: isRussian ? subject.code : null, city: isRussian ? subject.capital : null, product };
  }

  /** Two listings a company. */
  listing(serial: number): PlannedListing {
    const random = new Seeded(SEED ^ (serial * 104_729));
    const company = this.company(serial >> 1), nearMiss = serial % 4 >= 2;
    const side = serial % 2 === 0 ? 'offer' : 'request';
    const product = nearMiss && side === 'request' ? this.neighbour(company.product) : side === 'offer' ? company.product : this.company((serial >> 1) ^ 1).product;
    const amount = random.pick([1, 2, 5, 10, 20, 50]);
    const text = listingText(random, side, { ru: product.title.ru!, en: product.title.en! }, { ru: `${amount} т`, en: `${amount} t` });
    const roll = random.next();
    return {
      serial, company, side, ...text, languages: roll < 0.6 ? ['ru'] : roll < 0.9 ? ['en'] : ['ru', 'en'], hs: [product.code], form: random.pick(FORMS),
      targetCountries: company.country === 'RU' ? random.some(ABROAD, random.between(1, 4)) : ['RU'],
      certificates: random.chance(0.5) ? [this.certificates[serial % this.certificates.length]!] : [], lot: { amount, unit: '168' },
    };
  }

  private neighbour(product: Code): Code {
    const sameChapter = this.products.filter((p) => p.code.slice(0, 2) === product.code.slice(0, 2));
    return sameChapter[(sameChapter.indexOf(product) + 1) % sameChapter.length] ?? product;
  }
}
