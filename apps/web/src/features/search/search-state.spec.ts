import { chosenValues, emptySearch, literally, readSearch, sameQuestion, toggle, withChosen, without, writeSearch } from './search-state';

const read = (query: string) => readSearch(new URLSearchParams(query));

describe('a search in an address', () => {
  it('comes back as it was written', () => {
    const state = { q: 'мёд алтай', chosen: { kind: ['offer'], country: ['RU', 'KG'] }, sort: 'newest', client: '', view: 'map', shown: 60 } as const;
    expect(readSearch(writeSearch(state))).toEqual(state);
  });

  it('keeps the client of the order by match, and of no other order', () => {
    const client = '01890a5d-ac96-774b-bcce-b302099a8057';
    expect(read(`sort=match&client=${client}`)).toMatchObject({ sort: 'match', client });
    expect(writeSearch(read(`sort=match&client=${client}`)).toString()).toBe(`sort=match&client=${client}`);
    for (const address of [`client=${client}`, `sort=newest&client=${client}`, 'sort=match&client=altai']) expect(read(address).client).toBe('');
    expect(sameQuestion(read(`sort=match&client=${client}`), read('sort=match'))).toBe(false);
  });

  it('leaves out what is usual', () => {
    expect(writeSearch(emptySearch).toString()).toBe('');
    expect(read('')).toEqual(emptySearch);
  });

  it('takes values apart by commas and drops repetitions and unknown names', () => {
    expect(read('country=RU,KG&country=RU&colour=red').chosen).toEqual({ country: ['RU', 'KG'] });
  });

  it('never asks for more rows than the server gives, nor for part of a page', () => {
    expect(read('shown=1000').shown).toBe(100);
    expect(read('shown=41').shown).toBe(60);
    expect(read('shown=-5').shown).toBe(20);
    expect(read('shown=many').shown).toBe(20);
  });

  it('asks the same question whichever way the answer is shown', () => {
    expect(sameQuestion(read('q=tea'), read('q=tea&view=map&shown=40'))).toBe(true);
    expect(sameQuestion(read('q=tea'), read('q=tea&sort=newest'))).toBe(false);
  });
});

describe('choosing values', () => {
  it('adds, removes, and begins again at the first page', () => {
    const chosen = toggle(read('q=tea&shown=60'), 'country', 'KG');
    expect(chosen).toMatchObject({ q: 'tea', chosen: { country: ['KG'] }, shown: 20 });
    expect(toggle(chosen, 'country', 'KG').chosen).toEqual({});
  });

  it('lists what is chosen, and lets go of a whole facet', () => {
    const state = read('country=RU&country=KG&kind=offer');
    expect(chosenValues(state)).toEqual([
      { facet: 'kind', value: 'offer' },
      { facet: 'country', value: 'RU' },
      { facet: 'country', value: 'KG' },
    ]);
    expect(without(state, 'country').chosen).toEqual({ kind: ['offer'] });
  });

  it('keeps a chosen value that nothing has any more', () => {
    const zero = (value: string) => ({ value, count: 0 });
    expect(withChosen([{ value: 'RU', count: 3 }], ['KG', 'RU'], zero)).toEqual([
      { value: 'KG', count: 0 },
      { value: 'RU', count: 3 },
    ]);
  });

  it('asks letter by letter with a phrase', () => {
    expect(literally(' мёд "алтай" ')).toBe('"мёд  алтай"');
  });
});
