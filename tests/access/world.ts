import { Memberships, Organisations } from '@zemlyak/registry';
import { People } from '@zemlyak/identity';
import { HOUSE, newId, operatorRoles, type Id, type OperatorRole } from '@zemlyak/kernel';
import type { AddressInfo } from 'node:net';
import { House } from '../support/house';
import { PASSWORD } from '../support/people';
import type { Answer, Visitor } from '../support/visitor';
import { canary, mailOf, nameOf, PERSONAL_NUMBER, phoneOf } from './canaries';
import { personas, type Persona } from './personas';

/** Parameters of the path, and `version` for If-Match. */
export type Thing = Readonly<Record<string, string | number>>;

/** One prepared product with everybody signed in. */
export class World {
  readonly visitors = new Map<string, Visitor>();
  /** Value of the Cookie header; nothing that a later answer sets or clears changes it. */
  readonly cookies = new Map<string, string>();
  readonly personIds = new Map<string, Id>();
  readonly things = new Map<string, Thing>();

  private constructor(readonly house: House) {}

  /** A house where the mailbox is closed and cookies are those of https. */
  static async open(): Promise<World> {
    const world = new World(await House.open({ MODE: 'test', ORIGIN: 'https://zemlyak.example' }));
    await world.house.app.listen(0, '127.0.0.1');
    await world.settlePeople();
    await world.settleOrganisations();
    return world;
  }

  /** Where the house listens, for what needs a real connection. */
  get address(): { host: string; port: number } {
    return { host: '127.0.0.1', port: (this.house.app.getHttpServer().address() as AddressInfo).port };
  }

  as(persona: string): Visitor {
    const found = this.visitors.get(persona);
    if (!found) throw new Error(`nobody is called ${persona}`);
    return found;
  }

  personId(persona: string): Id {
    return this.personIds.get(persona)!;
  }

  /** @throws Error when nothing in the world is called so */
  thing(name: string): Thing {
    const found = this.things.get(name);
    if (!found) throw new Error(`nothing is called ${name}`);
    return found;
  }

  id(name: string): Id {
    return String(this.thing(name)['id']) as Id;
  }

  keep(name: string, thing: Thing): void {
    this.things.set(name, thing);
  }

  /** Does something as a persona that must work. */
  async must(
    persona: string,
    method: 'get' | 'post' | 'put' | 'patch',
    path: string,
    body: unknown = {},
    headers: Record<string, string> = {},
  ): Promise<Answer['body']> {
    const visitor = this.as(persona),
      answer = await (method === 'get' ? visitor.get(path, headers) : visitor[method](path, body, headers));
    if (answer.status >= 300) throw new Error(`${persona} ${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  }

  async enter(name: string, roles: readonly OperatorRole[] = []): Promise<void> {
    const phone = (personas as readonly string[]).includes(name) ? { phone: phoneOf(name) } : {};
    const { id, email } = await this.house.get(People).create(
      {
        email: mailOf(name),
        password: PASSWORD,
        nameCyrillic: null,
        nameLatin: nameOf(name),
        language: 'ru',
        zone: 'Asia/Bishkek',
        operatorRoles: roles,
        ...phone,
      } as never,
      HOUSE,
    );
    this.personIds.set(name, id);
    const visitor = this.house.visitor(),
      signedIn = await visitor.post('/sessions', { email, password: PASSWORD });
    this.cookies.set(name, String(signedIn.headers['set-cookie']).split(';')[0]!);
    this.visitors.set(name, visitor);
  }

  private async settlePeople(): Promise<void> {
    this.visitors.set('guest', this.house.visitor());
    for (const persona of personas.slice(1))
      await this.enter(
        persona,
        operatorRoles.filter((role) => role === persona),
      );
    for (const name of ['founder', 'asker']) await this.enter(name);
    await this.enter('secondOfficer', ['officer']);
  }

  private async settleOrganisations(): Promise<void> {
    const altai = { country: 'RU', subject: '22' };
    await this.organisation('owner', 'honey', { ...altai, hs: ['0409'], identifiers: [{ scheme: 'RU_INN', value: PERSONAL_NUMBER }] }, 'active');
    await this.organisation('stranger', 'orlova', { country: 'KG' }, 'active');
    await this.organisation('adviser', 'agency', { ...altai, kind: 'agency' }, 'active');
    await this.organisation('farAdviser', 'farAgency', { country: 'RU', subject: '77', kind: 'agency' }, 'active');
    await this.organisation('councillor', 'council', { country: 'KG', kind: 'council' }, 'active');
    await this.organisation('farCouncillor', 'farCouncil', { country: 'KZ', kind: 'council' }, 'active');
    await this.organisation('suspended', 'frozen', { country: 'KG' }, 'active');
    await this.organisation('founder', 'cedar', altai, 'active');
    await this.organisation('founder', 'waiting', altai, 'in_review');
    await this.organisation('founder', 'waitingAbroad', { country: 'KG' }, 'in_review');
    await this.organisation('owner', 'draft', altai, 'draft');
    await this.join('honey', 'manager', 'manager');
    await this.join('honey', 'member', 'member');
    await this.must('operator', 'post', `/organisations/${this.id('frozen')}/suspension`, { reason: canary('frozen', 'reason') });
    this.keep('none', {
      id: newId(),
      idOrSlug: newId(),
      personId: newId(),
      requestId: newId(),
      factId: newId(),
      photoId: newId(),
      partyId: newId(),
      fileId: newId(),
      token: 'MDE5OGYzYzIxZjdh.dGVzdA',
      rule: 'no-such-rule',
      scheme: 'hs',
      code: '9999',
      facet: 'no-such',
      kind: 'offer',
      version: 1,
    });
  }

  /** Begins a record as its owner and takes it to the state. Texts of records that are not public are canaries. */
  private async organisation(owner: Persona | 'founder', name: string, from: object, state: 'draft' | 'in_review' | 'active'): Promise<void> {
    const about = { ru: state === 'active' ? 'Работаем с 2010 года, поставляем продукты питания.' : canary(name, 'about') };
    const { id } = await this.must(owner, 'post', '/organisations', {
      kind: 'company',
      nameRu: `Фирма ${name}`,
      nameLatin: `Firm ${name}`,
      legalName: `Firm ${name} Ltd`,
      languages: ['ru'],
      okved: ['46.38'],
      about,
      ...from,
    });
    if (state !== 'draft') await this.must(owner, 'post', `/organisations/${id}/submission`);
    if (state === 'active') {
      await this.house.settle();
      await this.house.get(Organisations).approve(HOUSE, id);
    }
    await this.seen(owner, name, id);
  }

  /** Keeps an organisation with the version it has now. */
  async seen(persona: string, name: string, id: Id): Promise<void> {
    const { version } = await this.must(persona, 'get', `/organisations/${id}`);
    this.keep(name, { id, idOrSlug: id, version });
  }

  private async join(name: string, persona: Persona, role: 'member' | 'manager'): Promise<void> {
    await this.house.database.transaction(HOUSE, (tx) => this.house.get(Memberships).add(tx, HOUSE, this.id(name), this.personId(persona), role));
  }
}
