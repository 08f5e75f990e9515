import { readFileSync } from 'node:fs';
import { catalogue, filesBelow, flattened, source, textFiles } from './support/catalogue';

const ru = flattened(catalogue('ru'));
const en = flattened(catalogue('en'));
const plural = /_(zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(plural, '');
const stems = (texts: ReadonlyMap<string, string>) => new Set([...texts.keys()].map(stem));
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? '').sort();

function formsOf(texts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const key of texts.keys()) {
    const form = plural.exec(key)?.[1];
    if (form) forms.set(stem(key), [...(forms.get(stem(key)) ?? []), form].sort());
  }
  return forms;
}

/** Values a text takes; the number may be left out of some plural forms («один»), so forms are taken together. */
function placeholdersByStem(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  for (const [key, text] of texts) found.set(stem(key), new Set([...(found.get(stem(key)) ?? []), ...placeholders(text)]));
  return new Map([...found].map(([key, names]) => [key, [...names].sort().join(' ')]));
}

describe('texts of the interface', () => {
  it('exist in both languages, in files of the same names', () => {
    expect([...textFiles('en').keys()].sort()).toEqual([...textFiles('ru').keys()].sort());
    expect([...stems(en)].sort()).toEqual([...stems(ru)].sort());
  });

  it('have all plural forms of their language', () => {
    for (const [key, forms] of formsOf(ru)) expect({ key, forms }).toEqual({ key, forms: ['few', 'many', 'one', 'other'] });
    for (const [key, forms] of formsOf(en)) expect({ key, forms }).toEqual({ key, forms: ['one', 'other'] });
    expect([...formsOf(en).keys()].sort()).toEqual([...formsOf(ru).keys()].sort());
  });

  it('take the same values in both languages', () => {
    expect(Object.fromEntries(placeholdersByStem(en))).toEqual(Object.fromEntries(placeholdersByStem(ru)));
  });

  it('are not empty and have no space at the ends', () => {
    const untidy = [...ru, ...en].filter(([, text]) => text === '' || text !== text.trim()).map(([key]) => key);
    expect(untidy).toEqual([]);
  });

  it('have no Latin letter inside a Cyrillic word, nor the other way round', () => {
    const mixed = /\p{Script=Cyrillic}[A-Za-z]|[A-Za-z]\p{Script=Cyrillic}/u;
    const found = [...ru, ...en].filter(([, text]) => mixed.test(text.replaceAll(/\{\{.*?\}\}/g, ' '))).map(([key]) => key);
    expect(found).toEqual([]);
  });

  it('use the quotation marks of their language and no straight ones', () => {
    const wrongRu = [...ru].filter(([, text]) => /["“”]/.test(text.replaceAll(/„[^“]*“/g, ''))).map(([key]) => key);
    const wrongEn = [...en].filter(([, text]) => /["«»]/.test(text)).map(([key]) => key);
    expect({ wrongRu, wrongEn }).toEqual({ wrongRu: [], wrongEn: [] });
  });

  it('exist for every key written in the code', () => {
    const call = /\bt\(\s*'([\w.-]+)'/g;
    const missing = [...filesBelow(source, '.ts'), ...filesBelow(source, '.tsx')]
      .filter((path) => !/\.spec\.tsx?$/.test(path))
      .flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(call)]
          .map((match) => match[1] ?? '')
          .filter((key) => !stems(ru).has(key))
          .map((key) => `${key} in ${path.slice(source.length + 1)}`),
      );
    expect(missing).toEqual([]);
  });
});
