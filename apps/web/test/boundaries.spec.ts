import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const source = resolve(__dirname, '../src');

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** Where a file belongs: `features/<room>`, else its top folder. */
function place(path: string): string {
  const [top = '', second = ''] = relative(source, path).split('/');
  return top === 'features' ? `features/${second}` : top;
}

/** What may reach what; everything may reach ui, i18n and lib. */
function mayReach(from: string, to: string): boolean {
  if (from === to || ['ui', 'i18n', 'lib'].includes(to)) return true;
  if (from === 'pages' || (!from.includes('/') && /\.tsx?$/.test(from))) return true; // pages compose; root and entries mount
  return from === 'shell' && to.startsWith('features/');
}

describe('the web app', () => {
  const imports = files(source).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/from '([^']+)'|import\('([^']+)'\)/g)].map((m) => ({ file, target: (m[1] ?? m[2])! })),
  );

  it('is looked through', () => expect(imports.length).toBeGreaterThan(100));

  it('has features that do not know one another, and a ui that knows none of them', () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith('.') && !target.includes('+types'))
      .map(({ file, target }) => ({ file, from: place(file), to: place(resolve(dirname(file), target)) }))
      .filter(({ file, from, to }) => !mayReach(from, to) && !(from === 'ui' && to === 'ui') && !/\.spec\.tsx?$/.test(file))
      .map(({ file, to }) => `${relative(source, file)} → ${to}`);
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('knows the server by its interface alone', () => {
    const rooms = imports
      .filter(({ target }) => target.startsWith('@zemlyak/') && !['@zemlyak/kernel', '@zemlyak/api-client'].includes(target))
      .map(({ file, target }) => `${relative(source, file)} → ${target}`);
    expect(rooms).toEqual([]);
  });
});
