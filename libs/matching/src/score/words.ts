import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as russianStem } from '@orama/stemmers/russian';
import { withoutNames } from './names';

const WORD = /[\p{L}\p{N}]+/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const SENTENCE_END = /[.!?:;\n]+/u;
const MOST_TERMS = 120;

/** Words that say that somebody trades, not in what. */
const SILENT_WORDS = `а без бы в во все вся для до его ее если же за и из или им их к как ко которая которые который мы на над не нет но ну о об от по под при про с со так также
то у уже что это этот я ваш наш свой свои своей своего год года лет день
ищу ищем ищет ищут искать нужен нужна нужно нужны требуется требуются куплю купить купит закупать закупает закупаем закупит закупка закупки приобрести приобретет приобретаем
хочет хотим хотят интересует продам продаем продает продажа предлагать предлагает предлагаем предложение готов готова готовы возьмет берет взять заказ заказы заказывает заказывать
поставка поставки поставить поставляет поставщик поставщики покупатель покупатели производитель производители производство производит производственный производим предприятие компания
компании фирма завод фабрика цех цеха организация импортер импортеры экспортер дистрибьютор дистрибуция дилер дилером магазин магазины сеть сети сетей оптом опт оптовый партнер партнеры партнера
партнеров партнерство сотрудничество рынок рынки страна страны регион область край республика россия российский крупный новый свежий собственный небольшой
качество качественный продукция продукт продукты товар товары изделие изделия услуга услуги оборудование система технология промышленный станет приглашает приглашаем строит построит малый партия партии партиями
a an and any are as at be been but by can do for from has have in into is it its of off on or our own per so than that the their them then there these they this those to up us was we
were which who will with would you your year years month day
look looks looking search searches searching seek seeks seeking need needs needed want wants wanted wanting find finds buy buys buying buyer buyers purchase purchases purchasing
sell sells selling seller sale sales offer offers offering ready deliver delivers delivery supply supplies supplying supplier suppliers producer producers produce produces production
manufacturer manufacturers manufacture manufacturing maker makers make makes making company companies firm plant factory workshop group organisation organization importer importers exporter
distributor distributors dealer retailer wholesale wholesaler retail chain chains shop shops store stores partner partners partnership cooperation market markets country countries region
russia large small new fresh quality product products goods service services order orders equipment system technology industrial take takes invite invites bulk contract`;
const silent = new Set(SILENT_WORDS.split(/\s+/).map(stemOf));

/** The part that all forms of a folded word share. */
export function stemOf(word: string): string {
  if (word.length < 3 || /\p{N}/u.test(word)) return word;
  return CYRILLIC.test(word) ? russianStem(word) : englishStem(word);
}

/**
 * The words of a text that tell what is traded, folded. Names of people, firms and places are left out, because names never change a
 * score; see `withoutNames`.
 * @param isKnown whether a classifier knows the word
 */
export function tradeWords(text: string, isKnown: (word: string) => boolean): string[] {
  return text
    .normalize('NFC')
    .split(SENTENCE_END)
    .flatMap((sentence) => withoutNames(sentence.match(WORD) ?? [], (written) => isKnown(fold(written))))
    .map(fold)
    .filter((word) => word.length > 1 && !/^\p{N}+$/u.test(word) && !silent.has(stemOf(word)));
}

/** Stems of trade words, each once, in order; at most 120. */
export const stemsOf = (words: readonly string[]): string[] => [...new Set(words.map(stemOf))].slice(0, MOST_TERMS);

const fold = (written: string): string => written.toLowerCase().replaceAll('ё', 'е');
