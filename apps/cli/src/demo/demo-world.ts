import { WatchLists } from '@zemlyak/compliance';
import { People } from '@zemlyak/identity';
import { HOUSE, dayOf, daysAfter, type Actor, type Id } from '@zemlyak/kernel';
import { Offers, type DraftOffer } from '@zemlyak/offers';
import { Database, Workshop } from '@zemlyak/platform';
import { Facts, Memberships, Organisations, type CreateOrganisationInput } from '@zemlyak/registry';
import type { DemoPlan, PlannedListing } from './demo-plan';
import * as fixture from './fixtures';
import type { DemoPerson } from './fixtures';

/** The rooms that the demo is written through. */
export interface DemoRooms { get<T>(type: abstract new (...args: never[]) => T): T }

/** Writes the demo through the rooms' own services, so that everything in it obeys their rules. */
export class DemoWorld {
  private readonly people: People;
  private readonly organisations: Organisations;
  private readonly offers: Offers;

  constructor(private readonly rooms: DemoRooms, private readonly password: string) {
    this.people = rooms.get(People);
    this.organisations = rooms.get(Organisations);
    this.offers = rooms.get(Offers);
  }

  /** True when somebody has signed up already, demo or not. */
  async isInhabited(): Promise<boolean> {
    const [row] = await this.rooms.get(Database).query<{ found: boolean }>('SELECT EXISTS (SELECT 1 FROM identity.person) AS found');
    return row?.found ?? false;
  }

  /** The people and organisations that the product's stories are about. */
  async settleFixtures(): Promise<void> {
    await this.rooms.get(WatchLists).import(HOUSE, { list: 'demo', csv: fixture.BLOCKED_LIST });
    await this.settlePerson(fixture.operator);
    await this.settlePerson(fixture.officer);
    const centre = await this.activate(fixture.irina, fixture.altaiCentre);
    await this.join(fixture.colleague, centre.id, centre.owner);
    await this.activate(fixture.oleg, fixture.moscowAgency);
    const council = await this.activate(fixture.aibek, fixture.kyrgyzCouncil);
    await this.join(fixture.elena, council.id, council.owner);
    const honey = await this.activate(fixture.pavel, fixture.altaiHoney), orlova = await this.activate(fixture.anna, fixture.orlova);
    await this.confirm(centre.owner, honey.id, { ru: 'Состоит в реестре юридических лиц', en: 'Entered in the register of legal entities' }, 'ЕГРЮЛ');
    await this.confirm(council.owner, orlova.id, { ru: 'Зарегистрирована в Министерстве юстиции', en: 'Registered with the Ministry of Justice' }, 'Реестр юридических лиц Кыргызской Республики');
    await this.publish(honey.owner, fixture.honeyOffer);
    await this.publish(orlova.owner, fixture.honeyRequest);
    await this.publish(orlova.owner, fixture.bakeryOffer);
    await this.hold(fixture.blocked);
  }

  /**
   * Companies of the plan with their listings.
   * @param listings how many; two a company
   */
  async settlePlan(plan: DemoPlan, listings: number, progress: (done: number) => void): Promise<void> {
    for (let serial = 0; serial < listings; serial += 2) {
      const first = plan.listing(serial), company = first.company;
      const person = await this.people.create({ email: `demo${company.serial}@example.org`, nameLatin: `Demo Person ${company.serial}`, nameCyrillic: `Имя Фамилия ${company.serial}`, language: 'ru', zone: 'Europe/Moscow' }, HOUSE);
      const actor = await this.people.actorOf(person.id);
      const record = await this.organisations.create(actor, {
        kind: 'company', nameRu: company.name.ru, nameLatin: company.name.latin, legalName: company.name.legal, country: company.country, subject: company.subject, city: company.city,
        hs: [company.product.code], languages: ['ru'], isDemo: true,
        about: { ru: `${company.product.title.ru}. Придуманная компания для знакомства с площадкой.`, en: `${company.product.title.en}. An invented company to get to know the platform.` },
      });
      const owner = await this.people.actorOf(person.id);
      await this.organisations.submit(owner, record.id);
      await this.rooms.get(Workshop).settle();
      await this.organisations.approve(HOUSE, record.id);
      for (const listing of [first, plan.listing(serial + 1)].slice(0, listings - serial)) await this.publish(await this.people.actorOf(person.id), draftOf(listing));
      progress(Math.min(serial + 2, listings));
    }
  }

  private async settlePerson(person: DemoPerson): Promise<Actor> {
    const { who: _who, ...card } = person;
    const { id } = await this.people.create({ ...card, password: this.password }, HOUSE);
    return this.people.actorOf(id);
  }

  private async activate(person: DemoPerson, input: CreateOrganisationInput): Promise<{ id: Id; owner: Actor }> {
    const actor = await this.settlePerson(person);
    const { id } = await this.organisations.create(actor, input);
    await this.organisations.submit(await this.people.actorOf(actor.personId!), id);
    await this.rooms.get(Workshop).settle(); // screening runs before approval
    await this.organisations.approve(HOUSE, id);
    return { id, owner: await this.people.actorOf(actor.personId!) };
  }

  /** A draft that screening will not let through. */
  private async hold(input: CreateOrganisationInput): Promise<void> {
    const actor = await this.settlePerson({ email: 'blocked@example.org', nameCyrillic: 'Тест Тестов', nameLatin: 'Test Testov', zone: 'Asia/Dubai', language: 'en', who: 'Blocked Co' });
    const { id } = await this.organisations.create(actor, input);
    await this.organisations.submit(await this.people.actorOf(actor.personId!), id);
    await this.rooms.get(Workshop).settle();
  }

  private async join(person: DemoPerson, organisationId: Id, owner: Actor): Promise<void> {
    const actor = await this.settlePerson(person);
    await this.rooms.get(Memberships).admit(owner, organisationId, actor.personId!, 'manager');
  }

  private async confirm(checker: Actor, organisationId: Id, statement: { ru: string; en: string }, source: string): Promise<void> {
    const now = new Date();
    await this.rooms.get(Facts).check(checker, organisationId, { kind: 'register', statement, source, checkedOn: dayOf(now), expiresOn: dayOf(daysAfter(now, 365)) });
  }

  private async publish(owner: Actor, draft: DraftOffer): Promise<void> {
    const { id } = await this.offers.draft(owner, draft);
    await this.offers.submit(owner, id);
    await this.offers.approve(HOUSE, id);
  }
}

function draftOf(listing: PlannedListing): DraftOffer {
  const only = (text: Readonly<Record<'ru' | 'en', string>>): { ru?: string; en?: string } => Object.fromEntries(listing.languages.map((language) => [language, text[language]]));
  return {
    side: listing.side, type: 'goods', title: only(listing.title), description: only(listing.description), hs: listing.hs, forms: [listing.form], targetCountries: listing.targetCountries,
    certificates: listing.certificates, quantity: listing.lot, languages: listing.languages,
  };
}
