import { browserName } from './browser-name';

describe('the name of a browser', () => {
  it('tells apart those that call themselves Chrome too', () => {
    const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
    expect(browserName(chrome)).toBe('Chrome, Linux');
    expect(browserName(chrome.replace('X11; Linux x86_64', 'Windows NT 10.0') + ' YaBrowser/26.1')).toBe('Yandex Browser, Windows');
    expect(browserName('Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) AppleWebKit/605 Version/20.0 Mobile Safari/604.1')).toBe('Safari, iOS');
  });

  it('shows programs as they call themselves', () => {
    expect(browserName('curl/8.9')).toBe('curl/8.9');
  });
});
