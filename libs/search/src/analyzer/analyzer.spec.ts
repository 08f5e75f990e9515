import { edits, editsAllowed } from './edits';
import { codeAndHeadings, codeSpelling } from './codes';
import { fold, twin } from './fold';
import { highlight, snippet } from './highlight';
import { asTypedInEnglish, asTypedInRussian, otherLayouts } from './layout';
import { read } from './reading';
import { stem } from './stem';
import { SynonymTable, builtInSynonyms } from './synonyms';
import { tokens } from './tokens';
import { cyrillicReadings, soundKey, soundKeys } from './translit';

const words = (text: string) => tokens(text).map((token) => token.surface);
const sought = (text: string) => read(text).words.map((word) => word.surface);

describe('folding', () => {
  it.each([
    ['Мёд', 'мед'],
    ['ЁЛКА', 'елка'],
    ['Йогурт', 'йогурт'],
    ['Café', 'cafe'],
    ['ﬁber', 'fiber'],
    ['за́мок', 'замок'],
    ["O'Neill", 'oneill'],
    ['Straße', 'strasse'],
    ['1С', '1c'],
    ['1C', '1c'],
    ['кpаб', 'краб'],
    ['СNC', 'cnc'],
    ['Kабель', 'кабель'],
    ['мёд', 'мед'],
    ['3Д', '3д'],
    ['ЕRP', 'erp'],
  ])('%s becomes %s', (written, folded) => expect(fold(written)).toBe(folded));

  it('changes nothing twice', () => {
    for (const word of ['Ёлки', '1С', 'кpаб', 'Straße', 'CNС', 'naïve', 'йод']) expect(fold(fold(word))).toBe(fold(word));
  });

  it.each([
    ['оао', 'oao'],
    ['ocp', 'оср'],
    ['мед', null],
    ['b2b', 'в2в'],
    ['42', null],
  ])('%s looks like %s', (word, other) => expect(twin(word)).toBe(other));
});

describe('tokens', () => {
  it.each([
    ['Внедрение 1С:Предприятие', ['внедрение', '1c', 'предприятие']],
    ['чат-бот', ['чат', 'бот', 'чатбот']],
    ['0409.00', ['040900']],
    ['ООО «Ёлки»', ['ооо', 'елки']],
    ['', []],
    ['— … !', []],
    ['2024-2025', ['2024', '2025']],
    ['60 000,5 кг', ['60', '000', '5', 'кг']],
  ])('of %p', (text, expected) => expect(words(text)).toEqual(expected));

  it('keep their place in the text and leave a gap after a sentence', () => {
    const [first, second, third] = tokens('Мёд липовый. Чай');
    expect([first, second, third].map((token) => [token!.start, token!.end, token!.position])).toEqual([
      [0, 3, 1],
      [4, 11, 2],
      [13, 16, 5],
    ]);
  });
});

describe('stems', () => {
  it.each([
    ['насосов', 'насосы'],
    ['станок', 'станков'],
    ['досок', 'доска'],
    ['порошок', 'порошка'],
    ['упаковок', 'упаковка'],
    ['крышек', 'крышка'],
    ['огурец', 'огурцов'],
    ['льна', 'лен'],
    ['меда', 'медом'],
    ['чая', 'чай'],
    ['китая', 'китай'],
    ['масел', 'масло'],
    ['семян', 'семена'],
    ['bearings', 'bearing'],
    ['companies', 'company'],
    ['пищевое', 'пищевой'],
    ['казахстане', 'казахстан'],
    ['банана', 'бананов'],
    ['детали', 'деталь'],
    ['кредит', 'кредитов'],
    ['полиэтилен', 'полиэтилена'],
    ['материал', 'материалов'],
    ['охрана', 'охраны'],
    ['систем', 'система'],
  ])('%s and %s are one word', (one, other) => expect(stem(one)).toBe(stem(other)));

  it.each([
    ['мед', 'медь'],
    ['мед', 'медный'],
    ['лен', 'лента'],
    ['пар', 'пара'],
    ['it', 'item'],
  ])('%s and %s are two', (one, other) => expect(stem(one)).not.toBe(stem(other)));
  it('leaves codes and abbreviations whole', () => expect(['1c', 'en590', 'по', 'it'].map(stem)).toEqual(['1c', 'en590', 'по', 'it']));
});

describe('keyboard layout', () => {
  it.each([
    ['vtl kbgjdsq', 'мед липовый'],
    ['v`l', 'мёд'],
    ['rf,tkm', 'кабель'],
    ['GHJBPDJLBNTKM', 'ПРОИЗВОДИТЕЛЬ'],
  ])('%s was meant as %s', (typed, meant) => {
    expect(asTypedInRussian(typed)).toBe(meant);
    expect(asTypedInEnglish(meant)).toBe(typed);
  });
  it('keeps quotes and minus', () => expect(otherLayouts('"vtl" -xfq')).toEqual(['"мед" -чай']));
  it('has nothing to say about numbers', () => expect(otherLayouts('0409')).toEqual([]));
});

describe('transliteration', () => {
  it.each([
    ['myod', 'мед'],
    ['pilomaterialy', 'пиломатериалы'],
    ['shchebenka', 'щебенка'],
    ['zhelezo', 'железо'],
    ['khleb', 'хлеб'],
    ['yuvelirnyy', 'ювелирный'],
  ])('%s may be %s', (latin, word) => expect(cyrillicReadings(latin)).toContain(word));
  it('is bounded', () => expect(cyrillicReadings('cyclecyclecyclecyclecycle').length).toBeLessThanOrEqual(48));
  it.each([
    ['мука', 'muka'],
    ['златибор', 'zlatibor'],
    ['системс', 'systems'],
    ['континентал', 'continental'],
    ['печать', 'pechat'],
    ['щебень', 'shcheben'],
  ])('%s sounds like %s', (one, other) => expect(soundKeys(other)).toContain(soundKey(one)));
});

describe('edits', () => {
  it.each([
    ['насос', 'насос', 0],
    ['насос', 'насас', 1],
    ['насос', 'насо', 1],
    ['насос', 'ансос', 1],
    ['насос', 'кабель', 3],
  ])('from %s to %s are %i, counted to 2', (a, b, n) => {
    expect(edits(a, b, 2)).toBe(n);
    expect(edits(b, a, 2)).toBe(n);
  });
  it('are allowed by length', () => expect([3, 4, 7, 8].map(editsAllowed)).toEqual([0, 1, 1, 2]));
});

describe('codes', () => {
  it.each([
    ['0409', '0409'],
    ['0409.00', '040900'],
    ['62.01', '62.01'],
    ['22-04-012345', '2204012345'],
    ['HRB12345', 'hrb12345'],
    ['мёд', null],
    ['12', null],
    ['1с', null],
  ])('%s is %s', (written, code) => expect(codeSpelling(written)).toBe(code));
  it('bring their headings, register numbers do not', () => {
    expect(codeAndHeadings('04090000')).toEqual(['04090000', '0409', '040900']);
    expect(codeAndHeadings('2204012345')).toEqual(['2204012345']);
  });
});

describe('reading a query', () => {
  it.each([
    ['софт на заказ', ['софт', 'заказ']],
    ['ищу поставщика мёда', ['поставщика', 'меда']],
    ['ищу', ['ищу']],
    ['ООО Северный лес', ['северный', 'лес']],
    ['для', []],
    ['IT', ['it']],
    ['ПО для склада', ['по', 'склада']],
    ['поставки по России', ['поставки', 'россии']],
    ['разработка по', ['разработка', 'по']],
    ['по на заказ', ['по', 'заказ']],
    ['ИНН 2204012345', ['2204012345']],
    ['0409 00 000 0', ['0409000000']],
    ['чат-бот', ['чатбот']],
  ])('%s looks for %p', (text, expected) => expect(sought(text)).toEqual(expected));

  it('takes phrases in any quotes, with the distance of left-out words', () => {
    for (const text of ['"линия для розлива"', '«линия для розлива»', '“линия для розлива”']) {
      expect(read(text)).toEqual({
        words: [],
        negatives: [],
        phrases: [
          [
            { stem: stem('линия'), distance: 0 },
            { stem: stem('розлива'), distance: 2 },
          ],
        ],
      });
    }
  });

  it('takes what must not be there, but not a dash between words', () => {
    expect(read('оборудование -пищевое').negatives).toEqual([[{ stem: stem('пищевой'), distance: 0 }]]);
    expect(read('мёд -"липовый сбор"').negatives[0]).toHaveLength(2);
    expect(read('Китай - Россия')).toMatchObject({ negatives: [], words: [{ surface: 'китай' }, { surface: 'россия' }] });
  });
});

describe('synonyms', () => {
  const table = new SynonymTable([
    ['мёд', 'honey'],
    ['софт', 'программное обеспечение', 'ПО'],
    ['обеспечение', 'provision'],
  ]);
  const match = (text: string) => table.match(words(text).map(stem), 0);

  it('are found in any form and in both directions', () => {
    expect(match('мёдом')).toEqual({ length: 1, others: [['honei']] });
    expect(match('honey')).toEqual({ length: 1, others: [['мед']] });
  });
  it('prefer the longest name', () => expect(match('программного обеспечения')).toEqual({ length: 2, others: [['софт'], ['по']] }));
  it('are not there for what has no other name', () => expect(match('кабель')).toBeNull());
  it('have no group of one among the built-in ones', () => expect(builtInSynonyms.filter((group) => group.length < 2)).toEqual([]));
});

describe('highlights', () => {
  const stems = new Set(['мед', 'липов'].map(stem));
  it('mark every form of a word', () =>
    expect(highlight('Мёд и липовый мёд', new Set(['мед', stem('липовый')])).marks).toEqual([
      [0, 3],
      [6, 13],
      [14, 17],
    ]));
  it('never go beyond the text of a snippet', () => {
    const text = `${'Вода и хлеб. '.repeat(40)}Горный мёд с Алтая. ${'Соль и сахар. '.repeat(40)}`;
    const found = snippet(text, stems, 120);
    expect(found.text.length).toBeLessThan(160);
    expect(found.marks.map(([start, end]) => found.text.slice(start, end))).toEqual(['мёд']);
  });
  it('show the beginning when nothing is marked', () => expect(snippet('Вода '.repeat(60), stems, 40).text.startsWith('Вода')).toBe(true));
});
