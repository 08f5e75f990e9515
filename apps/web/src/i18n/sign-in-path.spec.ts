import { safeNext, signInPath } from './sign-in-path';

describe('the way back after signing in', () => {
  it('keeps the page and its query', () => {
    const next = new URL(signInPath('ru', '/app/offers?tab=2&q=мёд'), 'http://a').searchParams.get('next');
    expect(safeNext(next)).toBe('/app/offers?tab=2&q=мёд');
  });

  it.each([null, '', 'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)'])(
    'never leads to another site: %s',
    (next) => {
      expect(safeNext(next)).toBe('/app');
    },
  );
});
