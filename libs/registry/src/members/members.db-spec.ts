import { IdentityModule, People, PersonalData } from '@zemlyak/identity';
import { GUEST, HOUSE, NotAllowed, NotFound, daysAfter, type Actor, type Id, type MemberRole } from '@zemlyak/kernel';
import { Access } from '@zemlyak/platform';
import { activeOrganisation, adviser, councillor, draftOrganisation } from '../../../../tests/support/organisations';
import { freshEmail, person } from '../../../../tests/support/people';
import { openRooms, type OpenRooms } from '../../../../tests/support/rooms';
import { Clients } from '../clients/clients.service';
import { Organisations } from '../organisations.service';
import { AboveYourself, AlreadyMember, InvitationOver, LastOwner } from '../registry.errors';
import { RegistryModule } from '../registry.module';
import { Standings } from '../standings.service';
import { Invitations } from './invitations.service';
import { JoinRequests } from './join-requests.service';
import { Memberships } from './memberships.service';

describe('members', () => {
  let rooms: OpenRooms, memberships: Memberships, invitations: Invitations;
  const actorOf = (id: Id): Promise<Actor> => rooms.get(People).actorOf(id);
  const join = async (organisationId: Id, role: MemberRole): Promise<Actor> => {
    const { id } = await person(rooms);
    await rooms.database.transaction(HOUSE, (tx) => memberships.add(tx, HOUSE, organisationId, id, role));
    return actorOf(id);
  };
  beforeEach(async () => {
    rooms = await openRooms(IdentityModule, RegistryModule);
    memberships = rooms.get(Memberships);
    invitations = rooms.get(Invitations);
  });
  afterEach(() => rooms.close());

  describe('the actor of a request', () => {
    it('carries memberships in the order of joining, and roles of the one acted for', async () => {
      const agency = await adviser(rooms, '22'),
        company = await draftOrganisation(rooms, {}, agency.ownerId);
      expect(company.owner.memberships.map((m) => [m.organisationId, m.kind, m.role, m.active, m.subject])).toEqual([
        [agency.organisation.id, 'agency', 'owner', true, '22'],
        [company.organisation.id, 'company', 'owner', false, null],
      ]);
      expect(company.owner).toMatchObject({ organisationId: agency.organisation.id });
      expect([...company.owner.roles].sort()).toEqual(['adviser', 'guest', 'manager', 'member', 'owner', 'person']);
      const acting = await rooms.get(Access).actorOf({ ...company.owner, organisationId: company.organisation.id });
      expect(acting.roles.has('adviser')).toBe(false);
    });
    it('keeps platform roles, and loses territory with a suspended agency and membership with a closed one', async () => {
      const { id } = await person(rooms, { operatorRoles: ['reviewer'] });
      const agency = await activeOrganisation(rooms, { kind: 'agency', country: 'RU', subject: '22' }, id);
      expect(agency.owner.roles.has('reviewer') && agency.owner.roles.has('adviser')).toBe(true);
      await rooms.get(Standings).suspend(HOUSE, agency.organisation.id, 'check');
      expect((await actorOf(id)).roles.has('adviser')).toBe(false);
      await rooms.get(Standings).lift(HOUSE, agency.organisation.id);
      await rooms.get(Standings).close(await actorOf(id), agency.organisation.id, null);
      expect((await actorOf(id)).memberships).toEqual([]);
    });
  });

  describe('roles', () => {
    it('nobody edits somebody above themselves', async () => {
      const { organisation, owner } = await activeOrganisation(rooms);
      const manager = await join(organisation.id, 'manager'),
        member = await join(organisation.id, 'member');
      await expect(memberships.setRole(manager, organisation.id, owner.personId!, 'member')).rejects.toBeInstanceOf(AboveYourself);
      await expect(memberships.setRole(manager, organisation.id, member.personId!, 'owner')).rejects.toBeInstanceOf(AboveYourself);
      await expect(memberships.remove(manager, organisation.id, owner.personId!)).rejects.toBeInstanceOf(AboveYourself);
      await expect(memberships.setRole(member, organisation.id, member.personId!, 'manager')).rejects.toBeInstanceOf(AboveYourself);
      await expect(memberships.setRole((await person(rooms)).actor, organisation.id, member.personId!, 'member')).rejects.toBeInstanceOf(NotAllowed);
      await memberships.setRole(manager, organisation.id, member.personId!, 'manager');
      await memberships.remove(member, organisation.id, member.personId!);
      expect((await memberships.list(owner, organisation.id)).map((m) => m.role)).toEqual(['owner', 'manager']);
    });

    it('the last owner stays', async () => {
      const { organisation, owner } = await activeOrganisation(rooms);
      await expect(memberships.remove(owner, organisation.id, owner.personId!)).rejects.toBeInstanceOf(LastOwner);
      await expect(memberships.setRole(owner, organisation.id, owner.personId!, 'member')).rejects.toBeInstanceOf(LastOwner);
    });

    it('of two owners who leave at the same time one stays', async () => {
      const { organisation, owner } = await activeOrganisation(rooms),
        second = await join(organisation.id, 'owner');
      const outcomes = await Promise.allSettled([owner, second].map((who) => memberships.remove(who, organisation.id, who.personId!)));
      expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await memberships.peopleOf(organisation.id, 'owner')).toHaveLength(1);
    });

    it('lists people by role, and colleagues to colleagues only', async () => {
      const { organisation, owner } = await activeOrganisation(rooms),
        manager = await join(organisation.id, 'manager');
      expect(await memberships.peopleOf(organisation.id, 'manager')).toEqual([owner.personId, manager.personId]);
      await expect(memberships.list(GUEST, organisation.id)).rejects.toBeInstanceOf(NotFound);
      expect(Object.keys((await memberships.list(manager, organisation.id))[0]!).sort()).toEqual(['joinedAt', 'nameCyrillic', 'nameLatin', 'personId', 'role']);
    });

    it('finds the reviewers of a territory', async () => {
      const council = await councillor(rooms, 'KG');
      await councillor(rooms, 'KZ');
      const { organisation } = await draftOrganisation(rooms);
      expect(await memberships.reviewersFor(organisation.id)).toEqual([council.ownerId]);
      expect(await memberships.reviewersFor((await draftOrganisation(rooms, {}, council.ownerId)).organisation.id)).toEqual([]);
    });
  });

  describe('invitations', () => {
    it('make nobody a member before they say yes, and are mailed', async () => {
      const { organisation, owner } = await activeOrganisation(rooms),
        email = freshEmail();
      const id = await invitations.invite(owner, organisation.id, { email, role: 'manager', language: 'en' });
      expect(await invitations.invite(owner, organisation.id, { email, role: 'manager' })).toBe(id);
      await rooms.settle();
      expect(await rooms.database.query('SELECT 1 FROM platform.mailbox WHERE recipient = $1 AND key LIKE $2', [email, 'registry-invitation-%'])).toHaveLength(
        2,
      );
      const [invited] = await rooms.database.query<{ id: Id }>('SELECT person_id AS id FROM registry.invitation WHERE id = $1', [id]);
      const guest = { ...owner, personId: invited!.id, memberships: [] };
      expect(await invitations.mine(guest)).toMatchObject([{ id, role: 'manager', purpose: 'membership', organisation: { id: organisation.id } }]);
      expect(await memberships.membershipsOf(invited!.id)).toEqual([]);
      await expect(invitations.answer((await person(rooms)).actor, id, true)).rejects.toBeInstanceOf(NotFound);
      await invitations.answer(guest, id, true);
      expect(await memberships.membershipsOf(invited!.id)).toMatchObject([{ role: 'manager' }]);
      await expect(invitations.answer(guest, id, true)).rejects.toBeInstanceOf(InvitationOver);
      await expect(invitations.invite(owner, organisation.id, { email, role: 'member' })).rejects.toBeInstanceOf(AlreadyMember);
    });

    it('run out after 30 days and reach no higher than the one who invites', async () => {
      const { organisation, owner } = await activeOrganisation(rooms),
        manager = await join(organisation.id, 'manager'),
        known = await person(rooms);
      await expect(invitations.invite(manager, organisation.id, { email: freshEmail(), role: 'owner' })).rejects.toBeInstanceOf(AboveYourself);
      await expect(invitations.invite(known.actor, organisation.id, { email: freshEmail(), role: 'member' })).rejects.toBeInstanceOf(NotAllowed);
      const id = await invitations.invite(owner, organisation.id, { email: known.email, role: 'member' });
      await expect(invitations.answer(known.actor, id, true, daysAfter(new Date(), 31))).rejects.toBeInstanceOf(InvitationOver);
    });
  });

  describe('asking to join', () => {
    it('is answered by a manager, once', async () => {
      const { organisation, owner } = await activeOrganisation(rooms),
        requests = rooms.get(JoinRequests),
        { actor } = await person(rooms);
      const id = await requests.ask(actor, organisation.id, 'Я отвечаю за продажи.');
      expect(await requests.ask(actor, organisation.id, null)).toBe(id);
      await expect(requests.list(actor, organisation.id)).rejects.toBeInstanceOf(NotAllowed);
      expect(await requests.list(owner, organisation.id)).toMatchObject([{ id, personId: actor.personId, message: 'Я отвечаю за продажи.' }]);
      await requests.answer(owner, organisation.id, id, true);
      await expect(requests.answer(owner, organisation.id, id, true)).rejects.toBeInstanceOf(NotFound);
      expect(await memberships.membershipsOf(actor.personId!)).toMatchObject([{ role: 'member' }]);
      await expect(requests.ask(await actorOf(actor.personId!), organisation.id, null)).rejects.toBeInstanceOf(AlreadyMember);
    });
    it('does not reach a stranger’s draft', async () => {
      const { organisation } = await draftOrganisation(rooms);
      await expect(rooms.get(JoinRequests).ask((await person(rooms)).actor, organisation.id, null)).rejects.toBeInstanceOf(NotFound);
    });
    it('makes the first person of an adviser’s draft its owner', async () => {
      const agency = await adviser(rooms),
        requests = rooms.get(JoinRequests),
        { actor } = await person(rooms);
      const client = await rooms.get(Clients).draft(agency.owner, { legalName: 'ООО «Алтай Мёд»', nameRu: 'Алтай Мёд' });
      const id = await requests.ask(actor, client.id, null);
      await requests.answer(agency.owner, client.id, id, true);
      expect(await memberships.peopleOf(client.id, 'owner')).toEqual([actor.personId]);
    });
  });

  describe('advisers of an organisation', () => {
    /** The rule in words, one question a person. */
    const oneByOne = async (organisationId: Id): Promise<{ personId: Id; organisationId: Id }[]> => {
      const { createdOnBehalfBy } = await rooms.get(Organisations).byId(organisationId),
        own = createdOnBehalfBy ? await memberships.peopleOf(createdOnBehalfBy) : [],
        people = [...new Set([...own, ...(await memberships.reviewersFor(organisationId)).sort()])];
      const found = [];
      for (const personId of people) {
        const desk = (await memberships.membershipsOf(personId)).find((m) => m.active && m.kind !== 'company' && m.kind !== 'provider');
        if (desk) found.push({ personId, organisationId: desk.organisationId });
      }
      return found;
    };

    it('are its agency’s people by role, then those of its territory, each at their first desk, found by one query', async () => {
      const agency = await adviser(rooms, '22'),
        council = await councillor(rooms, 'RU');
      const client = await rooms.get(Clients).draft(agency.owner, { legalName: 'ООО «Алтай Мёд»', nameRu: 'Алтай Мёд' });
      await join(agency.organisation.id, 'member');
      const manager = await join(agency.organisation.id, 'manager'),
        elsewhere = await adviser(rooms, '22'),
        company = await activeOrganisation(rooms);
      await rooms.database.transaction(HOUSE, async (tx) => {
        await memberships.add(tx, HOUSE, elsewhere.organisation.id, manager.personId!, 'manager'); // two desks: the first counts
        await memberships.add(tx, HOUSE, council.organisation.id, company.ownerId, 'member'); // a company is no desk
        await memberships.add(tx, HOUSE, council.organisation.id, agency.ownerId, 'member'); // in both circles: once
      });
      const whole = await oneByOne(client.id);
      expect(whole.map((a) => a.organisationId)).toEqual(expect.arrayContaining([agency.organisation.id, council.organisation.id, elsewhere.organisation.id]));
      expect(whole).toHaveLength(6);
      expect(whole[0]!.personId).toBe(agency.ownerId);
      const asked = jest.spyOn(rooms.database, 'query'); // counts, changes nothing
      expect(await memberships.advisersFor(client.id)).toEqual(whole);
      expect(await memberships.advisersFor(client.id, 2)).toEqual(whole.slice(0, 2));
      expect(asked).toHaveBeenCalledTimes(2);
      asked.mockRestore();
      await rooms.get(Standings).suspend(HOUSE, agency.organisation.id, 'Проверка'); // its people keep other desks or none
      expect(await memberships.advisersFor(client.id)).toEqual(await oneByOne(client.id));
      expect(await memberships.advisersFor(company.organisation.id)).toEqual(await oneByOne(company.organisation.id));
    });
  });

  describe('a person’s rights', () => {
    const keeper = () =>
      rooms
        .get(PersonalData)
        .keepers()
        .find((k) => k.room === 'registry')!;

    it('everything is exported, and erasure leaves no trace of who it was', async () => {
      const { organisation, owner, ownerId } = await activeOrganisation(rooms);
      expect(await keeper().export(ownerId)).toMatchObject({
        memberships: [{ organisationId: organisation.id, role: 'owner' }],
        drafted: [{ organisationId: organisation.id }],
      });
      expect(await keeper().goes!(ownerId)).toEqual([{ label: 'labels.personal-data.registry.memberships', count: 1 }]);
      for (let twice = 0; twice < 2; twice++) await rooms.database.transaction(HOUSE, (tx) => keeper().erase(tx, ownerId, new Date()));
      expect(await rooms.get(Organisations).byId(organisation.id)).toMatchObject({ status: 'closed', statusReason: 'owner-erased', createdBy: null });
      expect(await keeper().export(ownerId)).toEqual({ memberships: [], joinRequests: [], invitations: [], drafted: [], checkedFacts: [] });
      expect(await rooms.database.query('SELECT 1 FROM registry.status_change WHERE person_id = $1', [owner.personId])).toEqual([]);
    });

    it('waits while colleagues would be left without an owner', async () => {
      const { organisation, ownerId } = await activeOrganisation(rooms);
      await join(organisation.id, 'manager');
      await expect(rooms.database.transaction(HOUSE, (tx) => keeper().erase(tx, ownerId, new Date()))).rejects.toBeInstanceOf(LastOwner);
      await join(organisation.id, 'owner');
      await rooms.database.transaction(HOUSE, (tx) => keeper().erase(tx, ownerId, new Date()));
      expect(await rooms.get(Organisations).byId(organisation.id)).toMatchObject({ status: 'active' });
    });
  });
});
