import { GUEST, HOUSE, InvalidInput, NotFound, StaleVersion, type Actor } from '@zemlyak/kernel';
import { IdentityModule, PersonalData } from '@zemlyak/identity';
import { Workshop } from '@zemlyak/platform';
import { Standings } from '@zemlyak/registry';
import { publishedOffer } from '../../../../tests/support/offers';
import { activeOrganisation } from '../../../../tests/support/organisations';
import { person } from '../../../../tests/support/people';
import { openRooms, type OpenRooms } from '../../../../tests/support/rooms';
import { SearchIndex, SearchModule } from '..';
import { TooManySavedSearches } from '../search.errors';
import { Appearances } from './appearances.service';
import { NewsWatch } from './news-watch.service';
import type { Cadence, Question } from './question';
import { MOST_SAVED, SavedSearches } from './saved-searches.service';

const HONEY: Question = { q: 'мёд', selected: { kind: ['offer'] } };

describe('saved searches', () => {
  let rooms: OpenRooms, saved: SavedSearches, watch: NewsWatch, reader: Actor, owner: Actor;
  const save = async (actor: Actor, question = HONEY, cadence: Cadence = 'weekly', name = 'Мёд') =>
    (await saved.save(actor, { name, question, cadence })).saved;
  const publish = async (actor = owner) => {
    const offer = await publishedOffer(rooms, actor);
    await rooms.settle();
    return offer;
  };
  const fresh = async (actor: Actor) => (await saved.list(actor)).map((line) => line.news.value);
  const facts = async () =>
    (
      await rooms.database.query<{ payload: Record<string, unknown> }>(
        `SELECT payload FROM platform.journal_entry WHERE type = 'search.saved-search-found-news' ORDER BY position`,
      )
    ).map(({ payload }) => payload);
  const run = async (cadence: Cadence) => {
    await watch.order(cadence);
    await rooms.settle();
  };

  beforeEach(async () => {
    rooms = await openRooms(IdentityModule, SearchModule);
    saved = rooms.get(SavedSearches);
    watch = rooms.get(NewsWatch);
    reader = (await person(rooms)).actor;
    owner = (await activeOrganisation(rooms)).owner;
    await publish();
  });
  afterEach(() => rooms.close());

  it('are kept once, whoever asks twice', async () => {
    const first = await saved.save(reader, { name: 'Мёд', question: HONEY, cadence: 'weekly' });
    const again = await saved.save(reader, { name: 'Другое имя', question: { ...HONEY, q: ' Мёд ' }, cadence: 'daily' });
    expect([first.isNew, again.isNew, again.saved]).toEqual([true, false, first.saved]);
    await save(owner);
    expect([(await saved.list(reader)).length, (await saved.list(owner)).length]).toEqual([1, 1]);
    await expect(save(reader, { q: ' ', selected: { kind: [] } })).rejects.toBeInstanceOf(InvalidInput);
  });

  it(`are at most ${MOST_SAVED} a person, however many clicks come at once`, async () => {
    for (let i = 1; i < MOST_SAVED; i++) await save(reader, { q: `мёд ${i}`, selected: {} });
    const outcomes = await Promise.allSettled([1, 2, 3].map((n) => save(reader, { q: `чай ${n}`, selected: {} })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(TooManySavedSearches);
    expect(await saved.list(reader)).toHaveLength(MOST_SAVED);
  });

  it('are changed and removed by their person alone, from the version they saw', async () => {
    const { id, version } = await save(reader);
    const changed = await saved.change(reader, id, version, { name: ' Мёд и соты ', cadence: 'daily' });
    expect(changed).toMatchObject({ name: 'Мёд и соты', cadence: 'daily', version: 2 });
    await expect(saved.change(reader, id, version, { name: 'x' })).rejects.toBeInstanceOf(StaleVersion);
    for (const act of [() => saved.change(owner, id, 2, { name: 'x' }), () => saved.remove(owner, id), () => saved.look(owner, id)])
      await expect(act()).rejects.toBeInstanceOf(NotFound);
    await saved.remove(reader, id);
    expect(await saved.list(reader)).toEqual([]);
  });

  it('count cards that appeared since their person looked: new ones only, not those written anew, back again or found for want of better', async () => {
    const { id } = await save(reader),
      tea = await save(reader, { q: 'мёд контрабас', selected: {} });
    expect(await fresh(reader)).toEqual([0, 0]);
    await publish();
    expect(await fresh(reader)).toEqual([0, 1]);
    await saved.look(reader, id);
    await saved.look(reader, tea.id);
    expect(await fresh(reader)).toEqual([0, 0]);
    const operator = (await person(rooms, { operatorRoles: ['operator'] })).actor;
    await rooms.get(Standings).suspend(operator, owner.organisationId!, 'Поддельные документы');
    await rooms.settle();
    await rooms.get(Standings).lift(operator, owner.organisationId!);
    await rooms.settle();
    await rooms.get(Workshop).replay('search.index-offer', new Date(0));
    await rooms.settle();
    await rooms.get(SearchIndex).rebuild();
    expect(await fresh(reader)).toEqual([0, 0]);
  });

  it('count what a rebuild found first', async () => {
    await save(reader);
    await rooms.database.query(`DELETE FROM search.appearance WHERE position = (SELECT max(position) FROM search.appearance)`);
    await rooms.get(SearchIndex).rebuild();
    expect(await fresh(reader)).toEqual([1]);
  });

  it('tell of new cards once, with ids alone, each cadence for itself', async () => {
    const { id } = await save(reader);
    const offer = await publish();
    await run('daily');
    expect(await facts()).toEqual([]);
    await run('weekly');
    await run('weekly');
    const [fact, ...more] = await facts();
    expect(fact).toEqual({
      savedSearchId: id,
      personId: reader.personId,
      cadence: 'weekly',
      cardIds: [`offer-${offer.id}`],
      count: 1,
      runId: expect.any(String),
      ofRun: 1,
    });
    expect(more).toEqual([]);
    expect(await fresh(reader)).toEqual([1]);
  });

  it('tell of all that one look found under one run', async () => {
    await save(reader);
    await save(reader, { q: 'алтайский', selected: {} });
    await publish();
    await run('weekly');
    const told = await facts();
    expect(told.map((fact) => fact['ofRun'])).toEqual([2, 2]);
    expect(new Set(told.map((fact) => fact['runId'])).size).toBe(1);
  });

  it('tell nobody of the cards of their own organisation', async () => {
    await save(owner);
    await publish();
    await run('weekly');
    expect([await facts(), await fresh(owner)]).toEqual([[], [0]]);
  });

  it('tell nothing twice when two workers look at once', async () => {
    await save(reader);
    await publish();
    const upTo = await rooms.get(Appearances).newest();
    const looks = await Promise.all([1, 2, 3].map(() => watch.look({ personId: reader.personId!, cadence: 'weekly', upTo })));
    expect(looks.sort()).toEqual([0, 0, 1]);
    expect(await facts()).toHaveLength(1);
  });

  it('tell nothing that was looked at, that came while letters were off, or when letters are off', async () => {
    const { id } = await save(reader);
    await publish();
    await saved.look(reader, id);
    await run('weekly');
    await saved.stopLetters(GUEST, reader.personId!, id);
    await publish();
    for (const cadence of ['at_once', 'daily', 'weekly', 'never'] as const) await run(cadence);
    await saved.change(reader, id, 2, { cadence: 'at_once' });
    await run('at_once');
    expect([await facts(), await fresh(reader)]).toEqual([[], [1]]);
  });

  it('reach everybody, in portions', async () => {
    const people = await Promise.all([1, 2, 3].map(async () => (await person(rooms)).actor));
    for (const actor of people) await save(actor);
    await publish();
    expect(await watch.order('weekly')).toBe(3);
    await rooms.settle();
    expect(await watch.order('weekly')).toBe(0);
    expect((await facts()).map((fact) => fact['personId']).sort()).toEqual(people.map((actor) => actor.personId).sort());
  });

  it('are handed over and erased with their person', async () => {
    await save(reader);
    const keeper = rooms
      .get(PersonalData)
      .keepers()
      .find(({ room }) => room === 'search')!;
    expect(await keeper.export(reader.personId!)).toMatchObject({ savedSearches: [{ name: 'Мёд', question: HONEY, cadence: 'weekly' }] });
    expect(await keeper.goes!(reader.personId!)).toEqual([{ label: 'labels.personal-data.search.savedSearches', count: 1 }]);
    await rooms.database.transaction(HOUSE, (tx) => keeper.erase(tx, reader.personId!, new Date()));
    expect(await saved.list(reader)).toEqual([]);
  });
});
