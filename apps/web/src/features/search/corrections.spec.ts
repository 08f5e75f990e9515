import { asRead } from './corrections';

describe('a corrected query', () => {
  it('is shown as it was read', () => {
    expect(asRead('vtl fknfq', [{ kind: 'layout', from: 'vtl fknfq', to: 'мед алтай' }])).toBe('мед алтай');
    expect(asRead('Медд алтай', [{ kind: 'typo', from: 'медд', to: 'мёд' }])).toBe('мёд алтай');
  });

  it('stays as typed where a correction does not apply', () => {
    expect(asRead('чай', [{ kind: 'typo', from: 'кофе', to: 'кофр' }])).toBe('чай');
  });
});
