import { InvalidInput } from '@zemlyak/kernel';
import { companyFields } from './companies/company-fields';
import { TableColumnsMissing } from './import.errors';
import { LONGEST_CELL } from './import-limits';
import { checkMapping, mappedRow, shapeProblems, suggestMapping } from './mapping';

const altai = companyFields({ id: 'a', kind: 'agency', country: 'RU', subject: '22' }),
  bishkek = companyFields({ id: 'b', kind: 'council', country: 'KG', subject: null });

describe('what columns seem to mean', () => {
  it.each([
    [
      ['Наименование', 'ИНН', 'Сайт', 'Эл. почта'],
      ['nameRu', 'identifier.RU_INN', 'website', 'contactEmail'],
    ],
    [
      ['Полное наименование', 'Краткое наименование', 'ОГРН', 'ОКВЭД'],
      ['legalName', 'nameRu', 'identifier.RU_OGRN', 'okved'],
    ],
    [
      ['Company name', 'Country', 'City', 'E-mail', 'HS code'],
      ['nameLatin', 'country', 'city', 'contactEmail', 'hs'],
    ],
    [
      ['ИНН организации', 'НАЗВАНИЕ  компании'],
      ['identifier.RU_INN', 'nameRu'],
    ],
    [
      ['Населенный пункт', 'Цвет', ''],
      ['city', null, null],
    ],
    [
      ['nameRu', 'identifier.KZ_BIN', 'aboutEn'],
      ['nameRu', 'identifier.KZ_BIN', 'aboutEn'],
    ],
    [
      ['ИНН', 'ИНН'],
      ['identifier.RU_INN', 'identifier.KG_INN'],
    ],
  ])('%j', (columns, mapping) => expect(suggestMapping(columns, altai)).toEqual(mapping));
  it('takes the number of the own country for «ИНН»', () => expect(suggestMapping(['ИНН'], bishkek)).toEqual(['identifier.KG_INN']));
});

describe('a mapping', () => {
  const required = [['legalName', 'nameRu']];
  it('is taken when every group has a column', () => expect(() => checkMapping([null, 'nameRu'], ['a', 'b'], altai, required)).not.toThrow());
  it.each([
    [['nameRu'], InvalidInput],
    [['nameRu', 'nameRu'], InvalidInput],
    [['nameRu', 'colour'], InvalidInput],
    [[null, 'city'], TableColumnsMissing],
  ])('%j is refused', (mapping, problem) => {
    expect(() => checkMapping(mapping, ['a', 'b'], altai, required)).toThrow(problem);
  });
  it('leaves out blank cells and columns that are not read', () =>
    expect(mappedRow(['nameRu', null, 'city'], 7, [' Кедр ', 'x', ' '])).toEqual({ number: 7, values: { nameRu: 'Кедр' } }));
});

it('finds formulas, long cells and cells beside the table, in columns that are read', () => {
  const cells = ['=1', '=2', 'x'.repeat(LONGEST_CELL + 1), 'more'];
  expect(shapeProblems({ number: 2, cells, formulas: [0, 1] }, ['nameRu', null, 'aboutRu'])).toEqual([
    { field: null, code: 'tooManyCells', params: { columns: 3 } },
    { field: 'nameRu', code: 'formulaCell' },
    { field: 'aboutRu', code: 'cellTooLong', params: { most: LONGEST_CELL } },
  ]);
  expect(shapeProblems({ number: 2, cells: ['a', 'b', 'c', ' '], formulas: [] }, ['nameRu', null, null])).toEqual([]);
});
