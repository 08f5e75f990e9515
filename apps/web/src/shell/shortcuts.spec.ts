import { type Press, wishOf } from './shortcuts';
import { bottomPlaces, placeOf, sections, sectionsFor } from './workspace-nav';

const places = sections.flatMap((section) => section.places);
const press = (over: Partial<Press>): Press => ({ key: 'x', code: 'KeyX', command: false, alt: false, typing: false, ...over });

describe('shortcuts', () => {
  it('opens the palette from anywhere, in any layout', () => {
    expect(wishOf(press({ key: 'л', code: 'KeyK', command: true, typing: true }), undefined, places, true)).toEqual({ kind: 'palette' });
  });

  it('keeps single keys away from text fields and from people who switched them off', () => {
    const slash = { key: '/', code: 'Slash' };
    expect(wishOf(press(slash), undefined, places, true)).toEqual({ kind: 'search' });
    expect(wishOf(press({ ...slash, typing: true }), undefined, places, true)).toBeUndefined();
    expect(wishOf(press(slash), undefined, places, false)).toBeUndefined();
  });

  it('goes to a place after g', () => {
    expect(wishOf(press({ key: 'щ', code: 'KeyO' }), 'g', places, true)).toMatchObject({ kind: 'go', place: { path: '/app/offers' } });
    expect(wishOf(press({ key: 'o', code: 'KeyO' }), undefined, places, true)).toBeUndefined();
  });

  it('steps through a queue with j and k', () => {
    expect(wishOf(press({ key: 'о', code: 'KeyJ' }), undefined, places, true)).toEqual({ kind: 'step', by: 1 });
    expect(wishOf(press({ key: 'k', code: 'KeyK' }), undefined, places, true)).toEqual({ kind: 'step', by: -1 });
  });

  it('leaves the browser its own keys', () => {
    expect(wishOf(press({ key: 'c', code: 'KeyC', command: true }), undefined, places, true)).toBeUndefined();
  });

  it('uses no letter twice', () => {
    const letters = [...new Map(places.map((place) => [place.path, place.letter])).values()].filter(Boolean);
    expect(new Set(letters).size).toBe(letters.length);
  });
});

describe('places of the workspace', () => {
  it('shows people the sections of their roles', () => {
    expect(sectionsFor(null).map(({ key }) => key)).toEqual(['mine']);
    expect(sectionsFor({ roles: ['adviser'] }).map(({ key }) => key)).toEqual(['mine', 'agency']);
    expect(bottomPlaces(sectionsFor({ roles: ['adviser'] })).map(({ key }) => key)).toEqual(['today', 'desk', 'clients', 'reviews']);
  });

  it('shows a place only to the roles that open its page, and once', () => {
    const keys = (roles: string[]) =>
      sectionsFor({ roles })
        .slice(1)
        .flatMap((section) => section.places.map(({ key }) => key));
    expect(keys(['officer'])).toEqual(['organisations', 'screening']);
    expect(keys(['editor'])).toEqual(['vocabularies']);
    expect(keys(['councillor'])).toEqual(['reviews', 'import']);
    expect(keys(['adviser', 'councillor'])).toEqual(['desk', 'clients', 'reviews', 'import']);
  });

  it('finds the place of a page below it', () => {
    expect(placeOf('/app/agency/clients/7')?.key).toBe('clients');
    expect(placeOf('/app')?.key).toBe('today');
    expect(placeOf('/app/unknown')).toBeUndefined();
  });
});
