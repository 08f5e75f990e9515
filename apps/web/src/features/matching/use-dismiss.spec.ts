import { without } from './use-dismiss';
import type { Match } from './match-queries';

describe('a dismissed suggestion', () => {
  it('leaves the list at once, on whichever page it stands', () => {
    const match = (id: string) => ({ id }) as Match;
    const pages = {
      pages: [
        { items: [match('a')], next: 'x' },
        { items: [match('b'), match('c')], next: null },
      ],
      pageParams: [undefined, 'x'],
    };
    expect(without(pages, 'b')?.pages.map(({ items }) => items.map(({ id }) => id))).toEqual([['a'], ['c']]);
    expect(without(undefined, 'b')).toBeUndefined();
  });
});
