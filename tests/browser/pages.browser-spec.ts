import { matchPath } from 'react-router';
import type { Page } from 'playwright-core';
import routes from '../../apps/web/src/routes';
import { Browser } from '../support/browser';
import { faultsOf, openWhole } from '../support/page-tour';
import { SignInPage } from '../support/pages/sign-in';
import { type Language, wordsIn } from '../support/pages/words';

const GONE = '019b0000-0000-7000-8000-000000000000';
const TOKEN = '#token=mB1tVqV3hYc2mLk5TzK9QwJ7eXrD0sA8uFpN4gHiOZE';

/** Every page of the product and who looks at it. `{…}` is looked up; what begins without /app is in the language. */
const tour: Readonly<Record<string, readonly string[]>> = {
  guest: [
    '',
    '/registry',
    '/registry?q=мед алтай&kind=company&view=map',
    '/registry?q=ывпаролд',
    '/companies/altai-honey',
    '/offers/{listing}',
    '/about',
    '/help',
    '/privacy',
    '/sign-in',
    '/sign-up',
    '/forgotten-password',
    '/mailbox',
    `/confirm-email${TOKEN}`,
    `/confirm-new-email${TOKEN}`,
    `/still-interested/${TOKEN.slice(7)}`,
    `/reset-password${TOKEN}`,
    `/accept-invitation${TOKEN}`,
    `/client-confirmation/${GONE}${TOKEN}`,
    `/unsubscribe/${TOKEN.slice(7)}`,
    `/offers/${GONE}`,
    '/nowhere',
  ],
  pavel: [
    '/app',
    '/app/offers',
    '/app/offers/new?side=offer',
    '/app/offers/{own}',
    '/app/offers/{own}/edit',
    '/app/matches',
    '/app/saved-searches',
    '/app/interests',
    '/app/interests?box=out',
    '/app/introductions',
    '/app/inbox',
    '/app/company',
    '/app/company/parties',
    '/app/company/members',
    '/app/company/history',
    '/app/profile',
    '/app/profile/security',
    '/app/profile/consents',
    '/app/profile/letters',
    '/app/my-data',
    '/app/appeals',
    '/app/invitations',
    `/app/offers/${GONE}`,
  ],
  bermet: ['/app', '/app/offers', '/app/matches', '/app/saved-searches', '/app/interests', '/app/inbox', '/app/company', '/app/company/new'],
  irina: [
    '/app/agency',
    '/app/agency/clients',
    '/app/agency/clients/new',
    '/app/agency/clients/{client}',
    '/app/agency/import',
    '/app/introductions/new',
    '/app/reviews',
  ],
  elena: ['/app', '/app/reviews', '/app/agency/import'],
  operator: [
    '/app/reviews',
    '/app/admin/organisations',
    '/app/admin/people',
    '/app/admin/vocabularies',
    '/app/admin/vocabularies?part=files',
    '/app/admin/vocabularies?part=synonyms',
    '/app/admin/jobs',
  ],
  maria: [
    '/app/admin/organisations',
    '/app/admin/screening',
    '/app/admin/screening?part=appeals',
    '/app/admin/screening?part=clearances',
    '/app/admin/screening?part=rules',
  ],
};
/** Pages that say that there is nothing, or that a link has been used: the browser reports the status as an error. */
const ABSENT = [GONE, '/nowhere', TOKEN.slice(7)];

interface Entry {
  readonly path?: string;
  readonly children?: readonly Entry[];
}
const patterns = (entries: readonly Entry[], above = ''): string[] =>
  entries.flatMap(({ path, children }) => {
    const address = path ? `${above}/${path}` : above;
    return children ? patterns(children, address) : [address];
  });

it('the tour misses no page', () => {
  const visited = Object.values(tour).flatMap((addresses) =>
    addresses.map((address) => (address.startsWith('/app') ? address : `/ru${address}`).split(/[?#]/)[0]!),
  );
  const unseen = patterns(routes as readonly Entry[]).filter((pattern) => pattern !== '' && !visited.some((address) => matchPath(pattern, address)));
  expect(unseen).toEqual([]);
});

const looks = Object.keys(tour).flatMap((person) => (['ru', 'en'] as const).map((language) => ({ person, language })));

describe.each(looks)('pages as $person sees them in $language', ({ person, language }) => {
  let browser: Browser, page: Page, known: Readonly<Record<string, string>>;

  beforeAll(async () => {
    browser = await Browser.open({ locale: language === 'ru' ? 'ru-RU' : 'en-GB' });
    known = await things(browser.origin);
    page = await browser.page(`/${language}/sign-in?next=/app`);
    if (person !== 'guest') await new SignInPage(page, wordsIn(language)).enter(`${person}@example.org`, process.env['BROWSER_PASSWORD']!);
    await browser.speak(language);
  });
  afterAll(() => browser.close());

  it.each(tour[person]!)('%s', async (path) => {
    const address = placed(path, language, known);
    await openWhole(page, browser.origin + address);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    const name = `${person}-${path.replace(/#.*/u, '').replaceAll(/[^\p{L}\d]+/gu, '-') || '-home'}-${language}`;
    const faults = await faultsOf(browser, page, name);
    if (ABSENT.some((absent) => address.includes(absent))) browser.expected('status of 404', 'status of 409', 'status of 410', 'status of 422');
    expect([...faults, ...browser.errors.splice(0)]).toEqual([]);
  });
});

function placed(path: string, language: Language, known: Readonly<Record<string, string>>): string {
  const address = path.replace(/\{(\w+)\}/u, (_, thing: string) => known[thing]!);
  return address.startsWith('/app') ? address : `/${language}${address}`;
}

/** Ids of what the demo has. */
async function things(origin: string): Promise<Record<string, string>> {
  const read = async <T>(path: string): Promise<T> => (await (await fetch(`${origin}/api/v1${path}`)).json()) as T;
  const { id } = await read<{ id: string }>('/organisations/altai-honey');
  const offers = await read<{ items: { id: string; organisationId: string }[] }>(`/search?q=${encodeURIComponent('мёд')}&kind=offer`);
  const own = offers.items.find((hit) => hit.organisationId === id)!.id;
  return { client: id, own, listing: own };
}
