import { recordKeyOf } from './organisation-key';

describe('what an operator looks for', () => {
  it('is one record when an id or an address was pasted', () => {
    expect(recordKeyOf(' 01A20293-ba3f-76fb-b33c-4acf7607dd4a ')).toBe('01a20293-ba3f-76fb-b33c-4acf7607dd4a');
    expect(recordKeyOf('https://zemlyak.example/ru/companies/altai-honey?tab=offers')).toBe('altai-honey');
    expect(recordKeyOf('/en/companies/altai-honey')).toBe('altai-honey');
  });

  it('is plain words otherwise', () => {
    expect(['мёд', '', 'altai-honey', '01a20293'].map(recordKeyOf)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
