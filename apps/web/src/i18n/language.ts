/** Languages of the interface, the first being the default. */
export const languages = ['ru', 'en'] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = 'ru';

/** Name of the cookie that remembers the chosen language. */
export const languageCookie = 'language';

/** Name of each language in that language, as the switch shows it. */
export const languageNames: Readonly<Record<Language, string>> = { ru: 'Русский', en: 'English' };

export function isLanguage(value: string | undefined): value is Language {
  return languages.some((language) => language === value);
}

/** The language named by the first part of an address (`/ru/about`), if it names one. */
export function languageInPath(pathname: string): Language | undefined {
  const first = pathname.split('/')[1];
  return isLanguage(first) ? first : undefined;
}

/** The language remembered in a `Cookie` header or `document.cookie`. */
export function languageInCookie(cookies: string): Language | undefined {
  const value = new RegExp(`(?:^|;\\s*)${languageCookie}=([a-z]{2})(?:;|$)`).exec(cookies)?.[1];
  return isLanguage(value) ? value : undefined;
}

/** The first language of ours in an `Accept-Language` header, by its weights. */
export function languageInHeader(header: string): Language | undefined {
  const wishes = header.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean);
    return { language: tag.slice(0, 2).toLowerCase(), weight: weight === undefined ? 1 : Number(weight) };
  });
  wishes.sort((a, b) => b.weight - a.weight);
  return wishes
    .filter((wish) => wish.weight > 0)
    .map((wish) => wish.language)
    .find(isLanguage);
}

/** The language of one request: address, then cookie, then the browser's wishes, then Russian. */
export function languageOf(request: { pathname: string; cookies: string; accepts: string }): Language {
  return languageInPath(request.pathname) ?? languageInCookie(request.cookies) ?? languageInHeader(request.accepts) ?? defaultLanguage;
}

/** `languageOf` for a request the server has got. A page's data have the address of the page and `.data` at the end. */
export function languageOfRequest(request: Request): Language {
  const { headers, url } = request;
  return languageOf({
    pathname: new URL(url).pathname.replace(/\.data$/, ''),
    cookies: headers.get('cookie') ?? '',
    accepts: headers.get('accept-language') ?? '',
  });
}

/** The same page in another language; an address without a language (`/app/…`) stays as it is. */
export function inLanguage(pathname: string, language: Language): string {
  return languageInPath(pathname) ? `/${language}${pathname.slice(3)}` : pathname;
}

/** Address of a public page: `localPath('en', '/registry')` is `/en/registry`. */
export function localPath(language: Language, path: string): string {
  return `/${language}${path === '/' ? '' : path}`;
}
