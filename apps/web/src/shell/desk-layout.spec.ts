import { partsOf } from '../i18n/load-messages';
import { shouldRevalidate } from './desk-layout';

describe('going from one desk to another', () => {
  const desks = ['/app/reviews', '/app/agency/clients/new', '/app/agency/clients', '/app/admin/jobs'];
  const urlOf = (path: string) => new URL(path, 'https://zemlyak.example');

  it.each(desks.flatMap((from) => desks.filter((to) => `${partsOf(from)}` !== `${partsOf(to)}`).map((to) => [from, to])))(
    '%s → %s loads its texts',
    (from, to) => expect(shouldRevalidate({ currentUrl: urlOf(from), nextUrl: urlOf(to) })).toBe(true),
  );

  it('does not load anything for another tab of the same page', () =>
    expect(shouldRevalidate({ currentUrl: urlOf('/app/reviews?part=all'), nextUrl: urlOf('/app/reviews?part=offers') })).toBe(false));
});
