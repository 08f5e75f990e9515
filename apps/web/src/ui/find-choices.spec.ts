import { findChoices } from './find-choices';

const entries = [
  { value: 'KG', label: 'Кыргызстан' },
  { value: 'KZ', label: 'Казахстан' },
  { value: '166', label: 'килограмм' },
];
const titles = [
  { code: 'KG', title: { ru: 'Кыргызстан', en: 'Kyrgyzstan' } },
  { code: 'KZ', title: { ru: 'Казахстан', en: 'Kazakhstan' } },
];
const found = (search: string) => findChoices(entries, search, titles).map(({ value }) => value);

describe('choices', () => {
  it('are found by the name of either language, the code and other usual names', () => {
    expect(found('кырг')).toEqual(['KG']);
    expect(found('kazakh')).toEqual(['KZ']);
    expect(found('kg')).toEqual(['KG']);
    expect(found('Киргиз')).toEqual(['KG']);
  });

  it('are all shown before anything is typed', () => {
    expect(found(' ')).toEqual(['KG', 'KZ', '166']);
    expect(found('ничего')).toEqual([]);
  });

  it('do not tell е from ё', () => {
    expect(findChoices([{ value: '1', label: 'мёд' }], 'мед')).toHaveLength(1);
  });
});
