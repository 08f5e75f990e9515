import { IdentityModule, People } from '@zemlyak/identity';
import { GUEST, HOUSE, InvalidInput, NotAllowed, NotFound, StaleVersion, type Actor, type Id } from '@zemlyak/kernel';
import { activeOrganisation, adviser, companyInput, councillor, draftOrganisation } from '../../../tests/support/organisations';
import { person } from '../../../tests/support/people';
import { openRooms, type OpenRooms } from '../../../tests/support/rooms';
import { Duplicates } from './duplicates.service';
import { Facts } from './facts/facts.service';
import { Histories } from './histories.service';
import { Organisation } from './organisation.entity';
import { Organisations } from './organisations.service';
import { PublicationChecks } from './publication-checks';
import { ClientNotConfirmed, OrganisationDuplicate, OwnDraft, PublicationRefused, WrongStatus } from './registry.errors';
import { RegistryModule } from './registry.module';
import { maySee } from './registry.policy';
import { Standings } from './standings.service';

const SBERBANK = { scheme: 'RU_INN', value: '7707083893' };

describe('organisations', () => {
  let rooms: OpenRooms, organisations: Organisations;
  const actorOf = (id: Id): Promise<Actor> => rooms.get(People).actorOf(id);
  beforeEach(async () => {
    rooms = await openRooms(IdentityModule, RegistryModule);
    organisations = rooms.get(Organisations);
  });
  afterEach(() => rooms.close());

  describe('drafting', () => {
    it('keeps both names, the numbers as they are compared, and makes the creator owner', async () => {
      const { organisation, owner } = await draftOrganisation(rooms, {
        country: 'RU',
        subject: '22',
        identifiers: [{ scheme: 'RU_INN', value: '77 07-083893' }],
        about: { ru: ' Мёд ', en: '' },
      });
      expect(organisation).toMatchObject({
        status: 'draft',
        version: 1,
        identifiers: [{ scheme: 'RU_INN', value: '7707083893', checked: 'checksum', personal: false }],
        about: { ru: 'Мёд' },
        confirmedByClient: true,
      });
      expect(owner.memberships).toMatchObject([{ organisationId: organisation.id, role: 'owner', active: false }]);
    });

    it('names every wrong field at once', async () => {
      const { actor } = await person(rooms);
      const wrong = organisations.create(
        actor,
        companyInput({
          country: 'ZZ',
          subject: '22',
          okved: ['99.99'],
          hs: ['9999'],
          languages: ['xx'],
          identifiers: [
            { scheme: 'RU_INN', value: '7707083894' },
            { scheme: 'XX', value: '1' },
          ],
          about: { ru: 'Пишите на anna@example.org' },
          certificates: [{ code: 'NO' }],
          capacities: [{ what: { ru: 'мёд' }, amount: 1, unit: '000', period: 'month' }],
        }),
      );
      const error: unknown = await wrong.catch((e: unknown) => e);
      expect(error).toBeInstanceOf(InvalidInput);
      expect((error as InstanceType<typeof InvalidInput>).facts.errors!.map((e) => `${e.path} ${e.code}`)).toEqual([
        'country unknownCode',
        'okved.0 unknownCode',
        'hs.0 unknownCode',
        'languages.0 unknownCode',
        'capacities.0.unit unknownCode',
        'certificates.0.code unknownCode',
        'about.ru holdsContacts',
        'identifiers.0.value identifierChecksum',
        'identifiers.1.scheme identifierScheme',
      ]);
    });

    it.each([
      ['a company without a name', { nameRu: null, nameLatin: null }, 'nameRu'],
      ['an agency without a territory', { kind: 'agency', country: 'RU' }, 'subject'],
      ['a federal subject outside Russia', { subject: '22' }, 'subject'],
    ] as const)('refuses %s', async (_what, from, path) => {
      const { actor } = await person(rooms);
      const error: unknown = await organisations.create(actor, companyInput(from)).catch((e: unknown) => e);
      expect((error as InstanceType<typeof InvalidInput>).facts.errors).toMatchObject([{ path }]);
    });

    it('puts a council under an active council only', async () => {
      const { organisation: world, ownerId } = await activeOrganisation(rooms, { kind: 'coordinating_council' });
      const { organisation: company } = await activeOrganisation(rooms);
      expect((await draftOrganisation(rooms, { kind: 'council', parentId: world.id }, ownerId)).organisation.parentId).toBe(world.id);
      const { actor } = await person(rooms);
      await expect(organisations.create(actor, companyInput({ kind: 'council', parentId: company.id }))).rejects.toBeInstanceOf(InvalidInput);
    });
  });

  describe('duplicates', () => {
    it('a second record with the same number is refused, and told which one has it', async () => {
      const { organisation } = await activeOrganisation(rooms, { country: 'RU', subject: '22', identifiers: [SBERBANK] });
      const { actor } = await person(rooms);
      const error: unknown = await organisations.create(actor, companyInput({ country: 'RU', identifiers: [SBERBANK] })).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(OrganisationDuplicate);
      expect((error as InstanceType<typeof OrganisationDuplicate>).facts).toMatchObject({
        matches: [{ organisationId: organisation.id, why: 'identifier', certainty: 'certain' }],
      });
    });

    it('a stranger’s untouched draft blocks nobody, but one’s own does', async () => {
      const { owner } = await draftOrganisation(rooms, { country: 'RU', identifiers: [SBERBANK] });
      const { actor } = await person(rooms);
      await expect(organisations.create(owner, companyInput({ country: 'RU', identifiers: [SBERBANK] }))).rejects.toBeInstanceOf(OrganisationDuplicate);
      await expect(organisations.create(actor, companyInput({ country: 'RU', identifiers: [SBERBANK] }))).resolves.toMatchObject({ status: 'draft' });
    });

    it('of two records with one number sent to review at the same time one is changed back', async () => {
      const [a, b] = await Promise.all([draftOrganisation(rooms, { country: 'RU' }), draftOrganisation(rooms, { country: 'RU' })]);
      await organisations.submit(a.owner, a.organisation.id);
      await organisations.submit(b.owner, b.organisation.id);
      for (const { organisation } of [a, b]) await organisations.decide(HOUSE, organisation.id, { verdict: 'return', reason: 'number?' });
      const outcomes = await Promise.allSettled(
        [a, b].map(async ({ owner, organisation }) => {
          const { version } = await organisations.byId(organisation.id);
          return organisations.change(owner, organisation.id, version, { identifiers: [SBERBANK] });
        }),
      );
      expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((outcomes.find((o) => o.status === 'rejected') as PromiseRejectedResult).reason).toBeInstanceOf(OrganisationDuplicate);
    });

    it('similar names of the same country are possible matches, across scripts', async () => {
      await activeOrganisation(rooms, { nameRu: 'Алтай Мёд', nameLatin: null, legalName: 'ООО «Алтай Мёд»', country: 'RU', subject: '22' });
      const find = (nameLatin: string, country: string) => rooms.get(Duplicates).find(GUEST, { nameLatin, country });
      expect(await find('Altay Med LLC', 'RU')).toMatchObject([{ nameRu: 'Алтай Мёд', why: 'name', certainty: 'possible' }]);
      expect(await find('Altay Med LLC', 'KZ')).toEqual([]);
      expect(await find('Baikal Water', 'RU')).toEqual([]);
    });
  });

  describe('visibility', () => {
    it('is the same in SQL as in the policy, for every state and kind of reader', async () => {
      const agency = await adviser(rooms, '22'),
        elsewhere = await adviser(rooms, '77'),
        council = await councillor(rooms, 'RU');
      const { ownerId, organisation } = await activeOrganisation(rooms, { country: 'RU', subject: '22' });
      const staff = await Promise.all(
        (['reviewer', 'officer', 'operator', 'editor'] as const).map(async (role) => (await person(rooms, { operatorRoles: [role] })).actor),
      );
      const readers = [GUEST, HOUSE, agency.owner, elsewhere.owner, council.owner, await actorOf(ownerId), ...staff];
      for (const status of ['draft', 'in_review', 'returned', 'active', 'paused', 'suspended', 'closed']) {
        await rooms.database.query(`UPDATE registry.organisation SET status = $2 WHERE id = $1`, [organisation.id, status]);
        const [row] = await rooms.database.manager.findBy(Organisation, { id: organisation.id });
        for (const reader of readers) {
          const seen = await organisations.visible(reader, organisation.id).then(
            () => true,
            (error: unknown) => (error instanceof NotFound ? false : Promise.reject(error as Error)),
          );
          expect([status, [...reader.roles].join(), seen]).toEqual([status, [...reader.roles].join(), maySee(reader, row!)]);
        }
      }
    });

    it('finds by id, slug and former slug, and an old slug is never given to a namesake', async () => {
      const { organisation, owner } = await activeOrganisation(rooms, { nameLatin: 'Golden Bee' });
      const renamed = await organisations.change(owner, organisation.id, organisation.version, { nameLatin: 'Silver Bee' });
      expect(renamed).toMatchObject({ slug: 'silver-bee', status: 'active' });
      for (const key of [organisation.id, 'silver-bee', 'golden-bee']) expect((await organisations.visible(GUEST, key)).id).toBe(organisation.id);
      const namesake = await draftOrganisation(rooms, { nameLatin: 'Golden Bee' });
      expect(namesake.organisation.slug).toMatch(/^golden-bee-[0-9a-f]{6}$/);
      const back = await organisations.change(owner, organisation.id, renamed.version, { nameLatin: 'Golden Bee' });
      expect(back.slug).toBe('golden-bee');
      await expect(organisations.visible(GUEST, 'nobody')).rejects.toBeInstanceOf(NotFound);
    });

    it('gives simultaneous namesakes different addresses', async () => {
      const made = await Promise.all([1, 2, 3].map(() => draftOrganisation(rooms, { nameLatin: 'Twin' })));
      expect(new Set(made.map(({ organisation }) => organisation.slug)).size).toBe(3);
    });
  });

  describe('changing', () => {
    it('of two tabs the stale one is refused', async () => {
      const { organisation, owner } = await draftOrganisation(rooms);
      await organisations.change(owner, organisation.id, 1, { city: 'Бишкек' });
      await expect(organisations.change(owner, organisation.id, 1, { city: 'Ош' })).rejects.toBeInstanceOf(StaleVersion);
      expect(await organisations.byId(organisation.id)).toMatchObject({ city: 'Бишкек', version: 2 });
    });

    it('of two simultaneous changes one wins', async () => {
      const { organisation, owner } = await draftOrganisation(rooms);
      const outcomes = await Promise.allSettled(['Бишкек', 'Ош'].map((city) => organisations.change(owner, organisation.id, 1, { city })));
      expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('a change that changes nothing makes no new version', async () => {
      const { organisation, owner } = await draftOrganisation(rooms, { city: 'Ош', okved: ['10.89'] });
      expect(await organisations.change(owner, organisation.id, 1, { city: ' Ош ', okved: ['10.89'] })).toMatchObject({ version: 1 });
    });

    it('a new legal name sends a public record back to review and ends its register facts', async () => {
      const { organisation, owner } = await activeOrganisation(rooms, { country: 'RU', subject: '22', identifiers: [SBERBANK] });
      const { owner: checker } = await adviser(rooms, '22');
      await rooms
        .get(Facts)
        .check(checker, organisation.id, { kind: 'register', statement: { ru: 'В ЕГРЮЛ' }, source: 'ЕГРЮЛ', checkedOn: '2026-01-10', expiresOn: '2028-01-10' });
      const before = await organisations.byId(organisation.id);
      expect(before).toMatchObject({ verified: true, identifiers: [{ checked: 'register' }] });
      expect(await organisations.change(owner, organisation.id, before.version, { city: 'Барнаул' })).toMatchObject({ status: 'active', verified: true });
      const changed = await organisations.change(owner, organisation.id, before.version + 1, { legalName: 'ООО «Другое»' });
      expect(changed).toMatchObject({ status: 'in_review', statusReason: 'identity-changed', verified: false, identifiers: [{ checked: 'checksum' }] });
    });
  });

  describe('review', () => {
    it('goes through the territory’s queue, returned with the field and approved for 180 days', async () => {
      const { organisation, owner } = await draftOrganisation(rooms);
      await expect(organisations.approve(HOUSE, organisation.id)).rejects.toBeInstanceOf(WrongStatus);
      await organisations.submit(owner, organisation.id);
      const here = await councillor(rooms, 'KG'),
        there = await councillor(rooms, 'KZ');
      expect((await organisations.reviewQueue(here.owner, null, 10)).items.map((o) => o.id)).toEqual([organisation.id]);
      expect((await organisations.reviewQueue(there.owner, null, 10)).items).toEqual([]);
      await expect(organisations.decide(there.owner, organisation.id, { verdict: 'approve' })).rejects.toBeInstanceOf(NotFound);
      await expect(organisations.decide(here.owner, organisation.id, { verdict: 'return' })).rejects.toBeInstanceOf(InvalidInput);
      const remarks = [{ field: 'exportExperience', text: 'say which countries you deliver to' }];
      expect(await organisations.decide(here.owner, organisation.id, { verdict: 'return', remarks })).toMatchObject({ status: 'returned', remarks });
      await organisations.change(owner, organisation.id, (await organisations.byId(organisation.id)).version, { exportExperience: { countries: ['KZ'] } });
      await organisations.submit(owner, organisation.id);
      const approved = await organisations.decide(here.owner, organisation.id, { verdict: 'approve' });
      expect(approved).toMatchObject({ status: 'active', remarks: [] });
      const { states } = await rooms.get(Histories).of(await actorOf(owner.personId!), organisation.id);
      expect(states.map((s) => s.to)).toEqual(['draft', 'in_review', 'returned', 'in_review', 'active']);
      expect(states[2]!.remarks).toEqual(remarks);
    });

    it('pages through the queue without gaps and without the reviewer’s own work', async () => {
      const reviewer = await person(rooms, { operatorRoles: ['reviewer'] });
      for (let i = 0; i < 3; i++) {
        const { organisation, owner } = await draftOrganisation(rooms);
        await organisations.submit(owner, organisation.id);
      }
      const own = await draftOrganisation(rooms, {}, reviewer.id);
      await organisations.submit(own.owner, own.organisation.id);
      const first = await organisations.reviewQueue(own.owner, null, 2),
        second = await organisations.reviewQueue(own.owner, first.next, 2);
      expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
      await expect(organisations.decide(own.owner, own.organisation.id, { verdict: 'approve' })).rejects.toBeInstanceOf(OwnDraft);
    });

    it('asks the checks of other rooms, and the first refusal leaves the record as it was', async () => {
      const { organisation, owner } = await draftOrganisation(rooms);
      await organisations.submit(owner, organisation.id);
      const checks = rooms.get(PublicationChecks);
      checks.add('compliance', () => Promise.resolve({ allowed: false, why: 'awaits-check', reference: '7KQ2-M4XD' }));
      const error: unknown = await organisations.approve(HOUSE, organisation.id).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(PublicationRefused);
      expect((error as InstanceType<typeof PublicationRefused>).facts).toEqual({ why: 'awaits-check', reference: '7KQ2-M4XD' });
      expect(await organisations.byId(organisation.id)).toMatchObject({ status: 'in_review' });
      checks.add('compliance', () => Promise.resolve({ allowed: true }));
      expect(await organisations.approve(HOUSE, organisation.id)).toMatchObject({ status: 'active' });
    });

    describe('of two drafts with the same number', () => {
      const twins = async () => {
        const input = { country: 'RU', subject: '22', identifiers: [SBERBANK] };
        return [await draftOrganisation(rooms, input), await draftOrganisation(rooms, input)] as const;
      };
      const advisoryWaits = async (): Promise<boolean> =>
        (
          await rooms.database.query(
            `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
          )
        ).length > 0;
      const outcomeOf = (step: Promise<{ status: string }>): Promise<unknown> =>
        step.then(
          (view) => view.status,
          (problem: unknown) => (problem as { code: string }).code,
        );

      it('the second is not handed in, until the first is closed', async () => {
        const [first, second] = await twins();
        await organisations.submit(first.owner, first.organisation.id);
        const error: unknown = await organisations.submit(second.owner, second.organisation.id).catch((e: unknown) => e);
        expect(error).toBeInstanceOf(OrganisationDuplicate);
        expect((error as InstanceType<typeof OrganisationDuplicate>).facts).toMatchObject({
          matches: [{ organisationId: first.organisation.id, slug: null, why: 'identifier', certainty: 'certain' }],
        });
        expect(await organisations.byId(second.organisation.id)).toMatchObject({ status: 'draft', version: second.organisation.version });
        await rooms.get(Standings).close(first.owner, first.organisation.id, null);
        expect(await organisations.submit(second.owner, second.organisation.id)).toMatchObject({ status: 'in_review' });
      });

      it('that both wait for review one becomes public, also when both are approved at once', async () => {
        const [first, second] = await twins();
        await rooms.database.query(`UPDATE registry.organisation SET status = 'in_review', submitted_at = now() WHERE status = 'draft'`); // from before numbers were asked for
        let goOn!: () => void, arrived!: () => void;
        const inside = new Promise<void>((resolve) => {
            arrived = resolve;
          }),
          decided = new Promise<void>((resolve) => {
            goOn = resolve;
          });
        // the first approval stops in the middle of its transaction
        rooms.get(PublicationChecks).add('compliance', async (_tx, organisationId) => {
          if (organisationId === first.organisation.id) {
            arrived();
            await decided;
          }
          return { allowed: true };
        });
        const one = outcomeOf(organisations.approve(HOUSE, first.organisation.id));
        await inside;
        let ended = false;
        const two = outcomeOf(organisations.approve(HOUSE, second.organisation.id)).finally(() => {
          ended = true;
        });
        while (!ended && !(await advisoryWaits())); // until the second has come to the same place
        goOn();
        expect([await one, await two]).toEqual(['active', 'organisation-duplicate']);
      });
    });

    it('one of two simultaneous decisions wins', async () => {
      const { organisation, owner } = await draftOrganisation(rooms);
      await organisations.submit(owner, organisation.id);
      const outcomes = await Promise.allSettled([
        organisations.approve(HOUSE, organisation.id),
        organisations.decide(HOUSE, organisation.id, { verdict: 'reject', reason: 'no' }),
      ]);
      expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('strangers who see a public record may not decide, change or submit', async () => {
      const { organisation } = await activeOrganisation(rooms);
      const { actor } = await person(rooms);
      await expect(organisations.decide(actor, organisation.id, { verdict: 'approve' })).rejects.toBeInstanceOf(NotAllowed);
      await expect(organisations.change(actor, organisation.id, 1, {})).rejects.toBeInstanceOf(NotAllowed);
      await expect(organisations.submit(actor, organisation.id)).rejects.toBeInstanceOf(NotAllowed);
      await expect(rooms.get(Histories).of(actor, organisation.id)).rejects.toBeInstanceOf(NotAllowed);
    });
  });

  it('hands the index everything that is public, and null for the rest', async () => {
    const { organisation, owner } = await activeOrganisation(rooms, {
      nameRu: 'Алтай Мёд',
      nameLatin: 'Altai Honey',
      country: 'RU',
      subject: '22',
      city: 'Барнаул',
      okved: ['10.89'],
      hs: ['0409'],
      languages: ['ru'],
      identifiers: [SBERBANK, { scheme: 'IBAN', value: 'DE89370400440532013000' }, { scheme: 'RU_OGRNIP', value: '304500116000157' }],
      certificates: [{ code: 'ISO9001' }],
    });
    const document = await organisations.forIndex(organisation.id);
    expect(document).toMatchObject({
      kind: 'company',
      title: { ru: 'Алтай Мёд', en: 'Altai Honey' },
      codes: ['10.89', '0409', '7707083893'],
      facets: {
        country: ['RU'],
        subject: ['22'],
        industry: ['C'],
        subindustry: ['10'],
        cert: ['ISO9001'],
        lang: ['ru'],
        verification: ['reviewed'],
        kind: ['company'],
      },
    });
    expect(document!.facets.format).toContain('eaeu');
    expect(document!.labels).toEqual(expect.arrayContaining(['Барнаул', 'Россия', 'Russia']));
    expect(document!.staticRank).toBeGreaterThan(0);
    expect(await organisations.activeIds(null, 10)).toEqual([organisation.id]);
    await rooms.get(Standings).pause(owner, organisation.id, null);
    expect(await organisations.forIndex(organisation.id)).toBeNull();
    expect(await organisations.isActive(organisation.id)).toBe(false);
  });

  it('does not submit an adviser’s draft that the client has not confirmed, not even by SQL', async () => {
    const { organisation, owner } = await draftOrganisation(rooms);
    const agency = await adviser(rooms);
    await rooms.database.query('UPDATE registry.organisation SET created_on_behalf_by = $2 WHERE id = $1', [organisation.id, agency.organisation.id]);
    await expect(organisations.submit(owner, organisation.id)).rejects.toBeInstanceOf(ClientNotConfirmed);
    await expect(rooms.database.query(`UPDATE registry.organisation SET status = 'in_review' WHERE id = $1`, [organisation.id])).rejects.toThrow(
      'organisation_client_confirmed',
    );
  });
});
