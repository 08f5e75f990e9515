import { IdentityModule, People } from '@zemlyak/identity';
import { GUEST, HOUSE, InvalidInput, NotAllowed, NotFound, daysAfter, type Id } from '@zemlyak/kernel';
import { Journal } from '@zemlyak/platform';
import sharp from 'sharp';
import { activeOrganisation, adviser, draftOrganisation } from '../../../tests/support/organisations';
import { freshEmail, person } from '../../../tests/support/people';
import { openRooms, type OpenRooms } from '../../../tests/support/rooms';
import { Clients } from './clients/clients.service';
import { Histories } from './histories.service';
import { Organisations } from './organisations.service';
import { Photos } from './photos/photos.service';
import { ClientNotConfirmed, InvitationOver, OrganisationDuplicate, OwnDraft, PhotoUnreadable, WrongStatus } from './registry.errors';
import { RegistryModule } from './registry.module';
import { Standings } from './standings.service';

describe('standings and clients', () => {
  let rooms: OpenRooms, organisations: Organisations, standings: Standings;
  const typesOf = async (id: Id) => (await rooms.get(Journal).history(id)).map((entry) => entry.type);
  beforeEach(async () => {
    rooms = await openRooms(IdentityModule, RegistryModule);
    organisations = rooms.get(Organisations);
    standings = rooms.get(Standings);
  });
  afterEach(() => rooms.close());

  it('a pause hides the record until its day, when the schedule brings it back', async () => {
    const { organisation, owner } = await activeOrganisation(rooms),
      now = new Date(),
      until = daysAfter(now, 10);
    await expect(standings.pause(owner, organisation.id, daysAfter(now, -1))).rejects.toBeInstanceOf(InvalidInput);
    await expect(standings.pause(owner, organisation.id, daysAfter(now, 400))).rejects.toBeInstanceOf(InvalidInput);
    await standings.pause(owner, organisation.id, until);
    await expect(organisations.visible(GUEST, organisation.id)).rejects.toBeInstanceOf(NotFound);
    expect(await standings.resumeDue(daysAfter(now, 9))).toBe(0);
    expect(await standings.resumeDue(until)).toBe(1);
    expect(await standings.resumeDue(until)).toBe(0);
    expect(await organisations.visible(GUEST, organisation.id)).toMatchObject({ status: 'active', pausedUntil: null });
    expect(await typesOf(organisation.id)).toEqual(expect.arrayContaining(['registry.organisation-paused', 'registry.organisation-resumed']));
  });

  it('only an owner pauses', async () => {
    const { organisation } = await activeOrganisation(rooms);
    await expect(standings.pause((await person(rooms)).actor, organisation.id, null)).rejects.toBeInstanceOf(NotAllowed);
    await expect(standings.suspend((await person(rooms)).actor, organisation.id, 'x')).rejects.toBeInstanceOf(NotAllowed);
  });

  it('an entry nobody confirms is reminded of once, lapses after its day, and comes back confirmed', async () => {
    const { organisation, owner } = await activeOrganisation(rooms),
      lapse = new Date(`${organisation.lapseOn}T12:00:00Z`);
    expect(await standings.remindDue(daysAfter(lapse, -15))).toBe(0);
    expect([await standings.remindDue(daysAfter(lapse, -14)), await standings.remindDue(daysAfter(lapse, -13))]).toEqual([1, 0]);
    expect(await standings.lapseDue(lapse)).toBe(0);
    expect([await standings.lapseDue(daysAfter(lapse, 1)), await standings.lapseDue(daysAfter(lapse, 1))]).toEqual([1, 0]);
    expect(await organisations.byId(organisation.id)).toMatchObject({ status: 'paused', statusReason: 'lapsed' });
    expect(await standings.resumeDue(daysAfter(lapse, 30))).toBe(0);
    await standings.confirm(owner, organisation.id, daysAfter(lapse, 2));
    const woken = await organisations.byId(organisation.id);
    expect(woken.status).toBe('active');
    expect(woken.lapseOn! > organisation.lapseOn!).toBe(true);
    expect(await standings.remindDue(daysAfter(lapse, 170))).toBe(1);
  });

  it('a pause that outlasts the lapse date ends as lapsed', async () => {
    const { organisation, owner } = await activeOrganisation(rooms),
      now = new Date();
    await standings.pause(owner, organisation.id, daysAfter(now, 300));
    expect(await standings.resumeDue(daysAfter(now, 301))).toBe(1);
    expect(await organisations.byId(organisation.id)).toMatchObject({ status: 'paused', statusReason: 'lapsed', pausedUntil: null });
    expect(await standings.resumeDue(daysAfter(now, 302))).toBe(0);
  });

  it('a suspension hides the record at once and keeps its reason in the history', async () => {
    const { organisation, owner } = await activeOrganisation(rooms),
      operator = (await person(rooms, { operatorRoles: ['operator'] })).actor;
    await standings.suspend(operator, organisation.id, 'Поддельные документы');
    await expect(organisations.visible(GUEST, organisation.id)).rejects.toBeInstanceOf(NotFound);
    expect(await organisations.forIndex(organisation.id)).toBeNull();
    await expect(standings.resume(owner, organisation.id)).rejects.toBeInstanceOf(WrongStatus);
    const { states } = await rooms.get(Histories).of(owner, organisation.id);
    expect(states.at(-1)).toMatchObject({ from: 'active', to: 'suspended', reason: 'Поддельные документы', personId: operator.personId });
    await standings.lift(operator, organisation.id);
    expect(await organisations.isActive(organisation.id)).toBe(true);
  });

  it('a closed record stays closed', async () => {
    const { organisation, owner } = await activeOrganisation(rooms);
    await standings.close(owner, organisation.id, 'Мы закрылись');
    for (const step of [
      () => standings.confirm(owner, organisation.id),
      () => standings.suspend(HOUSE, organisation.id, 'x'),
      () => organisations.submit(owner, organisation.id),
    ]) {
      await expect(step()).rejects.toBeInstanceOf(WrongStatus);
    }
  });

  describe('an adviser’s client', () => {
    const draft = { legalName: 'ООО «Алтай Мёд»', nameRu: 'Алтай Мёд', identifiers: [{ scheme: 'RU_INN', value: '7707083893' }] };

    it('confirms by the letter’s link, owns the record, and a second tap changes nothing', async () => {
      const agency = await adviser(rooms, '22'),
        email = freshEmail(),
        clients = rooms.get(Clients);
      const record = await clients.draft(agency.owner, { ...draft, client: { email, language: 'ru' } });
      expect(record).toMatchObject({ status: 'draft', country: 'RU', subject: '22', confirmedByClient: false, createdOnBehalfBy: agency.organisation.id });
      await expect(organisations.submit(agency.owner, record.id)).rejects.toBeInstanceOf(ClientNotConfirmed);
      await rooms.settle();
      const [letter] = await rooms.database.query<{ text: string }>(
        `SELECT text FROM platform.mailbox WHERE recipient = $1 AND subject LIKE 'Подтвердите запись%'`,
        [email],
      );
      const token = /#token=(\S+)/.exec(letter!.text)![1]!;
      await expect(clients.confirm(GUEST, record.id, `${token.slice(0, -2)}xx`)).rejects.toBeInstanceOf(NotFound);
      await expect(clients.confirm(GUEST, record.id, null)).rejects.toBeInstanceOf(NotFound);
      await expect(clients.confirm(agency.owner, record.id, null)).rejects.toBeInstanceOf(NotAllowed);
      for (let tap = 0; tap < 2; tap++) expect((await clients.confirm(GUEST, record.id, token)).confirmedByClient).toBe(true);
      expect(await typesOf(record.id)).toContain('registry.client-confirmed');
      await organisations.submit(agency.owner, record.id);
      await expect(organisations.approve(agency.owner, record.id)).rejects.toBeInstanceOf(OwnDraft);
      const colleague = await adviser(rooms, '22');
      expect(await organisations.approve(colleague.owner, record.id)).toMatchObject({ status: 'active' });
      expect((await rooms.get(Histories).of(agency.owner, record.id)).events[0]).toMatchObject({
        type: 'registry.organisation-drafted',
        person: 'Анна Орлова',
        actingFor: agency.organisation.nameRu,
      });
    });

    it('confirms signed in, as the invited person, until the invitation is old', async () => {
      const agency = await adviser(rooms, '22'),
        client = await person(rooms),
        clients = rooms.get(Clients);
      const record = await clients.draft(agency.owner, { ...draft, client: { email: client.email } });
      await expect(clients.confirm(client.actor, record.id, null, daysAfter(new Date(), 31))).rejects.toBeInstanceOf(InvitationOver);
      await clients.confirm(client.actor, record.id, null);
      expect((await rooms.get(People).actorOf(client.id)).memberships).toMatchObject([{ organisationId: record.id, role: 'owner' }]);
    });

    it('is of the agency’s own territory, seen by that agency alone, and found by its number', async () => {
      const agency = await adviser(rooms, '22'),
        other = await adviser(rooms, '77'),
        clients = rooms.get(Clients),
        stranger = await draftOrganisation(rooms);
      await expect(clients.draft(agency.owner, { ...draft, subject: '77' })).rejects.toBeInstanceOf(InvalidInput);
      await expect(clients.draft(stranger.owner, draft)).rejects.toBeInstanceOf(NotAllowed);
      const record = await clients.draft(agency.owner, draft);
      expect((await clients.list(agency.owner, null, 10)).items.map((o) => o.id)).toEqual([record.id]);
      expect((await clients.list(other.owner, null, 10)).items).toEqual([]);
      await expect(organisations.visible(other.owner, record.id)).rejects.toBeInstanceOf(NotFound);
      await expect(clients.draft(other.owner, draft)).rejects.toBeInstanceOf(OrganisationDuplicate);
    });
  });

  describe('photos', () => {
    const picture = () =>
      sharp({ create: { width: 60, height: 40, channels: 3, background: '#c93' } })
        .jpeg()
        .toBuffer();

    it('are kept with the record, hidden with it, and removed from the disk', async () => {
      const { organisation, owner } = await activeOrganisation(rooms),
        photos = rooms.get(Photos);
      const photo = await photos.add(owner, organisation.id, await picture(), { ru: 'Пасека' });
      expect(await organisations.byId(organisation.id)).toMatchObject({ photoIds: [photo.id], version: organisation.version + 1 });
      expect((await (await photos.read(GUEST, photo.id)).toArray()).length).toBeGreaterThan(0);
      await standings.pause(owner, organisation.id, null);
      await expect(photos.read(GUEST, photo.id)).rejects.toBeInstanceOf(NotFound);
      await photos.remove(owner, organisation.id, photo.id);
      await expect(photos.read(owner, photo.id)).rejects.toBeInstanceOf(NotFound);
    });

    it('come from the record’s own people and are pictures', async () => {
      const { organisation, owner } = await activeOrganisation(rooms),
        photos = rooms.get(Photos);
      await expect(photos.add((await person(rooms)).actor, organisation.id, await picture())).rejects.toBeInstanceOf(NotAllowed);
      await expect(photos.add(owner, organisation.id, Buffer.from('%PDF-1.7'))).rejects.toBeInstanceOf(PhotoUnreadable);
      await standings.suspend(HOUSE, organisation.id, 'check');
      await expect(photos.add(owner, organisation.id, await picture())).rejects.toBeInstanceOf(WrongStatus);
    });
  });
});
