/** Given names that are trade words too, or stand first in a sentence as if they were; folded. */
const GIVEN_NAMES = new Set(
  (
    'айбек айгуль айдар айнура александр александра алексей алена алина алия алла анастасия анатолий андрей анна антон арина арман армен артем артур ахмед ашот борис вадим валентин валентина валерий валерия ' +
    'василий вера вероника виктор виктория виталий владимир владислав вячеслав галина георгий герман глеб григорий давид дарья денис диана дина динара дмитрий евгений евгения екатерина елена елизавета ерлан ' +
    'жанна захар зинаида зоя иван игорь илья инна ирина кира кирилл константин кристина ксения лариса лев леонид лидия лилия любовь людмила майя максим марат маргарита марина мария марк марта матвей мирон михаил ' +
    'надежда наталья никита николай нина нурлан оксана олег олеся ольга павел петр полина раиса ринат роза роман руслан рустам самвел светлана семен сергей софия станислав степан тамара татьяна тимур федор фатима ' +
    'эдуард эльвира эмиль юлия юрий яков ярослав alice alex alexander ali amir anna anne ben carl charles chen daisy david elena emma eva fatima frank george grace hans heather henry holly iris ivan ivy jack james ' +
    'jane jasmine john kim lee lily maria mark mary michael muhammad nick olga oliver paul peter pearl robert robin rose rosemary ruby ruth sam sarah sophia thomas victor viola violet wang william'
  ).split(' '),
);

/** A sentence of so many words or more, nearly all with a capital letter, is an English heading and no list of names. */
const SHORTEST_HEADING = 4;
const HEADING_SHARE = 0.6;

/**
 * The words of one sentence without names. A word with a capital letter stays only if a classifier knows it and it stands first, or the
 * whole sentence is a heading; a given name never stays, nor does what follows it. Abbreviations in capitals ("LED", "ЧПУ") are words.
 */
export function withoutNames(words: readonly string[], isKnown: (written: string) => boolean): string[] {
  const capital = words.filter(isCapital).length;
  const isHeading = words.length >= SHORTEST_HEADING && capital >= HEADING_SHARE * words.length;
  const isWord = (word: string, i: number): boolean => (i === 0 || isHeading) && isKnown(word) && !isGivenName(word) && !isGivenName(words[i - 1] ?? '');
  return words.filter((word, i) => !isCapital(word) || isWord(word, i));
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word) && !/^[\p{Lu}\p{N}]{2,6}$/u.test(word);

const isGivenName = (word: string): boolean => isCapital(word) && GIVEN_NAMES.has(word.toLowerCase().replaceAll('ё', 'е'));
