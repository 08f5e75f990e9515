import { byDay } from './notice-list';
import type { Notice } from './notice-queries';
import { markedRead } from './use-reading';

const notice = (id: string, createdAt: string): Notice => ({
  id,
  kind: 'match_found',
  title: id,
  text: '',
  path: '/app/matches',
  record: null,
  createdAt,
  readAt: null,
});

describe('notices', () => {
  const all = [notice('c', '2027-03-31T21:00:00Z'), notice('b', '2027-03-31T08:00:00Z'), notice('a', '2027-03-30T08:00:00Z')];

  it('stand under their days, newest first', () => {
    expect(byDay(all, ({ createdAt }) => createdAt.slice(0, 10)).map(({ day, notices }) => [day, notices.map(({ id }) => id)])).toEqual([
      ['2027-03-31', ['c', 'b']],
      ['2027-03-30', ['a']],
    ]);
  });

  it('are marked one by one', () => {
    const pages = { pages: [{ items: all, next: null }], pageParams: [undefined] };
    const read = markedRead(pages, 'b', '2027-04-01T00:00:00Z');
    expect(read?.pages[0]?.items.map(({ readAt }) => readAt)).toEqual([null, '2027-04-01T00:00:00Z', null]);
    expect(markedRead(undefined, 'b', '')).toBeUndefined();
  });
});
