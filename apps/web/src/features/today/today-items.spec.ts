import { todayItems, type TodaySources } from './today-items';

const now = new Date('2027-03-10T12:00:00Z');
const names = { nameOf: ({ nameRu }: { nameRu: string | null }) => nameRu ?? '', titleOf: ({ title }: { title: { ru?: string } }) => title.ru ?? '' };
const party = (nameRu: string) => ({ nameRu, nameLatin: null }) as never;
const offer = (id: string, status: string, expiresAt = '2027-09-01T00:00:00Z') => ({ id, status, title: { ru: id }, expiresAt }) as never;
const inside = (status: string, lapseOn: string | null = null, statusReason: string | null = null) =>
  ({ id: 'o', nameRu: 'Алтай Мёд', nameLatin: null, inside: { status, lapseOn, statusReason } }) as never;
const kinds = (sources: Partial<TodaySources>) => todayItems({ ...names, ...sources }, now).map(({ kind }) => kind);

describe('today', () => {
  it('puts the nearest date on top and drafts last', () => {
    const items = todayItems(
      {
        ...names,
        organisation: inside('active', '2027-03-30'),
        offers: [offer('черновик', 'draft'), offer('возвращено', 'returned'), offer('кончается', 'published', '2027-03-15T00:00:00Z')],
        interests: [{ id: 'i', state: 'sent', answerDueAt: '2027-03-12T15:00:00Z', from: party('Гульф Трейд') }],
      },
      now,
    );
    expect(items.map(({ kind, name }) => `${kind}: ${name}`)).toEqual([
      'interest: Гульф Трейд',
      'offerExpiring: кончается',
      'confirm: Алтай Мёд',
      'offerReturned: возвращено',
      'offerDraft: черновик',
    ]);
    expect(items[0]?.to).toBe('/app/interests/i');
  });

  it('leaves out what needs no answer any more', () => {
    expect(
      kinds({
        interests: [{ id: 'i', state: 'accepted', answerDueAt: '2027-03-12T15:00:00Z', from: null }],
        introductions: [{ id: 'p', state: 'offered', ownAnswer: 'accepted', dueAt: '', client: null, other: null }],
      }),
    ).toEqual([]);
    expect(kinds({ offers: [offer('a', 'withdrawn'), offer('b', 'published'), offer('c', 'in_review')] })).toEqual([]);
  });

  it('asks to confirm a record that ends within a month or has lapsed', () => {
    expect(kinds({ organisation: inside('active', '2027-05-01') })).toEqual([]);
    expect(kinds({ organisation: inside('active', '2027-04-01') })).toEqual(['confirm']);
    expect(kinds({ organisation: inside('paused', '2027-03-01', 'lapsed') })).toEqual(['confirm']);
    expect(kinds({ organisation: inside('paused', '2027-03-20', 'owner') })).toEqual([]);
  });

  it('asks to finish or correct a record that is not public', () => {
    expect(kinds({ organisation: inside('draft') })).toEqual(['organisationDraft']);
    expect(kinds({ organisation: inside('returned') })).toEqual(['organisationReturned']);
  });
});
