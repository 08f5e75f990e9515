import { newFact, toFact } from './fact-values';

describe('form of a checked fact', () => {
  it('begins with today and a year ahead', () => {
    expect(newFact(new Date('2027-03-31T10:00:00Z'))).toMatchObject({ checkedOn: '2027-03-31', expiresOn: '2028-03-31', kind: 'register' });
  });

  it('sends tidy texts, and nothing for what is empty', () => {
    const values = { ...newFact(new Date('2027-03-31T10:00:00Z')), statement: { ru: ' Состоит в реестре ', en: ' ' }, source: ' ЕГРЮЛ ', sourceUrl: ' ' };
    expect(toFact(values)).toEqual({
      kind: 'register',
      statement: { ru: 'Состоит в реестре' },
      source: 'ЕГРЮЛ',
      sourceUrl: null,
      checkedOn: '2027-03-31',
      expiresOn: '2028-03-31',
    });
  });
});
