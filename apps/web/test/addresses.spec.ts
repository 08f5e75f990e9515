import { matchPath } from 'react-router';
import { footerNav, publicNav } from '../src/shell/public-nav';
import { sections } from '../src/shell/workspace-nav';
import { pages } from './support/route-list';

const patterns = pages()
  .filter(({ hasChildren }) => !hasChildren)
  .map(({ address }) => address)
  .filter((address) => address !== '/*');
const leadsNowhere = (path: string) => !patterns.some((pattern) => matchPath(pattern, path.split('?')[0] ?? path));

describe('places in the navigation', () => {
  it('lead to pages', () => {
    expect([...publicNav, ...footerNav].map(({ path }) => `/ru${path}`).filter(leadsNowhere)).toEqual([]);
    expect(
      sections
        .flatMap(({ places }) => places)
        .map(({ path }) => path)
        .filter(leadsNowhere),
    ).toEqual([]);
  });
});
