import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';

const known = new Map<string, string>();
const CYRILLIC = /[а-я]/;
const LATIN = /^[a-z]+$/;

/** What is left of a folded word without its ending; words with digits and of one or two letters stay whole. Remembered, because texts repeat words. */
export function stem(word: string): string {
  let found = known.get(word);
  if (found === undefined) {
    found = stemOf(word);
    if (known.size > 50_000) known.clear();
    known.set(word, found);
  }
  return found;
}

/** Words that the rules would merge: copper is not honey, raw is not cheese. */
const apart = new Map(
  Object.entries({
    медь: 'медь меди медью',
    сырой: 'сырой сырая сырое сырые сырых сырым сырую',
    сырье: 'сырье сырья сырью сырьем',
    лен: 'лен льна льну льном',
    яйцо: 'яйцо яйца яиц яйцам яйцами',
    окно: 'окно окна окон окнами',
    масло: 'масло масла масел маслами',
    зерно: 'зерно зерна зерен зернами',
    стекло: 'стекло стекла стекол стеклом',
  }).flatMap(([stemmed, forms]) => forms.split(' ').map((form) => [form, stemmed] as const)),
);

function stemOf(word: string): string {
  if (word.length < 3) return word;
  if (LATIN.test(word)) return english(word);
  if (CYRILLIC.test(word)) return apart.get(word) ?? withoutFleetingVowel(russian(word));
  return word;
}

/** "станок" and "станка", "лапок" and "лапка", "палец" and "пальца" meet at the shorter form. */
const withoutFleetingVowel = (found: string): string =>
  found.length < 5 ? found : found.replace(/([бвгджзклмнпрстфхцчшщ])(?:ок|ек)$/, '$1к').replace(/([бвгджзклмнпрстфхцчшщ])ец$/, '$1ц');
