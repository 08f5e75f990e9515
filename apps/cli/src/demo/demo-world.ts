import { WatchLists } from '@zemlyak/compliance';
import { HOUSE, Problem, dayOf, daysAfter, type Actor, type Id } from '@zemlyak/kernel';
import { Offers, type DraftOffer } from '@zemlyak/offers';
import { Database, Workshop } from '@zemlyak/platform';
import { Facts, Organisations, Standings, type CreateOrganisationInput } from '@zemlyak/registry';
import { SavedSearches } from '@zemlyak/search';
import { demoNumbers } from './demo-numbers';
import type { DemoPlan, PlannedCompany, PlannedListing } from './demo-plan';
import { DemoSteps, type Settled } from './demo-steps';
import * as fixture from './fixtures';

/** The organisations that the product's stories are about, with their listings. */
export interface DemoCast {
  readonly centre: Settled;
  readonly council: Settled;
  readonly honey: Settled & { readonly offerId: Id };
  readonly orlova: Settled & { readonly requestId: Id };
}

/** A company of the plan as it was written, with what it published. */
export interface DemoCompany extends Settled {
  readonly planned: PlannedCompany;
  readonly listings: readonly { readonly id: Id; readonly planned: PlannedListing }[];
}

/** Days before the demo is made at which the cast appeared. */
const CAST_DAYS_AGO = 61;
/** A record is confirmed at least so often; half a year would still be in time. Days. */
const CONFIRM_DAYS = 150;
/** A renewed listing holds for so long: the longest term but a day. Days. */
const RENEWAL_DAYS = 364;

/** The instant so many hours before another one. */
export const hoursBefore = (at: Date, hours: number): Date => new Date(at.getTime() - hours * 3_600_000);

/** Writes the demo through the rooms' own services, so that everything in it obeys their rules. */
export class DemoWorld {
  constructor(
    private readonly steps: DemoSteps,
    private readonly now = new Date(),
  ) {}

  /** True when somebody has signed up already, demo or not. */
  async isInhabited(): Promise<boolean> {
    const [row] = await this.steps.rooms.get(Database).query<{ found: boolean }>('SELECT EXISTS (SELECT 1 FROM identity.person) AS found');
    return row?.found ?? false;
  }

  /** The people and organisations that the product's stories are about. */
  async settleCast(): Promise<DemoCast> {
    const { steps } = this,
      began = daysAfter(this.now, -CAST_DAYS_AGO);
    await steps.rooms.get(WatchLists).import(HOUSE, { list: 'demo', csv: fixture.BLOCKED_LIST });
    await steps.settlePerson(fixture.operator);
    await steps.settlePerson(fixture.officer);
    const centre = await steps.activate(fixture.irina, fixture.altaiCentre, began);
    await steps.join(fixture.colleague, centre, 'manager');
    await steps.activate(fixture.oleg, fixture.moscowAgency, began);
    const council = await steps.activate(fixture.aibek, fixture.kyrgyzCouncil, began);
    await steps.join(fixture.elena, council, 'manager');
    const honey = await steps.activate(fixture.pavel, fixture.altaiHoney, began),
      orlova = await steps.activate(fixture.anna, fixture.orlova, began);
    await this.confirm(centre.owner, honey.id, { ru: 'Состоит в реестре юридических лиц', en: 'Entered in the register of legal entities' }, 'ЕГРЮЛ');
    await this.confirm(
      council.owner,
      orlova.id,
      { ru: 'Зарегистрирована в Министерстве юстиции', en: 'Registered with the Ministry of Justice' },
      'Реестр юридических лиц Кыргызской Республики',
    );
    await steps.rooms.get(SavedSearches).save(orlova.owner, fixture.savedSearch, began);
    const offerId = await steps.publish(honey.owner, fixture.honeyOffer, began),
      requestId = await steps.publish(orlova.owner, fixture.honeyRequest, began);
    await steps.publish(orlova.owner, fixture.bakeryOffer, began);
    for (const [name, record] of Object.entries(fixture.screened)) await this.refuse({ ...fixture.tester, email: `${name}@example.org` }, record);
    return { centre, council, honey: { ...honey, offerId }, orlova: { ...orlova, requestId } };
  }

  /**
   * Companies of the plan with their listings.
   * @param listings how many; two a company
   * @param from serial of the first company
   */
  async settlePlan(plan: DemoPlan, listings: number, from: number, progress: (done: number) => void): Promise<DemoCompany[]> {
    const settled: DemoCompany[] = [];
    for (let serial = 2 * from; serial < 2 * from + listings; serial += 2) {
      const planned = [plan.listing(serial), plan.listing(serial + 1)].slice(0, 2 * from + listings - serial);
      settled.push(await this.settleCompany(planned));
      progress(serial + planned.length - 2 * from);
    }
    await this.steps.rooms.get(Workshop).runSchedule('offers.expire-due');
    return settled;
  }

  /** Companies whose record the gate refuses, whatever they would offer. */
  async turnAway(companies: readonly PlannedCompany[]): Promise<void> {
    for (const planned of companies) await this.refuse(personOf(planned), companyInput(planned));
  }

  private async settleCompany(listings: readonly PlannedListing[]): Promise<DemoCompany> {
    const planned = listings[0]!.company,
      { steps } = this;
    const settled = await steps.activate(personOf(planned), companyInput(planned), daysAfter(this.now, -planned.daysAgo));
    if (planned.daysAgo > CONFIRM_DAYS)
      await steps.rooms.get(Standings).confirm(settled.owner, settled.id, daysAfter(this.now, -(planned.daysAgo % CONFIRM_DAYS)));
    const published: { id: Id; planned: PlannedListing }[] = [];
    for (const listing of listings) published.push({ id: await this.publish(settled.owner, listing), planned: listing });
    return { ...settled, planned, listings: published };
  }

  private async publish(owner: Actor, listing: PlannedListing): Promise<Id> {
    const id = await this.steps.publish(owner, draftOf(listing), hoursBefore(this.now, listing.hoursAgo));
    for (const hoursAgo of listing.renewedHoursAgo) {
      const at = hoursBefore(this.now, hoursAgo);
      await this.steps.rooms.get(Offers).renew(owner, id, daysAfter(at, RENEWAL_DAYS), at);
    }
    return id;
  }

  /** A record that the gate does not let through; the officers see the refusal. */
  private async refuse(person: Omit<fixture.DemoPerson, 'who'>, input: CreateOrganisationInput): Promise<void> {
    const { id } = await this.steps.submit(person, input);
    try {
      await this.steps.rooms.get(Organisations).approve(HOUSE, id);
    } catch (error) {
      if (error instanceof Problem) return;
      throw error;
    }
    throw new Error(`${input.legalName} is for the demo's refusals and was let through`);
  }

  private async confirm(checker: Actor, organisationId: Id, statement: { ru: string; en: string }, source: string): Promise<void> {
    await this.steps.rooms
      .get(Facts)
      .check(checker, organisationId, { kind: 'register', statement, source, checkedOn: dayOf(this.now), expiresOn: dayOf(daysAfter(this.now, 365)) });
  }
}

const personOf = ({ serial, owner, language, zone }: PlannedCompany) => ({ email: `demo${serial}@example.org`, ...owner, language, zone });

/** What a company of the plan says about itself. */
export const companyInput = ({ serial, name, country, subject, city, speciality }: PlannedCompany): CreateOrganisationInput => ({
  kind: 'company',
  nameRu: name.ru,
  nameLatin: name.latin,
  legalName: name.legal,
  country,
  subject,
  city,
  identifiers: demoNumbers(country, serial),
  okved: [speciality.okved],
  hs: speciality.scheme === 'hs' ? [speciality.code] : [],
  languages: ['ru'],
  isDemo: true,
  about: {
    ru: `${speciality.title.ru}. Придуманная компания для знакомства с площадкой.`,
    en: `${speciality.title.en}. An invented company to get to know the platform.`,
  },
});

/** A planned listing as its company writes it. */
export function draftOf(listing: PlannedListing): DraftOffer {
  const { about, lot, price, languages } = listing;
  const only = (text: Readonly<Record<'ru' | 'en', string>>): { ru?: string; en?: string } =>
    Object.fromEntries(languages.map((language) => [language, text[language]]));
  return {
    side: listing.side,
    type: listing.type,
    title: only(listing.title),
    description: only(listing.description),
    okved: [about.okved],
    forms: [listing.form],
    languages,
    hs: about.scheme === 'hs' ? [about.code] : [],
    svc: about.scheme === 'svc' ? [about.code] : [],
    targetCountries: listing.targetCountries,
    certificates: listing.certificates,
    quantity: lot && { amount: lot.amount, unit: lot.unit },
    price,
    priceUnit: price && lot ? lot.unit : null,
    incoterms: lot ? ['FCA'] : [],
  };
}
