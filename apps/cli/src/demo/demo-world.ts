import { WatchLists } from '@zemlyak/compliance';
import { HOUSE, Problem, dayOf, daysAfter, type Actor, type Id } from '@zemlyak/kernel';
import type { DraftOffer } from '@zemlyak/offers';
import { Database } from '@zemlyak/platform';
import { Facts, Organisations, type CreateOrganisationInput } from '@zemlyak/registry';
import { SavedSearches } from '@zemlyak/search';
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
  readonly listings: readonly { readonly id: Id; readonly side: 'offer' | 'request' }[];
}

/** Days before the demo is made at which the cast appeared. */
const CAST_DAYS_AGO = 61;

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
    await this.refuse('blocked@example.org', fixture.blocked);
    await this.refuse('namesake@example.org', fixture.namesake);
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
    return settled;
  }

  private async settleCompany(listings: readonly PlannedListing[]): Promise<DemoCompany> {
    const planned = listings[0]!.company,
      { steps } = this;
    const person = { email: `demo${planned.serial}@example.org`, ...planned.owner, language: 'ru' as const, zone: planned.zone };
    const { id, owner } = await steps.activate(person, companyInput(planned), daysAfter(this.now, -CAST_DAYS_AGO));
    const published: { id: Id; side: 'offer' | 'request' }[] = [];
    for (const listing of listings)
      published.push({ id: await steps.publish(owner, draftOf(listing), new Date(this.now.getTime() - listing.hoursAgo * 3_600_000)), side: listing.side });
    return { id, owner, planned, listings: published };
  }

  /** A record that the gate does not let through; the officers see the refusal. */
  private async refuse(email: string, input: CreateOrganisationInput): Promise<void> {
    const { id } = await this.steps.submit({ email, nameCyrillic: 'Тест Тестов', nameLatin: 'Test Testov', zone: 'Asia/Dubai', language: 'en' }, input);
    try {
      await this.steps.rooms.get(Organisations).approve(HOUSE, id);
    } catch (error) {
      if (error instanceof Problem) return;
      throw error;
    }
    throw new Error(`${input.legalName} stands on the demo's watch list and was let through`);
  }

  private async confirm(checker: Actor, organisationId: Id, statement: { ru: string; en: string }, source: string): Promise<void> {
    await this.steps.rooms
      .get(Facts)
      .check(checker, organisationId, { kind: 'register', statement, source, checkedOn: dayOf(this.now), expiresOn: dayOf(daysAfter(this.now, 365)) });
  }
}

/** What a company of the plan says about itself. */
export const companyInput = ({ name, country, subject, city, speciality }: PlannedCompany): CreateOrganisationInput => ({
  kind: 'company',
  nameRu: name.ru,
  nameLatin: name.latin,
  legalName: name.legal,
  country,
  subject,
  city,
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
