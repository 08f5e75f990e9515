import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Messages } from '../../src/i18n/i18n';
import type { Language } from '../../src/i18n/language';
import { mergeFiles } from '../../src/i18n/merge-files';
import { typeset } from '../../src/i18n/typography';

/** Folder of the web app's source. */
export const source = join(__dirname, '../../src');

/** Every file below a folder whose name ends so. */
export function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path, ending);
    return name.endsWith(ending) ? [path] : [];
  });
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Messages;

/** Files of texts of a language, by path inside it ("workspace/offers.json"). */
export function textFiles(language: Language): ReadonlyMap<string, Messages> {
  const folder = join(source, 'i18n', language);
  return new Map(filesBelow(folder, '.json').map((path) => [relative(folder, path), read(path)]));
}

/** All texts of a language as the pages see them. */
export function catalogue(language: Language): Messages {
  const merged = mergeFiles(...[...textFiles(language)].map(([path, messages]) => ({ [path]: messages })));
  return language === 'ru' ? typeset(merged) : merged;
}

/** Texts by full key ("offers.card.title"). */
export function flattened(messages: Messages, before = ''): ReadonlyMap<string, string> {
  const entries = Object.entries(messages).flatMap(([key, value]): [string, string][] => {
    const full = before + key;
    return typeof value === 'string' ? [[full, value]] : [...flattened(value, `${full}.`)];
  });
  return new Map(entries);
}
