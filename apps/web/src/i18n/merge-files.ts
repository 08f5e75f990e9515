import type { Messages } from './i18n';

/** Makes one object of many files: `./ru/offers.json` becomes the part `offers`. A later file of the same name is laid over the earlier. */
export function mergeFiles(...groups: readonly Readonly<Record<string, Messages>>[]): Messages {
  const merged: Record<string, Messages> = {};
  for (const [path, messages] of groups.flatMap((group) => Object.entries(group))) {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
    merged[name] = mergeDeep(merged[name] ?? {}, messages);
  }
  return merged;
}

function mergeDeep(under: Messages, over: Messages): Messages {
  const merged: Record<string, string | Messages> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] = typeof value === 'object' && typeof below === 'object' ? mergeDeep(below, value) : value;
  }
  return merged;
}
