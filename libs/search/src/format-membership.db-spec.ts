import { GUEST, HOUSE, dayOf, type Day } from '@zemlyak/kernel';
import { IdentityModule } from '@zemlyak/identity';
import { FormatMemberships } from '@zemlyak/reference';
import { Organisations } from '@zemlyak/registry';
import { publishedOffer } from '../../../tests/support/offers';
import { activeOrganisation } from '../../../tests/support/organisations';
import { openRooms, type OpenRooms } from '../../../tests/support/rooms';
import { Search, SearchIndex, SearchModule } from '.';
import { SearchSchedule } from './search.schedule';

const DAY_MS = 86_400_000;
const dayIn = (days: number): Day => dayOf(new Date(Date.now() + days * DAY_MS));

describe('the filter by format follows the membership of countries', () => {
  let rooms: OpenRooms, cards: string[];
  const found = async (format: string) => (await rooms.get(Search).search(GUEST, { selected: { format: [format] } })).hits.map((hit) => hit.id).sort();
  const counted = async (format: string) => {
    const { facets } = await rooms.get(Search).search(GUEST, {});
    return facets.format?.find(({ value }) => value === format)?.count.value ?? 0;
  };
  const kyrgyzstanIn = async (format: string) => (await rooms.get(FormatMemberships).list({ format, country: 'KG' }))[0]!;
  /** What the calendar does: the days pass, and nobody edits anything. */
  const setLastDay = async (format: string, lastDay: Day | null) => {
    await rooms.database.query(`UPDATE reference.format_membership SET valid_to = $2 WHERE format = $1 AND country = 'KG'`, [format, lastDay]);
    await rooms.database.query(`INSERT INTO reference.edition (cause) VALUES ('membership')`);
  };

  beforeEach(async () => {
    rooms = await openRooms(IdentityModule, SearchModule);
    const { organisation, owner } = await activeOrganisation(rooms, { country: 'KG' });
    const offer = await publishedOffer(rooms, owner);
    await activeOrganisation(rooms, { country: 'RU', subject: '22' });
    await rooms.settle();
    cards = [`company-${organisation.id}`, `offer-${offer.id}`];
  });
  afterEach(() => rooms.close());

  it('a country that leaves takes its companies and listings along at once, and brings them back when it returns', async () => {
    const { id, version } = await kyrgyzstanIn('eaeu');
    expect(await found('eaeu')).toEqual(expect.arrayContaining(cards));
    const left = await rooms.get(FormatMemberships).change(HOUSE, id, version, { validTo: dayIn(-1), source: 'Решение' });
    await rooms.settle();
    expect(await found('eaeu')).toEqual([expect.stringMatching(/^company-/)]);
    expect(await counted('eaeu')).toBe(1);
    expect(await found('cis')).toEqual(expect.arrayContaining(cards));
    await rooms.get(FormatMemberships).change(HOUSE, id, left.version, { validTo: null });
    await rooms.settle();
    expect(await found('eaeu')).toEqual(expect.arrayContaining(cards));
    expect(await counted('eaeu')).toBe(3);
  });

  it('a country that joins is found in a format that had no card before', async () => {
    expect(await found('union_state')).not.toEqual(expect.arrayContaining(cards));
    await rooms.get(FormatMemberships).add(HOUSE, { format: 'union_state', country: 'KG', status: 'member', validFrom: dayIn(0), source: 'Договор' });
    await rooms.settle();
    expect(await found('union_state')).toEqual(expect.arrayContaining(cards));
  });

  it('observers and members of later days are not found', async () => {
    const { id, version } = await kyrgyzstanIn('eaeu');
    const observer = await rooms.get(FormatMemberships).change(HOUSE, id, version, { status: 'observer' });
    await rooms.settle();
    expect(await found('eaeu')).not.toEqual(expect.arrayContaining(cards));
    await rooms.get(FormatMemberships).change(HOUSE, id, observer.version, { status: 'member', validFrom: dayIn(1) });
    await rooms.settle();
    expect(await found('eaeu')).not.toEqual(expect.arrayContaining(cards));
    expect(await rooms.get(SearchIndex).followMemberships(undefined, new Date(Date.now() + DAY_MS))).toBe(2);
    expect(await found('eaeu')).toEqual(expect.arrayContaining(cards));
  });

  it('the nightly look writes what ended with the day, once, and touches nothing else', async () => {
    const nightly = rooms.get(SearchSchedule);
    const versions = () => rooms.database.query(`SELECT ref, xmin::text FROM search.card ORDER BY ref`);
    const before = await versions();
    await nightly.followMemberships();
    expect(await versions()).toEqual(before);
    await setLastDay('sco', dayIn(-1));
    await nightly.followMemberships();
    expect(await found('sco')).not.toEqual(expect.arrayContaining(cards));
    expect(await rooms.get(SearchIndex).followMemberships()).toBe(0);
    await setLastDay('sco', null);
    await nightly.followMemberships();
    expect(await found('sco')).toEqual(expect.arrayContaining(cards));
  });

  it('a card that strangers must no longer see goes instead of being written', async () => {
    await rooms.database.query(`UPDATE registry.organisation SET status = 'paused' WHERE id = $1`, [cards[0]!.slice('company-'.length)]);
    await setLastDay('eaeu', dayIn(-1));
    await rooms.get(SearchIndex).followMemberships('KG');
    expect(await rooms.get(Organisations).forIndex(cards[0]!.slice('company-'.length) as never)).toBeNull();
    expect((await rooms.get(Search).search(GUEST, {})).hits.map((hit) => hit.id)).not.toContain(cards[0]);
  });
});
