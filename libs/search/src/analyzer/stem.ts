import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as russianStem } from '@orama/stemmers/russian';
import { scriptOf } from './fold';

/** Forms the rules miss or merge wrongly, all forms of a word under one stem: "медь" is not "мёд", "льна" is "лён". */
const irregular = new Map(
  Object.entries({
    медь: 'медь меди медью',
    лен: 'лен льна льну льном льне',
    лед: 'лед льда льду льдом льде',
    камень: 'камень камня камню камнем камне камни камней камням камнями камнях',
    корень: 'корень корня корню корнем корне корни корней корням корнями корнях',
    ремень: 'ремень ремня ремню ремнем ремне ремни ремней ремням ремнями ремнях',
    стержень: 'стержень стержня стержню стержнем стержне стержни стержней стержням стержнями стержнях',
    уровень: 'уровень уровня уровню уровнем уровне уровни уровней уровням уровнями уровнях',
    масло: 'масло масла маслу маслом масле масел маслам маслами маслах',
    окно: 'окно окна окну окном окне окон окнам окнами окнах',
    стекло: 'стекло стекла стеклу стеклом стекле стекол стеклам стеклами стеклах',
    кресло: 'кресло кресла креслу креслом кресле кресел креслам креслами креслах',
    зерно: 'зерно зерна зерну зерном зерне зерен зернам зернами зернах',
    волокно: 'волокно волокна волокну волокном волокне волокон волокнам волокнами волокнах',
    ведро: 'ведро ведра ведру ведром ведре ведер ведрам ведрами ведрах',
    яйцо: 'яйцо яйца яйцу яйцом яйце яиц яйцам яйцами яйцах',
    семя: 'семя семени семенем семена семян семенам семенами семенах',
    сосна: 'сосна сосны сосне сосну сосной сосен соснам соснами соснах',
    земля: 'земля земли земле землю землей земель землям землями землях',
    песня: 'песня песни песне песню песней песен песням песнями песнях',
    ель: 'ель ели елью елей елям елями елях',
    китай: 'китай китая китаю китаем китае',
    чай: 'чай чая чаю чаем чае чаи чаев чаям чаями чаях',
    край: 'край края краю краем крае краев краям краями краях',
    урожай: 'урожай урожая урожаю урожаем урожае урожаи урожаев урожаям',
    клей: 'клей клея клею клеем клее клеи клеев',
    остров: 'остров острова острову островом острове островов островам островами островах',
    система: 'система системы системе систему системой систем системам системами системах',
    диплом: 'диплом диплома диплому дипломом дипломе дипломы дипломов',
    люди: 'люди людей людям людьми людях',
    пар: 'пар паром паров',
    пара: 'пара пару парой пары пар парам',
  })
    .flatMap(([stem, forms]) => forms.split(' ').map((form) => [form, stem] as const))
    .reverse(),
);

/** Shortest word that is stemmed, in letters; abbreviations stay whole. */
const SHORTEST = 3;

/**
 * The part of a folded word that all its forms share. Words with digits and words of one or two letters are returned whole.
 * Snowball rules of both languages; for Russian also vowels that come and go ("станок", "станка"; "досок", "доска").
 */
export function stem(word: string): string {
  if (word.length < SHORTEST || /\p{N}/u.test(word)) return word;
  if (scriptOf(word) === 'latin') return englishStem(word);
  if (scriptOf(word) !== 'cyrillic') return word;
  return irregular.get(word) ?? withoutFleetingVowel(nounStem(word));
}

/**
 * Snowball takes the end of many nouns for a verb's ("Казахстан", "банана", "деталь — детали", "кредит"), and only in some of their
 * forms. Cards are made of nouns: there only the last vowel goes.
 */
function nounStem(word: string): string {
  const found = russianStem(word);
  if (!word.startsWith(found) || !VERB_ENDING.test(word.slice(found.length))) return found;
  return /[аеиоуыэюя]$/u.test(word) ? word.slice(0, -1) : word;
}

const VERB_ENDING = /^(?:[нл][аоыи]?|[иы]л[аои]?|ен[аоы]?|[иыяею]т|ите)$/u;

/** Applied to every stem that ends so, in whichever form the word stood: both forms meet at the shorter one. */
function withoutFleetingVowel(found: string): string {
  return found.length >= 5 ? found.replace(/([бвгджзклмнпрстфхцчшщ])(?:ок|ек)$/u, '$1к').replace(/([бвгджзклмнпрстфхцчшщ])ец$/u, '$1ц') : found;
}
