import { inLanguage, languageInCookie, languageInHeader, languageOf, languageOfRequest, localPath } from './language';

describe('choice of the language', () => {
  it('takes the address first, then the cookie, then the browser, then Russian', () => {
    expect(languageOf({ pathname: '/en/about', cookies: 'language=ru', accepts: 'ru' })).toBe('en');
    expect(languageOf({ pathname: '/app', cookies: 'a=1; language=en', accepts: 'ru' })).toBe('en');
    expect(languageOf({ pathname: '/', cookies: '', accepts: 'de, en-GB;q=0.8, ru;q=0.5' })).toBe('en');
    expect(languageOf({ pathname: '/', cookies: '', accepts: 'de' })).toBe('ru');
  });

  it('does not take a path that only begins like a language', () => {
    expect(languageOf({ pathname: '/england', cookies: '', accepts: '' })).toBe('ru');
    expect(inLanguage('/england', 'en')).toBe('/england');
  });

  it('reads only its own cookie and only known languages', () => {
    expect(languageInCookie('mylanguage=en')).toBeUndefined();
    expect(languageInCookie('language=de')).toBeUndefined();
  });

  it('honours weights and refusals of the header', () => {
    expect(languageInHeader('en;q=0.2, ru;q=0.9')).toBe('ru');
    expect(languageInHeader('en;q=0')).toBeUndefined();
  });
});

describe('addresses', () => {
  it('keeps the page when the language changes', () => {
    expect(inLanguage('/ru/registry/7', 'en')).toBe('/en/registry/7');
    expect(inLanguage('/ru', 'en')).toBe('/en');
    expect(inLanguage('/app/offers', 'en')).toBe('/app/offers');
  });

  it('builds public addresses', () => {
    expect(localPath('en', '/')).toBe('/en');
    expect(localPath('ru', '/registry?q=мёд')).toBe('/ru/registry?q=мёд');
  });
});

describe('language of a request', () => {
  it('of a page’s data is that of the page', () => {
    expect(languageOfRequest(new Request('http://a/en.data', { headers: { cookie: 'language=ru' } }))).toBe('en');
    expect(languageOfRequest(new Request('http://a/app.data', { headers: { 'accept-language': 'en' } }))).toBe('en');
  });
});
