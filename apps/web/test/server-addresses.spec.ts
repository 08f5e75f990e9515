import { matchPath } from 'react-router';
import { pages } from './support/route-list';
import { files, read } from '../../../tests/architecture/tree';

const patterns = pages()
  .filter(({ hasChildren, address }) => !hasChildren && address !== '/*')
  .map(({ address }) => address);
const leadsNowhere = ({ address }: Link): boolean => !patterns.some((pattern) => matchPath(pattern, address.split(/[?#]/)[0]!));

interface Link {
  readonly file: string;
  /** From the origin on; what is known only at run time stands as `x`. */
  readonly address: string;
}

/** Texts of the server that are addresses of pages: `/app…` or `/${language}/…`, with or without the origin before them. */
function links(): Link[] {
  const text = /[`'"](?:\$\{[\w.]*ORIGIN\})?(\/(?:app(?=[/?#`'"])|\$\{(?:\w+\.)*language\}(?=\/))[^`'"]*)/g;
  return files(/^(?:libs\/(?!api-client)|apps\/(?:api|cli|worker)\/).*(?<!spec)\.ts$/).flatMap((file) =>
    [...withoutNested(read(file)).matchAll(text)].map(([, address]) => ({ file, address: address!.replace(/\$\{[^}]*\}/g, 'x') })),
  );
}

/** A placeholder with quotes of its own, like `${params['offerId']}`, would end the text it stands in. */
const withoutNested = (source: string): string => source.replace(/\$\{([^{}'"`]*)(?:\[?['"`])[^{}]*\}/g, '${$1}');

describe('the pages that letters, notices and problems of the server lead to', () => {
  const found = links();

  it('are found in the sources', () => {
    const addresses = found.map(({ address }) => address);
    for (const known of [
      '/x/forgotten-password',
      '/x/confirm-email',
      '/x/unsubscribe/x',
      '/x/client-confirmation/x#token=x',
      '/app/interests/x',
      '/app/company/members',
      '/app/appeals?reference=x',
      '/app/invitations',
    ])
      expect(addresses).toContain(known);
  });

  it('are there', () => {
    expect(found.filter(leadsNowhere)).toEqual([]);
  });
});
