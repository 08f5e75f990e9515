import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { type MessagePart, partsOf } from '../src/i18n/load-messages';
import { source, textFiles } from './support/catalogue';
import { pages } from './support/route-list';

/** Parts that have a file of texts of that name; those of the folder itself are the public ones. */
const partsWith = new Map<string, Set<MessagePart>>();
for (const path of textFiles('ru').keys()) {
  const name = basename(path, '.json');
  const part = path.includes('/') ? (dirname(path) as MessagePart) : 'public';
  partsWith.set(name, (partsWith.get(name) ?? new Set()).add(part));
}
const namedText = new RegExp(`['\`](${[...partsWith.keys()].join('|')})\\.[a-z]`, 'gi');

const codeOf = (file: string) => readFileSync(file, 'utf8');

function importedBy(file: string): readonly string[] {
  return [...codeOf(file).matchAll(/(?:from |import\()'(\.[^']+)'/g)].flatMap(([, path = '']) =>
    ['.ts', '.tsx'].map((ending) => join(dirname(file), path + ending)).filter((candidate) => existsSync(candidate)),
  );
}

/** A page's file with everything it is made of, lazy parts included. */
function madeOf(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file) || file.includes('/i18n/')) return found;
  found.add(file);
  for (const imported of importedBy(file)) madeOf(imported, found);
  return found;
}

describe('texts of a page', () => {
  const drawn = pages().filter((page) => !page.hasChildren && page.exports.has('default'));

  it('are looked for', () => {
    expect(drawn.length).toBeGreaterThan(20);
    expect(madeOf(join(source, 'pages/council/reviews.tsx')).size).toBeGreaterThan(20);
  });

  it.each(drawn.map(({ address, file }) => [address, file]))('%s come with it', (address, file) => {
    const loaded = partsOf(address);
    const missing = [...madeOf(join(source, file))].flatMap((path) =>
      [...codeOf(path).matchAll(namedText)]
        .filter(([, name = '']) => ![...partsWith.get(name)!].some((part) => loaded.includes(part)))
        .map(([, name]) => `${name} in ${relative(source, path)}`),
    );
    expect([...new Set(missing)]).toEqual([]);
  });
});
