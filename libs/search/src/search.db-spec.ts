import { GUEST, HOUSE, InvalidInput, newId, NotFound, type Actor } from '@zemlyak/kernel';
import { IdentityModule } from '@zemlyak/identity';
import { Offers } from '@zemlyak/offers';
import { Workshop } from '@zemlyak/platform';
import { Standings } from '@zemlyak/registry';
import { publishedOffer } from '../../../tests/support/offers';
import { activeOrganisation, draftOrganisation } from '../../../tests/support/organisations';
import { person } from '../../../tests/support/people';
import { openRooms, type OpenRooms } from '../../../tests/support/rooms';
import { Search, SearchIndex, SearchModule } from '.';
import { SynonymBook } from './synonym-book';

describe('the index follows the rooms', () => {
  let rooms: OpenRooms, search: Search, index: SearchIndex;
  const found = async (q: string, actor: Actor = GUEST) => (await search.search(actor, { q })).hits.map((hit) => hit.id);
  const snapshot = () =>
    rooms.database.query(`SELECT c.ref, c.content, d.facets, d.tsv::text FROM search.card c JOIN search.document d USING (id) ORDER BY c.ref`);

  beforeEach(async () => {
    rooms = await openRooms(IdentityModule, SearchModule);
    search = rooms.get(Search);
    index = rooms.get(SearchIndex);
  });
  afterEach(() => rooms.close());

  it('a draft is nowhere, a published company and its listing are found, by guests and in the other language', async () => {
    const draft = await draftOrganisation(rooms, { nameRu: 'Невидимый Градъ' });
    const { organisation, owner } = await activeOrganisation(rooms, { nameRu: 'Чуйский Пчеловод', nameLatin: 'Chuy Beekeeper' });
    const offer = await publishedOffer(rooms, owner);
    await rooms.settle();
    expect(await found('градъ')).toEqual([]);
    expect(await found('чуйский пчеловод')).toContain(`company-${organisation.id}`);
    expect(await found('алтайский мед')).toContain(`offer-${offer.id}`);
    expect(await found('honey')).toContain(`offer-${offer.id}`);
    expect(await found('0409')).toContain(`offer-${offer.id}`);
    expect(draft.organisation.status).toBe('draft');
  });

  it('a suspended company leaves with all its listings by event and comes back with them', async () => {
    const { organisation, owner } = await activeOrganisation(rooms),
      operator = (await person(rooms, { operatorRoles: ['operator'] })).actor;
    const offer = await publishedOffer(rooms, owner);
    await rooms.settle();
    const both = [`company-${organisation.id}`, `offer-${offer.id}`];
    expect((await search.search(GUEST, {})).hits.map((hit) => hit.id).sort()).toEqual(both);
    await rooms.get(Standings).suspend(operator, organisation.id, 'Поддельные документы');
    await rooms.settle();
    expect((await search.search(GUEST, {})).hits).toEqual([]);
    expect((await search.counts(GUEST)).kinds).toEqual({ company: 0, offer: 0, request: 0 });
    await rooms.get(Standings).lift(operator, organisation.id);
    await rooms.settle();
    expect((await search.search(GUEST, {})).hits.map((hit) => hit.id).sort()).toEqual(both);
    expect((await search.counts(GUEST)).countries).toEqual([{ code: 'KG', company: 1, offer: 1, request: 0 }]);
  });

  it('a withdrawn listing leaves', async () => {
    const { owner } = await activeOrganisation(rooms),
      offer = await publishedOffer(rooms, owner);
    await rooms.settle();
    await rooms.get(Offers).withdraw(owner, offer.id);
    await rooms.settle();
    expect(await found('мёд')).toEqual([]);
  });

  it('is the same after every fact is delivered again', async () => {
    const { owner } = await activeOrganisation(rooms);
    await publishedOffer(rooms, owner);
    await rooms.settle();
    const before = await snapshot();
    for (const handler of ['search.index-organisation', 'search.index-offer']) await rooms.get(Workshop).replay(handler, new Date(0));
    await rooms.settle();
    expect(await snapshot()).toEqual(before);
  });

  it('a rebuild from the rooms gives what the deliveries gave', async () => {
    const { owner } = await activeOrganisation(rooms);
    await publishedOffer(rooms, owner);
    await rooms.settle();
    const before = await snapshot();
    expect(await index.rebuild()).toEqual({ documents: 2 });
    expect(await snapshot()).toEqual(before);
  });

  it('repairs what lost deliveries left: a missing card, one too many, one read by an older analyzer', async () => {
    const { organisation, owner } = await activeOrganisation(rooms),
      offer = await publishedOffer(rooms, owner);
    await rooms.settle();
    expect(await index.repairDrift()).toEqual({ indexed: 0, removed: 0 });
    await rooms.database.query(`DELETE FROM search.document d USING search.card c WHERE d.id = c.id AND c.ref = $1`, [`offer-${offer.id}`]);
    await rooms.database.query(`DELETE FROM search.card WHERE ref = $1`, [`offer-${offer.id}`]);
    await rooms.database.query(`UPDATE search.card SET analyzer = 0 WHERE ref = $1`, [`company-${organisation.id}`]);
    expect(await index.repairDrift()).toEqual({ indexed: 2, removed: 0 });
    await rooms.database.query(`UPDATE search.card SET ref = $2 WHERE ref = $1`, [`offer-${offer.id}`, `offer-${newId()}`]);
    expect(await index.repairDrift()).toEqual({ indexed: 1, removed: 1 });
    expect(await found('мёд')).toEqual([`offer-${offer.id}`]);
  });

  it('contacts are not in the index', async () => {
    const { owner, ownerId } = await activeOrganisation(rooms);
    await publishedOffer(rooms, owner);
    await rooms.settle();
    const [{ email }] = (await rooms.database.query<{ email: string }>(`SELECT email FROM identity.person WHERE id = $1`, [ownerId])) as [{ email: string }];
    const kept = JSON.stringify([await snapshot(), await rooms.database.query(`SELECT * FROM search.term`)]);
    expect(kept).not.toContain(email);
    expect(kept).not.toContain('Anna');
  });

  it("editors' names act at once, and stop when they are removed", async () => {
    const { owner } = await activeOrganisation(rooms),
      offer = await publishedOffer(rooms, owner),
      book = rooms.get(SynonymBook);
    await rooms.settle();
    expect(await found('нектарий')).toEqual([]);
    const group = await book.add(HOUSE, ['нектарий', 'мёд']);
    expect(await found('нектария')).toEqual([`offer-${offer.id}`]);
    await book.remove(HOUSE, group.id);
    expect(await found('нектария')).toEqual([]);
    await expect(book.remove(HOUSE, group.id)).rejects.toBeInstanceOf(NotFound);
    await expect(book.add(HOUSE, ['мёд', '—'])).rejects.toBeInstanceOf(InvalidInput);
  });
});
