import { keepWantedPage, takeWantedPage } from './wanted-page';

describe('the page wanted at sign-up', () => {
  it('is opened once after the address is confirmed', () => {
    keepWantedPage('/ru/offers/1?interest=1');
    expect(takeWantedPage(null)).toBe('/ru/offers/1?interest=1');
    expect(takeWantedPage(null)).toBe('/app');
  });

  it('gives way to the page of the address, and never leaves this site', () => {
    keepWantedPage('//evil.example');
    expect(takeWantedPage('/app/inbox')).toBe('/app/inbox');
    keepWantedPage('//evil.example');
    expect(takeWantedPage(null)).toBe('/app');
  });
});
