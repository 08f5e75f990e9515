import { addressOf, isEmptyQuestion, tidyQuestion } from './question';

describe('a question', () => {
  it('is written one way, however it was asked', () => {
    const one = tidyQuestion({ q: '  мёд   оптом ', selected: { country: ['RU', 'KG', 'RU'], kind: ['offer'], form: [] } });
    const other = tidyQuestion({ q: 'мёд оптом', selected: { kind: ['offer'], country: ['KG', 'RU'] } });
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(one).toEqual({ q: 'мёд оптом', selected: { kind: ['offer'], country: ['KG', 'RU'] } });
  });

  it('without words and choices asks for nothing', () => {
    expect(isEmptyQuestion(tidyQuestion({ q: ' ', selected: { kind: [] } }))).toBe(true);
    expect(isEmptyQuestion({ q: '', selected: { kind: ['offer'] } })).toBe(false);
    expect(isEmptyQuestion({ q: 'мёд', selected: {} })).toBe(false);
  });

  it('is written into an address that the registry reads', () => {
    const address = new URLSearchParams(addressOf({ q: 'мёд & соты', selected: { kind: ['offer'], country: ['KG', 'RU'] } }));
    expect([address.get('q'), address.getAll('kind'), address.getAll('country')]).toEqual(['мёд & соты', ['offer'], ['KG', 'RU']]);
  });
});
