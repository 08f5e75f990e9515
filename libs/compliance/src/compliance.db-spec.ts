import { Logger } from '@nestjs/common';
import { People, PersonalData } from '@zemlyak/identity';
import { HOUSE, NotFound, StaleVersion, daysAfter, newId, type Actor } from '@zemlyak/kernel';
import { Database, Journal, Workshop } from '@zemlyak/platform';
import { Organisations, PublicationRefused, Standings } from '@zemlyak/registry';
import { Client } from 'pg';
import { activeOrganisation, draftOrganisation, type Owned } from '../../../tests/support/organisations';
import { person } from '../../../tests/support/people';
import { openRooms, type OpenRooms } from '../../../tests/support/rooms';
import { ownerUrl } from '../../../tests/support/test-database';
import { Appeals } from './appeals.service';
import { Clearances } from './clearances.service';
import { ActionAwaitsCheck, ActionUnavailable, AppealExists, CoverageIncomplete, SameOfficer, WatchListShrank } from './compliance.errors';
import { ComplianceModule } from './compliance.module';
import { Gate } from './gate.service';
import { Parties } from './parties.service';
import { RefusalQueries } from './refusals.queries';
import { Rescreening } from './rescreening.service';
import { Screening } from './screening.service';
import { TradeRules } from './trade-rules.service';
import { WatchLists } from './watch-lists.service';

const HEADER = 'kind,name,country,identifiers\n';

describe('compliance', () => {
  let rooms: OpenRooms, gate: Gate, screening: Screening, lists: WatchLists, parties: Parties, clearances: Clearances;
  const list = (csv: string, more: { list?: string; mayShrink?: boolean } = {}) => lists.import(HOUSE, { list: 'test', csv: HEADER + csv, ...more });
  const officer = async (): Promise<Actor> => rooms.get(People).actorOf((await person(rooms, { operatorRoles: ['officer'] })).id);
  const decisions = (): Promise<{ verdict: string; ruleIds: string[] }[]> =>
    rooms.database.query(`SELECT verdict, rule_ids AS "ruleIds" FROM compliance.gate_decision ORDER BY at`);

  beforeEach(async () => {
    rooms = await openRooms(ComplianceModule);
    [gate, screening, lists, parties, clearances] = [rooms.get(Gate), rooms.get(Screening), rooms.get(WatchLists), rooms.get(Parties), rooms.get(Clearances)];
  });
  afterEach(() => rooms.close());

  describe('screening', () => {
    it('follows submission, shows its date, list version and next date, and hides the reasons', async () => {
      await list('organisation,Somebody Else,TR,\n');
      const { organisation, owner } = await draftOrganisation(rooms);
      expect(await screening.of(owner, organisation.id)).toMatchObject({ state: 'in_check', checkedAt: null });
      await rooms.get(Organisations).submit(owner, organisation.id);
      await rooms.settle();
      const state = await screening.of(owner, organisation.id);
      expect(state).toMatchObject({ state: 'clear', listVersion: 1, reasons: [] });
      expect(state.nextCheckOn! > state.checkedAt!.toISOString().slice(0, 10)).toBe(true);
      expect((await rooms.get(Journal).history(organisation.id)).map((e) => e.type)).toContain('compliance.screening-finished');
      const { actor: stranger } = await person(rooms);
      await expect(screening.of(stranger, organisation.id)).rejects.toBeInstanceOf(NotFound);
    });

    it('keeps an organisation that is listed from becoming public, and tells only officers why', async () => {
      await list('organisation,Blocked Co,KG,\n');
      const { organisation, owner } = await draftOrganisation(rooms, { nameRu: null, nameLatin: 'Blocked Co', legalName: 'ОсОО «Блокед Ко»' });
      await rooms.get(Organisations).submit(owner, organisation.id);
      await rooms.settle();
      await expect(rooms.get(Organisations).approve(HOUSE, organisation.id)).rejects.toMatchObject({
        code: 'publication-refused',
        facts: { why: 'unavailable', reference: expect.any(String) },
      });
      expect(await decisions()).toEqual([{ verdict: 'refuse', ruleIds: ['screening:refused'] }]);
      expect((await screening.of(owner, organisation.id)).reasons).toEqual([]);
      expect((await screening.of(await officer(), organisation.id)).reasons).toEqual([expect.stringMatching(/^entry:/)]);
    });

    it('looks at owners and signatories, again when they change', async () => {
      const { organisation, owner } = await activeOrganisation(rooms);
      await list('person,Ivan Petrov,,\n');
      await rooms.settle();
      expect((await screening.of(owner, organisation.id)).state).toBe('clear');
      const party = await parties.name(owner, organisation.id, { role: 'owner', nameCyrillic: 'Петров Иван' });
      await rooms.settle();
      expect((await screening.of(owner, organisation.id)).state).toBe('review');
      await parties.remove(owner, organisation.id, party.id);
      await rooms.settle();
      expect((await screening.of(owner, organisation.id)).state).toBe('clear');
    });

    it('that read the owners before one was added never writes over what was found after', async () => {
      await list('person,Ivan Petrov,KG,\n');
      const { organisation, owner } = await draftOrganisation(rooms),
        hand = new Client(ownerUrl(rooms.databaseName));
      const waiting = async (): Promise<number> =>
        (
          await hand.query(
            `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
          )
        ).rows.length;
      await hand.connect();
      try {
        // a run that found nothing stops before it writes, for as long as the hand holds 42
        await hand.query(
          `CREATE FUNCTION compliance.slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(42); RETURN new; END $$`,
        );
        await hand.query(
          `CREATE TRIGGER slow BEFORE INSERT ON compliance.screening FOR EACH ROW WHEN (new.state = 'clear') EXECUTE FUNCTION compliance.slow()`,
        );
        await hand.query(`GRANT EXECUTE ON FUNCTION compliance.slow() TO PUBLIC`);
        await hand.query(`SELECT pg_advisory_lock(42)`);
        const slow = screening.screen(organisation.id);
        while ((await waiting()) < 1);
        await parties.name(owner, organisation.id, { role: 'owner', nameCyrillic: 'Петров Иван', country: 'KG' });
        let ended = false;
        const quick = screening.screen(organisation.id).finally(() => {
          ended = true;
        });
        while (!ended && (await waiting()) < 2);
        await hand.query(`SELECT pg_advisory_unlock(42)`);
        expect([await slow, await quick]).toEqual(['clear', 'refused']);
      } finally {
        await hand.end();
      }
      expect((await screening.of(owner, organisation.id)).state).toBe('refused');
    });

    it('is asked of managers and officers only', async () => {
      const { organisation } = await draftOrganisation(rooms),
        { actor: stranger } = await person(rooms);
      await expect(parties.of(stranger, organisation.id)).rejects.toBeInstanceOf(NotFound);
      await expect(parties.name(stranger, organisation.id, { role: 'owner', nameLatin: 'A B' })).rejects.toBeInstanceOf(NotFound);
      expect(await parties.of(await officer(), organisation.id)).toEqual([]);
    });

    it('runs every night over all, and fails when one was left out', async () => {
      const left = await activeOrganisation(rooms);
      await activeOrganisation(rooms);
      await rooms.get(Workshop).runSchedule('compliance.rescreen-nightly');
      expect(await rooms.get(Rescreening).last()).toMatchObject({ active: 2, screened: 2 });
      const owner = new Client(ownerUrl(rooms.databaseName));
      await owner.connect();
      try {
        await owner.query(`CREATE FUNCTION compliance.fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`);
        await owner.query(
          `CREATE TRIGGER fail BEFORE INSERT OR UPDATE ON compliance.screening FOR EACH ROW WHEN (new.organisation_id = '${left.organisation.id}') EXECUTE FUNCTION compliance.fail()`,
        );
      } finally {
        await owner.end();
      }
      jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined); // the failing one is logged
      await expect(rooms.get(Rescreening).run()).rejects.toBeInstanceOf(CoverageIncomplete);
      expect(await rooms.get(Rescreening).last()).toMatchObject({ active: 2, screened: 1 });
    });

    it('of a new list version reaches everybody active', async () => {
      const { organisation, owner } = await activeOrganisation(rooms, { nameRu: 'Северный Ветер', nameLatin: null, legalName: 'ОсОО «Северный Ветер»' });
      await list('organisation,Severnyy Veter,TR,\n');
      await rooms.settle();
      expect(await screening.of(owner, organisation.id)).toMatchObject({ state: 'review', listVersion: 1 });
    });
  });

  describe('coming back to the public', () => {
    const now = new Date();
    let hidden: Owned;
    const states = async (): Promise<unknown[]> => [
      (await rooms.get(Organisations).byId(hidden.organisation.id)).status,
      (await screening.of(hidden.owner, hidden.organisation.id)).state,
    ];
    /** The company gets onto a list after it left the public. */
    const listed = async (): Promise<void> => {
      await list('organisation,Blocked Co,KG,\n');
      await rooms.settle();
    };
    beforeEach(async () => {
      hidden = await activeOrganisation(rooms, { nameRu: null, nameLatin: 'Blocked Co', legalName: 'Blocked Co' });
    });

    it('from a pause is refused to who got onto a list meanwhile', async () => {
      await rooms.get(Standings).pause(hidden.owner, hidden.organisation.id, null);
      await listed();
      await expect(rooms.get(Standings).resume(hidden.owner, hidden.organisation.id)).rejects.toBeInstanceOf(PublicationRefused);
      expect(await states()).toEqual(['paused', 'refused']);
      expect((await decisions()).at(-1)).toEqual({ verdict: 'refuse', ruleIds: ['screening:refused'] });
    });

    it('by the clock is refused too, and does not keep others waiting', async () => {
      const other = await activeOrganisation(rooms),
        until = daysAfter(now, 3);
      for (const { owner, organisation } of [hidden, other]) await rooms.get(Standings).pause(owner, organisation.id, until);
      await listed();
      expect([await rooms.get(Standings).resumeDue(until), await rooms.get(Standings).resumeDue(until)]).toEqual([2, 0]);
      expect(await states()).toEqual(['paused', 'refused']);
      expect(await rooms.get(Organisations).byId(hidden.organisation.id)).toMatchObject({ statusReason: 'awaits-check', pausedUntil: null });
      expect(await rooms.get(Organisations).isActive(other.organisation.id)).toBe(true);
    });

    it('by a confirmation after the lapse is refused', async () => {
      await rooms.get(Standings).lapseDue(daysAfter(now, 181));
      await listed();
      await expect(rooms.get(Standings).confirm(hidden.owner, hidden.organisation.id)).rejects.toBeInstanceOf(PublicationRefused);
      expect(await states()).toEqual(['paused', 'refused']);
    });

    it('by the end of a suspension is refused', async () => {
      await rooms.get(Standings).suspend(HOUSE, hidden.organisation.id, 'Проверка');
      await listed();
      await expect(rooms.get(Standings).lift(HOUSE, hidden.organisation.id)).rejects.toBeInstanceOf(PublicationRefused);
      expect(await states()).toEqual(['suspended', 'refused']);
    });

    it('in any way is open to who is clear', async () => {
      const { owner, organisation } = hidden,
        standings = rooms.get(Standings);
      await standings.pause(owner, organisation.id, null);
      await standings.resume(owner, organisation.id);
      await standings.suspend(HOUSE, organisation.id, 'Проверка');
      await standings.lift(HOUSE, organisation.id);
      await standings.lapseDue(daysAfter(now, 181));
      await standings.confirm(owner, organisation.id);
      expect(await states()).toEqual(['active', 'clear']);
    });
  });

  describe('a watch list', () => {
    it('is the same twice: one version; and keeps the ids of what stays', async () => {
      const ids = (): Promise<{ id: string }[]> => rooms.database.query(`SELECT id FROM compliance.watch_entry WHERE name = 'A Co'`);
      expect(await list('organisation,A Co,KG,111111\norganisation,B Co,,\n')).toEqual({ listVersion: 1, entries: 2, unchanged: false });
      const before = await ids();
      expect(await list('organisation,A Co,KG,111111\norganisation,B Co,,\n')).toEqual({ listVersion: 1, entries: 2, unchanged: true });
      expect(await list('organisation,A Co,KG,111111\norganisation,C Co,,\n')).toMatchObject({ listVersion: 2 });
      expect(await ids()).toEqual(before);
    });
    it('does not lose more than a fifth of its entries without a second thought', async () => {
      await list('organisation,A,,\norganisation,B,,\norganisation,C,,\norganisation,D,,\norganisation,E,,\n');
      await expect(list('organisation,A,,\norganisation,B,,\norganisation,C,,\n')).rejects.toBeInstanceOf(WatchListShrank);
      expect(await list('organisation,A,,\norganisation,B,,\norganisation,C,,\norganisation,D,,\n')).toMatchObject({ entries: 4 });
      expect(await list('organisation,A,,\n', { mayShrink: true })).toMatchObject({ entries: 1 });
    });
  });

  describe('the gate', () => {
    it('lets an organisation pass that was never screened, after screening it', async () => {
      const { organisation } = await draftOrganisation(rooms);
      expect(await gate.require(HOUSE, 'express_interest', { organisationIds: [organisation.id] })).toMatchObject({ verdict: 'allow', ruleIds: [] });
      expect(await decisions()).toEqual([{ verdict: 'allow', ruleIds: [] }]);
    });

    it('keeps a refusal although the transaction around it is rolled back', async () => {
      await list('organisation,Blocked Co,KG,\n');
      const { organisation, owner } = await draftOrganisation(rooms, { nameRu: null, nameLatin: 'Blocked Co', legalName: 'Blocked Co' });
      await expect(
        rooms.get(Database).transaction(owner, async () => gate.require(owner, 'express_interest', { organisationIds: [organisation.id] })),
      ).rejects.toBeInstanceOf(ActionUnavailable);
      expect(await decisions()).toEqual([{ verdict: 'refuse', ruleIds: ['screening:refused'] }]);
      const { items } = await rooms.get(RefusalQueries).list(null, 10);
      expect(items).toMatchObject([{ action: 'express_interest', organisationIds: [organisation.id], personId: owner.personId, countries: ['KG'] }]);
      expect((await rooms.get(Journal).history(items[0]!.id)).map((e) => e.type)).toEqual(['compliance.action-refused']);
    });

    it('weighs goods with the seats of all parties', async () => {
      const [kyrgyz, altai] = [await draftOrganisation(rooms), await draftOrganisation(rooms, { country: 'RU', subject: '22' })];
      const both = [kyrgyz.organisation.id, altai.organisation.id],
        decide = (hsCodes: string[], organisationIds = both) => gate.decide(null, HOUSE, 'express_interest', { organisationIds, hsCodes });
      expect((await decide(['854231'])).verdict).toBe('refuse');
      expect((await decide(['854231'], [kyrgyz.organisation.id])).verdict).toBe('allow');
      expect((await decide(['0409'])).verdict).toBe('allow');
    });

    it('refuses a seat in a restricted territory', async () => {
      const { organisation } = await draftOrganisation(rooms, { country: 'RU', subject: '91' });
      await expect(gate.require(HOUSE, 'publish_organisation', { organisationIds: [organisation.id] })).rejects.toBeInstanceOf(ActionUnavailable);
    });

    it('screens again when the check is out of date', async () => {
      const { organisation } = await draftOrganisation(rooms, { nameRu: null, nameLatin: 'Quiet Co', legalName: 'Quiet Co' }),
        subject = { organisationIds: [organisation.id] };
      await gate.require(HOUSE, 'express_interest', subject);
      await list('organisation,Quiet Co,KG,\n');
      expect((await gate.decide(null, HOUSE, 'express_interest', subject)).verdict).toBe('allow'); // the re-screening has not run yet
      expect((await gate.decide(null, HOUSE, 'express_interest', subject, daysAfter(new Date(), 8))).verdict).toBe('refuse');
    });

    it('writes into the given transaction, and forgets with it', async () => {
      const { organisation, owner } = await draftOrganisation(rooms);
      await expect(
        rooms.database.transaction(owner, async (tx) => {
          await gate.decide(tx, owner, 'accept_interest', { organisationIds: [organisation.id] });
          throw new Error('rolled back');
        }),
      ).rejects.toThrow('rolled back');
      expect(await decisions()).toEqual([]);
    });
  });

  describe('a false hit', () => {
    it('is cleared by two officers, until what was compared changes', async () => {
      await list('organisation,Altai Honey,TR,\n');
      const { organisation, owner } = await draftOrganisation(rooms, { nameRu: null, nameLatin: 'Altai Honey', legalName: 'Altai Honey' });
      const [maria, peter] = [await officer(), await officer()],
        subject = { organisationIds: [organisation.id] };
      await expect(gate.require(owner, 'publish_organisation', subject)).rejects.toBeInstanceOf(ActionAwaitsCheck);
      const [reasonCode] = (await screening.of(maria, organisation.id)).reasons;
      const proposed = await clearances.propose(maria, {
        organisationId: organisation.id,
        reasonCode: reasonCode!,
        explanation: 'Другая страна и другой номер.',
      });
      expect(await screening.screen(organisation.id)).toBe('review');
      await expect(clearances.confirm(maria, proposed.id)).rejects.toBeInstanceOf(SameOfficer);
      await clearances.confirm(peter, proposed.id);
      await rooms.settle();
      await expect(gate.require(owner, 'publish_organisation', subject)).resolves.toMatchObject({ verdict: 'allow' });
      await rooms.get(Organisations).change(owner, organisation.id, 1, { legalName: 'Altai Honey Group' });
      await rooms.settle();
      await expect(gate.require(owner, 'publish_organisation', subject)).rejects.toBeInstanceOf(ActionAwaitsCheck);
    });

    it('of a rule that calls for a look is cleared too, but a refusing rule never', async () => {
      const { organisation } = await draftOrganisation(rooms, { country: 'RU', subject: '22' }),
        [maria, peter] = [await officer(), await officer()];
      const decide = (hsCodes: string[]) => gate.decide(null, HOUSE, 'publish_offer', { organisationIds: [organisation.id], hsCodes });
      expect((await decide(['8542'])).verdict).toBe('review');
      const { id } = await clearances.propose(maria, {
        organisationId: organisation.id,
        reasonCode: 'rule:high-priority-tier-1',
        explanation: 'Учебные наборы без микросхем из перечня.',
      });
      await clearances.confirm(peter, id);
      expect((await decide(['8542'])).verdict).toBe('allow');
      expect((await decide(['854231'])).verdict).toBe('refuse');
    });
  });

  describe('trade rules', () => {
    it('get a new version by change, and the old one stays', async () => {
      const rules = rooms.get(TradeRules),
        maria = await officer(),
        { organisation } = await draftOrganisation(rooms);
      const change = { values: ['2401'], partyCountries: [], effect: 'refuse' as const, text: {}, source: 'Решение от 1 марта 2027 года', validTo: null };
      await expect(rules.change(maria, 'no-such-rule', change, 1)).rejects.toBeInstanceOf(NotFound);
      expect(await rules.change(maria, 'tobacco', change, 1)).toMatchObject({ version: 2, effect: 'refuse' });
      await expect(rules.change(maria, 'tobacco', change, 1)).rejects.toBeInstanceOf(StaleVersion);
      await rules.onModuleInit();
      expect((await rules.current()).find((rule) => rule.id === 'tobacco')).toMatchObject({ version: 2, values: ['2401'] });
      expect((await gate.decide(null, HOUSE, 'publish_offer', { organisationIds: [organisation.id], hsCodes: ['2401'] })).ruleIds).toEqual(['rule:tobacco@2']);
    });
  });

  describe('an appeal', () => {
    it('is by who met the refusal, once, and is answered', async () => {
      await list('organisation,Blocked Co,KG,\n');
      const { organisation, owner } = await draftOrganisation(rooms, { nameRu: null, nameLatin: 'Blocked Co', legalName: 'Blocked Co' }),
        { actor: stranger } = await person(rooms);
      const { reference } = await gate.decide(null, owner, 'express_interest', { organisationIds: [organisation.id] }),
        appeals = rooms.get(Appeals),
        text = 'У нас другой регистрационный номер.';
      await expect(appeals.file(stranger, { reference, text })).rejects.toBeInstanceOf(NotFound);
      const { id } = await appeals.file(owner, { reference: ` ${reference.toLowerCase()} `, text });
      await expect(appeals.file(owner, { reference, text })).rejects.toBeInstanceOf(AppealExists);
      const maria = await officer();
      expect((await appeals.list(maria)).map((appeal) => appeal.id)).toEqual([id]);
      expect(await appeals.list(stranger)).toEqual([]);
      await appeals.answer(maria, id, 'Проверили ещё раз: всё в порядке.');
      expect(await appeals.list(owner)).toMatchObject([{ state: 'answered', answer: 'Проверили ещё раз: всё в порядке.' }]);
      await expect(appeals.answer(maria, id, 'Ещё раз')).rejects.toBeInstanceOf(NotFound);
    });
  });

  it('gives a person their data, and erases the words but not the proof', async () => {
    const { organisation, owner } = await draftOrganisation(rooms),
      keeper = rooms
        .get(PersonalData)
        .keepers()
        .find((one) => one.room === 'compliance')!;
    await parties.name(owner, organisation.id, { role: 'signatory', nameCyrillic: 'Орлова Анна', isMyself: true });
    expect(await keeper.export(owner.personId!)).toMatchObject({ parties: [{ role: 'signatory', nameCyrillic: 'Орлова Анна' }], appeals: [] });
    await rooms.database.transaction(HOUSE, (tx) => keeper.erase(tx, owner.personId!, new Date()));
    expect(await keeper.export(owner.personId!)).toEqual({ parties: [], appeals: [] });
    expect(await parties.named(organisation.id)).toHaveLength(1);
    expect(await keeper.export(newId())).toEqual({ parties: [], appeals: [] });
  });
});
