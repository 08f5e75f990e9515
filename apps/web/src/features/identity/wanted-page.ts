import { safeNext } from '../../i18n/sign-in-path';

/** Where a person wanted to go when they signed up; the letter opens in another tab, hence not the session's storage. */
const storageKey = 'wanted-page';

/** Keeps the page until the address is confirmed in this browser. */
export function keepWantedPage(next: string | null): void {
  try {
    if (next) localStorage.setItem(storageKey, next);
  } catch {
    // a browser that forbids storage leads to the workspace instead
  }
}

/** The page of the address, else the kept one, else the workspace; a kept page is forgotten. */
export function takeWantedPage(next: string | null): string {
  try {
    const kept = localStorage.getItem(storageKey);
    localStorage.removeItem(storageKey);
    return safeNext(next ?? kept);
  } catch {
    return safeNext(next);
  }
}
