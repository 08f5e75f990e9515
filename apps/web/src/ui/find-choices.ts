/** An entry of a choice. */
interface Entry {
  readonly value: string;
  readonly label: string;
}
/** An entry of a vocabulary, with its names. */
interface Titled {
  readonly code: string;
  readonly title: { readonly ru?: string; readonly en?: string };
}

const folded = (text: string) => text.toLocaleLowerCase('ru').replaceAll('ё', 'е');

/** Other usual names of a country; «Киргизия» is the same as «Кыргызстан». */
function otherNames(code: string): readonly string[] {
  if (!/^[A-Z]{2}$/.test(code)) return [];
  return ['ru', 'en'].map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(code) ?? '');
}

/** Entries in whose label, code or name in either language the words are found; all of them for no words. */
export function findChoices<T extends Entry>(entries: readonly T[], search: string, titles: readonly Titled[] = []): T[] {
  const words = folded(search.trim());
  if (words === '') return [...entries];
  const byCode = new Map(titles.map((title) => [title.code, title]));
  return entries.filter(({ value, label }) => {
    const title = byCode.get(value)?.title;
    return [label, value, title?.ru ?? '', title?.en ?? '', ...otherNames(value)].some((text) => folded(text).includes(words));
  });
}
