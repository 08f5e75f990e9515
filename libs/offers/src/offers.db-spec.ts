import { ActionUnavailable, WatchLists } from '@zemlyak/compliance';
import { People } from '@zemlyak/identity';
import { GUEST, HOUSE, InvalidInput, NotAllowed, NotFound, StaleVersion, type Actor } from '@zemlyak/kernel';
import { Journal, Workshop, type JournalEntry } from '@zemlyak/platform';
import { Standings } from '@zemlyak/registry';
import { Client } from 'pg';
import { honeyOffer, honeyRequest, publishedOffer, reviewer } from '../../../tests/support/offers';
import { activeOrganisation, adviser, councillor, draftOrganisation, type Owned } from '../../../tests/support/organisations';
import { openRooms, type OpenRooms } from '../../../tests/support/rooms';
import { ownerUrl } from '../../../tests/support/test-database';
import { Lifetime } from './lifetime.service';
import { OfferReads } from './offer-reads.service';
import { monthsAfter } from './offer-term';
import { ListingNotAllowed, OfferGone, OfferNotComplete, OfferWrongStatus, OrganisationNotActive, OwnOffer } from './offers.errors';
import { OffersHandlers } from './offers.handlers';
import { OffersModule } from './offers.module';
import { OfferQueries } from './offers.queries';
import { Offers } from './offers.service';

describe('offers', () => {
  let rooms: OpenRooms, offers: Offers, lifetime: Lifetime, reads: OfferReads, orlova: Owned, approver: Actor;
  const factsOf = async (id: string): Promise<string[]> => (await rooms.get(Journal).history(id)).map((entry) => entry.type);
  const fresh = (actor: Actor): Promise<Actor> => rooms.get(People).actorOf(actor.personId!);

  beforeAll(async () => {
    rooms = await openRooms(OffersModule);
    offers = rooms.get(Offers);
    lifetime = rooms.get(Lifetime);
    reads = rooms.get(OfferReads);
    orlova = await activeOrganisation(rooms);
    approver = await reviewer(rooms);
  });
  afterAll(() => rooms.close());

  describe('drafting', () => {
    it('numbers offers and requests apart, one after another also when many begin at once', async () => {
      const now = new Date('2031-05-05T00:00:00Z');
      const made = await Promise.all(Array.from({ length: 8 }, () => offers.draft(orlova.owner, honeyRequest(), now)));
      expect(made.map((offer) => offer.number).sort()).toEqual(Array.from({ length: 8 }, (_, i) => `ЗП-2031-000${i + 1}`));
      expect((await offers.draft(orlova.owner, honeyOffer(), now)).number).toBe('ПР-2031-0001');
    });

    it('ends in six months unless said otherwise, and not later than in twelve', async () => {
      const now = new Date('2031-01-15T00:00:00Z');
      expect((await offers.draft(orlova.owner, honeyRequest(), now)).expiresAt).toEqual(new Date('2031-07-15T00:00:00Z'));
      await expect(offers.draft(orlova.owner, honeyRequest({ expiresAt: new Date('2032-01-16T00:00:00Z') }), now)).rejects.toBeInstanceOf(InvalidInput);
    });

    it('is for members, and for advisers of the territory, not for strangers', async () => {
      const stranger = await activeOrganisation(rooms);
      await expect(offers.draft(stranger.owner, honeyRequest({ organisationId: orlova.organisation.id }))).rejects.toBeInstanceOf(NotFound);
      const draft = await offers.draft(orlova.owner, honeyRequest());
      await expect(reads.page(stranger.owner, draft.id)).rejects.toBeInstanceOf(NotFound);
      await expect(reads.page(approver, draft.id)).rejects.toBeInstanceOf(NotFound);
      await expect(offers.change(stranger.owner, draft.id, 1, { hs: ['0902'] })).rejects.toBeInstanceOf(NotFound);
    });

    it('refuses a change from an older version', async () => {
      const { id } = await offers.draft(orlova.owner, honeyRequest());
      await offers.change(orlova.owner, id, 1, { hs: ['0902'] });
      await expect(offers.change(orlova.owner, id, 1, { hs: ['0409'] })).rejects.toBeInstanceOf(StaleVersion);
      expect((await offers.byId(id)).hs).toEqual(['0902']);
    });
  });

  describe('handing in', () => {
    it('names what lacks', async () => {
      const { id } = await offers.draft(orlova.owner, { side: 'request', title: { ru: 'Ищем мёд' } });
      const error: unknown = await offers.submit(orlova.owner, id).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(OfferNotComplete);
      expect((error as InstanceType<typeof OfferNotComplete>).facts.errors!.map((e) => e.path)).toEqual(['description', 'codes']);
      expect((await offers.byId(id)).status).toBe('draft');
    });

    it('is refused while the text holds what may not be posted', async () => {
      const { id } = await offers.draft(orlova.owner, honeyRequest({ title: { ru: 'Продаём реплики часов' } }));
      await expect(offers.submit(orlova.owner, id)).rejects.toThrow(expect.objectContaining({ facts: expect.objectContaining({ rules: ['COUNTERFEIT'] }) }));
      await expect(offers.submit(orlova.owner, id)).rejects.toBeInstanceOf(ListingNotAllowed);
    });

    it('twice at once happens once', async () => {
      const { id } = await offers.draft(orlova.owner, honeyRequest());
      const both = await Promise.allSettled([offers.submit(orlova.owner, id), offers.submit(orlova.owner, id)]);
      expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await reads.revisions(orlova.owner, id)).toHaveLength(1);
      expect((await factsOf(id)).filter((type) => type === 'offers.offer-submitted')).toHaveLength(1);
    });

    it('waits for the organisation to be public', async () => {
      const { owner } = await draftOrganisation(rooms);
      const { id } = await offers.draft(owner, honeyRequest());
      await expect(offers.submit(owner, id)).rejects.toBeInstanceOf(OrganisationNotActive);
    });
  });

  describe('review', () => {
    it('is by a second person: neither the author nor anybody of the organisation', async () => {
      const { id } = await offers.draft(orlova.owner, honeyRequest());
      await offers.submit(orlova.owner, id);
      await expect(offers.approve(orlova.owner, id)).rejects.toBeInstanceOf(NotAllowed);
      const published = await offers.approve(approver, id);
      expect(published).toMatchObject({ status: 'published', number: expect.stringMatching(/^ЗП-\d{4}-\d{4}$/) });
      expect((await reads.page(GUEST, id)).inside).toBeNull();
    });

    it('goes to councillors of the country and advisers of the territory, and to nobody else', async () => {
      const { id } = await offers.draft(orlova.owner, honeyRequest());
      await offers.submit(orlova.owner, id);
      const [kyrgyz, altai] = [await councillor(rooms, 'KG'), await adviser(rooms, '22')],
        queries = rooms.get(OfferQueries);
      const queue = async (actor: Actor): Promise<boolean> => (await queries.reviews(await fresh(actor), null, 100)).items.some((item) => item.id === id);
      expect([await queue(kyrgyz.owner), await queue(altai.owner), await queue(approver), await queue(orlova.owner)]).toEqual([true, false, true, false]);
      await expect(offers.approve(await fresh(altai.owner), id)).rejects.toBeInstanceOf(NotFound);
      expect((await offers.approve(await fresh(kyrgyz.owner), id)).status).toBe('published');
    });

    it('returns with remarks, and the next text is the second revision', async () => {
      const { id } = await offers.draft(orlova.owner, honeyRequest());
      const { version } = await offers.submit(orlova.owner, id);
      await expect(offers.decide(approver, id, version, { verdict: 'return' })).rejects.toBeInstanceOf(InvalidInput);
      await offers.decide(approver, id, version, { verdict: 'return', remarks: [{ field: 'targetCountries', text: 'Напишите, в какие страны.' }] });
      const page = await reads.page(orlova.owner, id);
      expect(page.offer.status).toBe('returned');
      expect(page.inside!.pending!.remarks).toEqual([{ field: 'targetCountries', text: 'Напишите, в какие страны.' }]);
      await offers.change(orlova.owner, id, page.offer.version, { targetCountries: ['KG', 'KZ'] });
      await offers.submit(orlova.owner, id);
      await offers.approve(approver, id);
      expect((await reads.revisions(orlova.owner, id)).map((r) => [r.number, r.state])).toEqual([
        [2, 'approved'],
        [1, 'returned'],
      ]);
    });

    it('of what an adviser wrote asks the client first, and then not the adviser', async () => {
      const altai = await adviser(rooms, '04'),
        honey = await activeOrganisation(rooms, { country: 'RU', subject: '04' }),
        irina = await fresh(altai.owner);
      const draft = await offers.draft(irina, honeyOffer({ organisationId: honey.organisation.id }));
      expect(draft.onBehalfBy).toBe(altai.organisation.id);
      const submitted = await offers.submit(irina, draft.id);
      expect(submitted.status).toBe('awaiting_client');
      await expect(offers.approve(approver, draft.id)).rejects.toBeInstanceOf(OfferWrongStatus);
      await expect(offers.approveAsClient(irina, draft.id, submitted.version)).rejects.toBeInstanceOf(NotAllowed);
      await offers.approveAsClient(honey.owner, draft.id, submitted.version);
      await expect(offers.approve(irina, draft.id)).rejects.toBeInstanceOf(OwnOffer);
      await expect(offers.approve(honey.owner, draft.id)).rejects.toBeInstanceOf(NotAllowed);
      expect((await offers.approve(approver, draft.id)).status).toBe('published');
      const [first] = await reads.history(honey.owner, draft.id);
      expect(first).toMatchObject({
        entry: { type: 'offers.offer-drafted' },
        person: { nameCyrillic: 'Анна Орлова' },
        organisation: { id: altai.organisation.id },
      });
    });

    it('of a published text keeps the approved one public until the new one is approved', async () => {
      const { id, version } = await publishedOffer(rooms, orlova.owner);
      await offers.change(orlova.owner, id, version, { title: { ru: 'Гречишный мёд оптом' }, hs: ['0409', '0902'] });
      const stranger = await reads.page(GUEST, id);
      expect(stranger).toMatchObject({ offer: { status: 'published', title: { ru: 'Алтайский мёд оптом' }, hs: ['0409'] }, inside: null });
      const own = await reads.page(orlova.owner, id);
      expect(own.inside!.pending).toMatchObject({ state: 'in_review', content: { title: { ru: 'Гречишный мёд оптом' } } });
      expect(own.inside!.pending!.changes.map((change) => change.field)).toEqual(['title.ru', 'title.en', 'hs']);
      await offers.change(orlova.owner, id, own.offer.version, { incoterms: ['FCA'] });
      expect((await reads.revisions(orlova.owner, id)).map((r) => r.state)).toEqual(['in_review', 'approved']);
      const revised = await offers.approve(approver, id);
      expect(revised).toMatchObject({ status: 'published', title: { ru: 'Гречишный мёд оптом' }, hs: ['0409', '0902'], incoterms: ['FCA'] });
      expect((await factsOf(id)).at(-1)).toBe('offers.offer-revised');
    });

    it('of a revision that is returned leaves the approved text, and the next change continues from the returned one', async () => {
      const { id, version } = await publishedOffer(rooms, orlova.owner);
      const { version: pending } = await offers.change(orlova.owner, id, version, { title: { ru: 'Мёд лучший в мире' } });
      const returned = await offers.decide(approver, id, pending, {
        verdict: 'return',
        remarks: [{ field: 'title', text: 'Без превосходных степеней, пожалуйста.' }],
      });
      expect(returned).toMatchObject({ status: 'published', title: { ru: 'Алтайский мёд оптом' } });
      await offers.change(orlova.owner, id, returned.version, { hs: ['0409', '0902'] });
      expect((await reads.page(orlova.owner, id)).inside!.pending!.content).toMatchObject({ title: { ru: 'Мёд лучший в мире' }, hs: ['0409', '0902'] });
    });

    it('does not approve a text that changed after it was read', async () => {
      const { id } = await offers.draft(orlova.owner, honeyRequest());
      const { version } = await offers.submit(orlova.owner, id);
      await offers.change(orlova.owner, id, version, { title: { ru: 'Совсем другой запрос' } });
      await expect(offers.decide(approver, id, version, { verdict: 'approve' })).rejects.toBeInstanceOf(StaleVersion);
    });
  });

  describe('the clock', () => {
    it('ends what is due, once, and tells of ends that are near, once for each end', async () => {
      const begun = new Date(),
        { id, expiresAt } = await publishedOffer(rooms, orlova.owner, {}, begun),
        near = new Date(expiresAt.getTime() - 86_400_000);
      await lifetime.remindOfEnds(near);
      await lifetime.remindOfEnds(near);
      expect((await factsOf(id)).filter((type) => type === 'offers.offer-expires-soon')).toHaveLength(1);
      await lifetime.expireDue(new Date(expiresAt.getTime() - 1));
      expect((await offers.byId(id)).status).toBe('published');
      await lifetime.expireDue(expiresAt);
      await lifetime.expireDue(expiresAt);
      expect((await offers.byId(id)).status).toBe('expired');
      expect((await factsOf(id)).filter((type) => type === 'offers.offer-expired')).toHaveLength(1);
    });

    it('expires 450 listings in one run', async () => {
      const company = await activeOrganisation(rooms),
        { id } = await publishedOffer(rooms, company.owner);
      await rooms.database.query(
        `INSERT INTO offers.offer (id, number, organisation_id, country, organisation_active, side, type, title, description, terms, hs, okved, svc, forms, target_countries, target_formats,
           excluded_countries, incoterms, certificates, languages, status, expires_at, published_at, author_ids, created_at, updated_at)
         SELECT uuidv7(), 'T-' || n, organisation_id, country, true, side, type, title, description, terms, hs, okved, svc, forms, target_countries, target_formats,
           excluded_countries, incoterms, certificates, languages, 'published', '2020-02-01', '2020-01-01', '{}', now(), now() FROM offers.offer, generate_series(1, 450) n WHERE id = $1`,
        [id],
      );
      await rooms.get(Workshop).runSchedule('offers.expire-due');
      expect(await rooms.database.query(`SELECT status, count(*)::int AS n FROM offers.offer WHERE number LIKE 'T-%' GROUP BY status`)).toEqual([
        { status: 'expired', n: 450 },
      ]);
    });

    it('shows what is past its end as expired before it has come by', async () => {
      const company = await activeOrganisation(rooms),
        { id } = await publishedOffer(rooms, company.owner);
      await rooms.database.query(`UPDATE offers.offer SET published_at = now() - interval '2 days', expires_at = now() - interval '1 second' WHERE id = $1`, [
        id,
      ]);
      await expect(reads.page(GUEST, id)).rejects.toBeInstanceOf(OfferGone);
      expect([await offers.forMatching(id), await offers.forIndex(id), (await offers.publishedIds(null, 1000)).includes(id)]).toEqual([null, null, false]);
    });
  });

  describe('what is over', () => {
    it('answers that it is gone, with neighbours; what was never public is not found', async () => {
      const company = await activeOrganisation(rooms),
        neighbour = await publishedOffer(rooms, company.owner),
        { id, number } = await publishedOffer(rooms, company.owner);
      await offers.withdraw(company.owner, id);
      const error: unknown = await reads.page(GUEST, id).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(OfferGone);
      expect((error as InstanceType<typeof OfferGone>).facts).toMatchObject({
        number,
        neighbours: expect.arrayContaining([expect.objectContaining({ id: neighbour.id })]),
      });
      const draft = await offers.draft(company.owner, honeyRequest());
      await offers.withdraw(company.owner, draft.id);
      await expect(reads.page(GUEST, draft.id)).rejects.toBeInstanceOf(NotFound);
    });

    it('comes back by renewal, but not when it was withdrawn', async () => {
      const company = await activeOrganisation(rooms),
        { id, expiresAt } = await publishedOffer(rooms, company.owner);
      await lifetime.expireDue(expiresAt);
      const until = monthsAfter(new Date(), 9);
      expect(await offers.renew(company.owner, id, until)).toMatchObject({ status: 'published', expiresAt: until });
      await expect(offers.renew(company.owner, id, monthsAfter(new Date(), 13))).rejects.toBeInstanceOf(InvalidInput);
      await offers.withdraw(company.owner, id);
      await expect(offers.renew(company.owner, id, until)).rejects.toBeInstanceOf(OfferWrongStatus);
    });
  });

  describe('the organisation', () => {
    it('takes its listings out of sight with itself, and back', async () => {
      const company = await activeOrganisation(rooms),
        { id } = await publishedOffer(rooms, company.owner),
        standings = rooms.get(Standings);
      await standings.suspend(HOUSE, company.organisation.id, 'Проверка жалобы');
      await expect(reads.page(GUEST, id)).rejects.toBeInstanceOf(NotFound); // on read, before any handler ran
      expect(await offers.forIndex(id)).toBeNull();
      await rooms.settle();
      expect([await offers.forMatching(id), (await offers.publishedIds(null, 1000)).includes(id)]).toEqual([null, false]);
      await standings.lift(HOUSE, company.organisation.id);
      await rooms.settle();
      expect(await offers.forMatching(id)).toMatchObject({ id });
      expect((await factsOf(company.organisation.id)).filter((type) => type === 'offers.offers-visibility-changed')).toHaveLength(2);
    });

    describe('and a delivery that comes at a bad moment', () => {
      const activeOf = async (id: string): Promise<boolean> =>
        (await rooms.database.query<{ active: boolean }>(`SELECT organisation_active AS active FROM offers.offer WHERE id = $1`, [id]))[0]!.active;
      const follow = (company: Owned): Promise<void> =>
        rooms.get(OffersHandlers).follow({ payload: { organisationId: company.organisation.id } } as unknown as JournalEntry);

      /** Stops the first one that comes to write listings, has the others done, or waiting for it, and lets it go on. */
      const overtaken = async (first: () => Promise<unknown>, others: () => Promise<unknown>): Promise<void> => {
        const hand = new Client(ownerUrl(rooms.databaseName));
        const waiting = async (): Promise<number> =>
          (
            await hand.query(
              `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
            )
          ).rows.length;
        await hand.connect();
        try {
          await hand.query(`CREATE SEQUENCE offers.comer`);
          await hand.query(`CREATE FUNCTION offers.stop() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
            $$ BEGIN IF nextval('offers.comer') = 1 THEN PERFORM pg_advisory_xact_lock(42); END IF; RETURN NULL; END $$`);
          await hand.query(`CREATE TRIGGER stop BEFORE INSERT OR UPDATE ON offers.offer FOR EACH STATEMENT EXECUTE FUNCTION offers.stop()`);
          await hand.query(`SELECT pg_advisory_lock(42)`);
          const stopped = first();
          while ((await waiting()) < 1);
          let ended = false;
          const overtaking = others().finally(() => {
            ended = true;
          });
          while (!ended && (await waiting()) < 2);
          await hand.query(`SELECT pg_advisory_unlock(42)`);
          await Promise.all([stopped, overtaking]);
        } finally {
          await hand.query(`DROP FUNCTION IF EXISTS offers.stop() CASCADE`);
          await hand.query(`DROP SEQUENCE IF EXISTS offers.comer`);
          await hand.end();
        }
      };

      it('keep it in sight when an older delivery writes last', async () => {
        const company = await activeOrganisation(rooms),
          { id } = await publishedOffer(rooms, company.owner),
          standings = rooms.get(Standings);
        await standings.suspend(HOUSE, company.organisation.id, 'Проверка жалобы');
        await overtaken(
          () => follow(company), // has read that it is suspended
          async () => {
            await standings.lift(HOUSE, company.organisation.id);
            await follow(company);
          },
        );
        expect(await activeOf(id)).toBe(true);
      });

      it('hide a draft that was begun while it left', async () => {
        const company = await activeOrganisation(rooms);
        let id = '';
        await overtaken(
          async () => {
            ({ id } = await offers.draft(company.owner, honeyOffer()));
          },
          async () => {
            await rooms.get(Standings).suspend(HOUSE, company.organisation.id, 'Проверка жалобы');
            await follow(company);
          },
        );
        expect(await activeOf(id)).toBe(false);
      });

      it('are made good by the next publication', async () => {
        const company = await activeOrganisation(rooms),
          { id } = await offers.draft(company.owner, honeyOffer());
        await offers.submit(company.owner, id);
        await rooms.database.query(`UPDATE offers.offer SET organisation_active = false WHERE id = $1`, [id]);
        await offers.approve(approver, id);
        expect(await activeOf(id)).toBe(true);
      });
    });

    it('that got onto a list meanwhile does not get a paused listing back', async () => {
      const company = await activeOrganisation(rooms, { nameRu: null, nameLatin: 'Listed Later', legalName: 'Listed Later LLC' }),
        { id } = await publishedOffer(rooms, company.owner);
      await lifetime.pause(company.owner, id);
      await rooms.get(WatchLists).import(HOUSE, { list: 'later', csv: 'kind,name,country,identifiers\norganisation,Listed Later,KG,\n' });
      await rooms.settle();
      await expect(lifetime.resume(company.owner, id)).rejects.toBeInstanceOf(ActionUnavailable);
      expect(await rooms.database.query(`SELECT status FROM offers.offer WHERE id = $1`, [id])).toEqual([{ status: 'paused' }]);
      await expect(lifetime.resume((await activeOrganisation(rooms)).owner, id)).rejects.toBeInstanceOf(NotFound);
    });

    it('that is refused publishes nothing: neutrally, with a reference, and the decision is kept', async () => {
      const blocked = await activeOrganisation(rooms, { nameRu: 'Блокед Ко', nameLatin: 'Blocked Co', legalName: 'Blocked Co LLC' });
      await rooms.get(WatchLists).import(HOUSE, { list: 'test', csv: 'kind,name,country,identifiers\norganisation,Blocked Co,KG,\n' });
      await rooms.settle();
      const { id } = await offers.draft(blocked.owner, honeyOffer());
      const error: unknown = await offers.submit(blocked.owner, id).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(ActionUnavailable);
      const { reference } = (error as InstanceType<typeof ActionUnavailable>).facts;
      expect((error as InstanceType<typeof ActionUnavailable>).facts).toEqual({
        reference: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/),
        appealUrl: `/app/appeals?reference=${String(reference)}`,
      });
      expect(
        await rooms.database.query(`SELECT verdict, rule_ids AS "ruleIds", action FROM compliance.gate_decision WHERE reference = $1`, [reference]),
      ).toEqual([{ verdict: 'refuse', ruleIds: ['screening:refused'], action: 'publish_offer' }]);
    });
  });

  describe('goods that may not be traded', () => {
    it.each([
      ['9303', 'arms'],
      ['854231', 'a high priority code with Russia among the members of the format'],
    ])('%s: %s', async (code) => {
      const { id } = await offers.draft(orlova.owner, honeyOffer({ hs: [code] }));
      await expect(offers.submit(orlova.owner, id)).rejects.toBeInstanceOf(ActionUnavailable);
    });
    it('a heading above a high priority code may be handed in, and waits for a check', async () => {
      const { id } = await offers.draft(orlova.owner, honeyOffer({ hs: ['8542'] }));
      await offers.submit(orlova.owner, id);
      await expect(offers.approve(approver, id)).rejects.toMatchObject({ code: 'action-awaits-check' });
      expect((await offers.byId(id)).status).toBe('in_review');
    });
  });

  describe('candidates', () => {
    it('are public listings of the other side that share a code and do not exclude the country', async () => {
      const company = await activeOrganisation(rooms);
      const tea = await publishedOffer(rooms, company.owner, { hs: ['0902'] }),
        ten = await publishedOffer(rooms, company.owner, { hs: ['0902100000'] });
      const wary = await publishedOffer(rooms, company.owner, { hs: ['0902'], excludedCountries: ['TR'] }),
        service = await publishedOffer(rooms, company.owner, { type: 'service', hs: [], svc: ['IT-01'] });
      const ids = async (search: Partial<Parameters<Offers['candidates']>[0]>): Promise<string[]> =>
        (await offers.candidates({ side: 'offer', limit: 100, ...search })).map((c) => c.id);
      expect(await ids({ hs: ['0902'], country: 'TR' })).toEqual([ten.id, tea.id]);
      expect(await ids({ hs: ['0902'], svc: ['IT-01'] })).toEqual([service.id, wary.id, ten.id, tea.id]);
      expect(await ids({ hs: ['0902'], exceptOrganisationId: company.organisation.id })).toEqual([]);
      expect(await ids({ side: 'request', hs: ['0902'] })).toEqual([]);
    });
  });
});
