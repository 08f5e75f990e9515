import type { MyOrganisation } from './organisation-queries';
import { profileFieldId, toProfileChange, toProfileValues, websiteOf } from './profile-values';

const record = {
  nameRu: 'Орлова Трейд',
  nameLatin: null,
  legalName: 'ОсОО «Орлова Трейд»',
  country: 'KG',
  subject: null,
  city: 'Бишкек',
  identifiers: [],
  okved: ['46.36'],
  hs: ['0409'],
  languages: ['ru'],
  about: { ru: 'Поставляем мёд' },
  website: null,
  capacities: [{ what: { ru: 'Мёд' }, amount: 5, unit: '168', period: 'month' }],
  certificates: [{ code: 'ISO9001' }],
  exportExperience: null,
  employees: null,
  foundedYear: 2014,
  inside: { identifiers: [{ scheme: 'KG_INN', value: '02507199510010', checked: 'format' }] },
} as unknown as MyOrganisation;

describe('profile form', () => {
  it('sends back what it was filled with', () => {
    const change = toProfileChange(toProfileValues(record));
    expect(change).toMatchObject({
      nameRu: 'Орлова Трейд',
      nameLatin: null,
      okved: ['46.36'],
      hs: ['0409'],
      about: { ru: 'Поставляем мёд' },
      exportExperience: null,
      employees: null,
      foundedYear: 2014,
      identifiers: [{ scheme: 'KG_INN', value: '02507199510010' }],
      capacities: [{ what: { ru: 'Мёд' }, amount: 5, unit: '168', period: 'month' }],
      certificates: [{ code: 'ISO9001' }],
    });
  });

  it('keeps a Russian region only for Russia', () => {
    const values = { ...toProfileValues(record), subject: '22' };
    expect(toProfileChange(values).subject).toBeNull();
    expect(toProfileChange({ ...values, country: 'RU' }).subject).toBe('22');
  });

  it('leaves out numbers and certificates nobody has typed', () => {
    const values = { ...toProfileValues(record), identifiers: [{ scheme: 'KG_INN', value: ' ' }], certificates: [{ code: '', number: '', validUntil: '' }] };
    expect(toProfileChange(values)).toMatchObject({ identifiers: [], certificates: [] });
  });

  it('adds the scheme to a website', () => {
    expect(websiteOf('orlova.kg')).toBe('https://orlova.kg');
    expect(websiteOf('http://orlova.kg')).toBe('http://orlova.kg');
    expect(websiteOf(' ')).toBeNull();
  });

  it('finds the input for a path of the server', () => {
    expect(['hs.0', 'okved', 'about', 'about.en', 'identifiers.1.value', 'legalName'].map(profileFieldId)).toEqual([
      'codes',
      'codes',
      'about.ru',
      'about.en',
      'identifiers.1.value',
      'legalName',
    ]);
  });
});
