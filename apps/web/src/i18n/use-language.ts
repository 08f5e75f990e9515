import { useCallback, useSyncExternalStore } from 'react';
import { useLocation, useNavigate, useRouteLoaderData } from 'react-router';
import { defaultLanguage, inLanguage, type Language, languageCookie, languageInPath, localPath } from './language';
import { loadMessages } from './load-messages';

const oneYear = 365 * 24 * 60 * 60;
const listeners = new Set<() => void>();
let chosen: Language | undefined;

/** The language chosen in this tab, if the person has chosen one; never set on the server. */
export function chosenLanguage(): Language | undefined {
  return chosen;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Remembers a language for a year and for pages whose address names none. */
export function rememberLanguage(language: Language): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${languageCookie}=${language}; Path=/; Max-Age=${oneYear}; SameSite=Lax${secure}`;
  chosen = language;
  for (const listener of listeners) listener();
}

/** What the root loader tells about the request. */
export interface RootFacts {
  readonly language: Language;
  /** Origin under which people see the site, without a slash at the end. */
  readonly publicOrigin: string;
  /** True when this browser has signed in before; a hint for the first paint, not a permission. */
  readonly knownPerson: boolean;
}

export function useRootFacts(): RootFacts | undefined {
  return useRouteLoaderData<RootFacts>('root');
}

/** Language of the page: named by its address, else chosen in this tab, else found by the server. */
export function useLanguage(): Language {
  const { pathname } = useLocation();
  const inTab = useSyncExternalStore(subscribe, chosenLanguage, () => undefined);
  const facts = useRootFacts();
  return languageInPath(pathname) ?? inTab ?? facts?.language ?? defaultLanguage;
}

/** Makes addresses of public pages in the language of the page. */
export function useLocalPath(): (path: string) => string {
  const language = useLanguage();
  return useCallback((path: string) => localPath(language, path), [language]);
}

/** Switches the language, keeping page, query, place and focus. */
export function useSwitchLanguage(): (language: Language) => Promise<void> {
  const { pathname, search, hash } = useLocation();
  const navigate = useNavigate();
  return useCallback(
    async (language: Language) => {
      await loadMessages(language, pathname);
      rememberLanguage(language);
      const target = inLanguage(pathname, language);
      if (target !== pathname) await navigate(`${target}${search}${hash}`, { replace: true, preventScrollReset: true });
    },
    [pathname, search, hash, navigate],
  );
}
