import { pages } from './support/route-list';

const drawn = pages().filter((page) => !page.hasChildren && page.exports.has('default'));
const workspace = drawn.filter(({ address }) => address === '/app' || address.startsWith('/app/'));
const open = drawn.filter((page) => !workspace.includes(page));
const filesWithout = (list: typeof drawn, name: string) => list.filter((page) => !page.exports.has(name)).map(({ file }) => file);

describe('pages', () => {
  it('are found', () => {
    expect(workspace.length).toBeGreaterThan(0);
    expect(open.length).toBeGreaterThan(3);
  });

  it('all have a title', () => {
    expect(filesWithout(drawn, 'meta')).toEqual([]);
  });

  it('of the workspace load in the browser only and show something meanwhile', () => {
    expect(filesWithout(workspace, 'clientLoader')).toEqual([]);
    expect(filesWithout(workspace, 'HydrateFallback')).toEqual([]);
    expect(workspace.filter((page) => page.exports.has('loader')).map(({ file }) => file)).toEqual([]);
  });

  it('for everybody are made on the server', () => {
    expect(open.filter((page) => page.exports.has('clientLoader') && !page.exports.has('loader')).map(({ file }) => file)).toEqual([]);
  });

  it('have addresses in both languages or belong to the workspace', () => {
    const strange = open.filter(({ address }) => !address.startsWith('/:lang') && address !== '/*').map(({ address }) => address);
    expect(strange).toEqual([]);
  });
});
