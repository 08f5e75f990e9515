import { matchPath } from 'react-router';
import { footerNav, publicNav } from '../src/shell/public-nav';
import { sections } from '../src/shell/workspace-nav';
import { pages } from './support/route-list';

/** Places whose pages are being built. A line is taken out with the page; the list only gets shorter. */
const awaited = [
  '/registry', '/registry?kind=request', '/forums', '/councils',
  '/app/offers', '/app/interests', '/app/matches', '/app/deals', '/app/forums', '/app/searches', '/app/company', '/app/billing',
  '/app/agency', '/app/agency/clients', '/app/agency/import', '/app/agency/cases', '/app/agency/indicators',
  '/app/council', '/app/council/members', '/app/council/resolutions', '/app/council/forums',
  '/app/admin/reviews', '/app/admin/screening', '/app/admin/vocabularies', '/app/admin/people', '/app/admin/jobs', '/app/admin/audit',
];

const patterns = pages().filter(({ hasChildren }) => !hasChildren).map(({ address }) => address).filter((address) => address !== '/*');
const leadsSomewhere = (path: string) => patterns.some((pattern) => matchPath(pattern, path.split('?')[0] ?? path));

describe('places in the navigation', () => {
  it('lead to pages', () => {
    const open = [...publicNav, ...footerNav].filter(({ path }) => !leadsSomewhere(`/ru${path}`)).map(({ path }) => path);
    const workspace = sections.flatMap(({ places }) => places).filter(({ path }) => !leadsSomewhere(path)).map(({ path }) => path);
    expect([...open, ...workspace]).toEqual(awaited);
  });
});
