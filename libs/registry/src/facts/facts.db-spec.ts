import { IdentityModule } from '@zemlyak/identity';
import { GUEST, HOUSE, InvalidInput, NotAllowed, NotFound } from '@zemlyak/kernel';
import { activeOrganisation, adviser, councillor, draftOrganisation } from '../../../../tests/support/organisations';
import { person } from '../../../../tests/support/people';
import { openRooms, type OpenRooms } from '../../../../tests/support/rooms';
import { Organisations } from '../organisations.service';
import { OrganisationQueries } from '../organisations.queries';
import { FactNotIndependent, IdentifierTaken } from '../registry.errors';
import { RegistryModule } from '../registry.module';
import { Facts, type FactInput } from './facts.service';

const NOW = new Date('2026-11-22T10:00:00Z');
const extract = (from: Partial<FactInput> = {}): FactInput => ({
  kind: 'register',
  statement: { ru: 'Зарегистрирована в ЕГРЮЛ', en: 'Registered' },
  source: 'ЕГРЮЛ, выписка',
  checkedOn: '2026-11-20',
  expiresOn: '2027-11-20',
  ...from,
});
const NUMBER = { scheme: 'RU_INN', value: '7707083893' };
const russian = { country: 'RU', subject: '22' };

describe('facts', () => {
  let rooms: OpenRooms, facts: Facts;
  beforeEach(async () => {
    rooms = await openRooms(IdentityModule, RegistryModule);
    facts = rooms.get(Facts);
  });
  afterEach(() => rooms.close());

  it('show source, checker, date and expiry, make the organisation verified and confirm its numbers', async () => {
    const agency = await adviser(rooms, '22'),
      { organisation } = await activeOrganisation(rooms, { ...russian, identifiers: [NUMBER] });
    const id = await facts.check(agency.owner, organisation.id, extract(), NOW);
    expect(await facts.visible(GUEST, organisation.slug, NOW)).toEqual([
      {
        id,
        kind: 'register',
        statement: { ru: 'Зарегистрирована в ЕГРЮЛ', en: 'Registered' },
        source: 'ЕГРЮЛ, выписка',
        sourceUrl: null,
        checkedOn: '2026-11-20',
        expiresOn: '2027-11-20',
        checkedBy: expect.objectContaining({ id: agency.organisation.id, kind: 'agency' }),
      },
    ]);
    expect(await rooms.get(Organisations).visible(GUEST, organisation.id, NOW)).toMatchObject({ verified: true, identifiers: [{ checked: 'register' }] });
  });

  it('vanish from the card on the day after their last, before any schedule ran', async () => {
    const { organisation } = await activeOrganisation(rooms, { ...russian, identifiers: [NUMBER] }),
      queries = rooms.get(OrganisationQueries);
    await facts.check(HOUSE, organisation.id, extract(), NOW);
    const last = new Date('2027-11-20T23:59:59Z'),
      after = new Date('2027-11-21T00:00:00Z');
    expect([(await facts.of(organisation.id, last)).length, (await queries.cards([organisation.id], last))[0]!.verified]).toEqual([1, true]);
    expect([(await facts.of(organisation.id, after)).length, (await queries.cards([organisation.id], after))[0]!.verified]).toEqual([0, false]);
    expect([await facts.endExpired(HOUSE, last), await facts.endExpired(HOUSE, after), await facts.endExpired(HOUSE, after)]).toEqual([0, 1, 0]);
    expect((await rooms.get(Organisations).byId(organisation.id)).identifiers).toMatchObject([{ checked: 'checksum' }]);
  });

  it('other kinds verify nobody, and neither does a register fact of a paused organisation', async () => {
    const { organisation } = await activeOrganisation(rooms);
    await facts.check(HOUSE, organisation.id, extract({ kind: 'site_visit' }), NOW);
    expect((await rooms.get(Organisations).byId(organisation.id)).verified).toBe(false);
    await facts.check(HOUSE, organisation.id, extract(), NOW);
    await rooms.database.query(`UPDATE registry.organisation SET status = 'paused' WHERE id = $1`, [organisation.id]);
    expect((await rooms.get(Organisations).byId(organisation.id)).verified).toBe(false);
  });

  it('are checked by the territory or a reviewer, never by the organisation itself', async () => {
    const { organisation, owner, ownerId } = await activeOrganisation(rooms);
    await expect(facts.check(owner, organisation.id, extract(), NOW)).rejects.toBeInstanceOf(NotAllowed);
    await expect(facts.check((await councillor(rooms, 'KZ')).owner, organisation.id, extract(), NOW)).rejects.toBeInstanceOf(NotAllowed);
    const both = await activeOrganisation(rooms, { kind: 'council', country: 'KG' }, ownerId);
    await expect(facts.check(both.owner, organisation.id, extract(), NOW)).rejects.toBeInstanceOf(FactNotIndependent);
    await facts.check((await councillor(rooms, 'KG')).owner, organisation.id, extract(), NOW);
    await facts.check((await person(rooms, { operatorRoles: ['reviewer'] })).actor, organisation.id, extract({ kind: 'address' }), NOW);
    expect(await facts.of(organisation.id, NOW)).toHaveLength(2);
  });

  it('of two records with one number only one can have it confirmed, also at the same time', async () => {
    const [a, b] = [
      await draftOrganisation(rooms, { ...russian, identifiers: [NUMBER] }),
      await draftOrganisation(rooms, { ...russian, identifiers: [NUMBER] }),
    ];
    const outcomes = await Promise.allSettled([a, b].map(({ organisation }) => facts.check(HOUSE, organisation.id, extract(), NOW)));
    expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((outcomes.find((o) => o.status === 'rejected') as PromiseRejectedResult).reason).toBeInstanceOf(IdentifierTaken);
    expect(await rooms.database.query(`SELECT 1 FROM registry.identifier WHERE checked = 'register'`)).toHaveLength(1);
    expect(await rooms.database.query('SELECT 1 FROM registry.checked_fact')).toHaveLength(1);
  });

  it('can be taken back, which frees the number', async () => {
    const { organisation } = await activeOrganisation(rooms, { ...russian, identifiers: [NUMBER] });
    const first = await facts.check(HOUSE, organisation.id, extract(), NOW),
      second = await facts.check(HOUSE, organisation.id, extract(), NOW);
    await facts.withdraw(HOUSE, organisation.id, first, NOW);
    expect((await rooms.get(Organisations).byId(organisation.id)).identifiers).toMatchObject([{ checked: 'register' }]);
    await facts.withdraw(HOUSE, organisation.id, second, NOW);
    expect((await rooms.get(Organisations).byId(organisation.id)).identifiers).toMatchObject([{ checked: 'checksum' }]);
    await expect(facts.withdraw(HOUSE, organisation.id, second, NOW)).rejects.toBeInstanceOf(NotFound);
  });

  it.each([
    ['2026-11-23', '2027-11-20'],
    ['2026-11-20', '2026-11-20'],
    ['2026-11-20', '2036-11-20'],
  ])('refuse the dates %s to %s', async (checkedOn, expiresOn) => {
    const { organisation } = await activeOrganisation(rooms);
    await expect(facts.check(HOUSE, organisation.id, extract({ checkedOn, expiresOn }), NOW)).rejects.toBeInstanceOf(InvalidInput);
  });
});
