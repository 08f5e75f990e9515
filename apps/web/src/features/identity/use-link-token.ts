import { useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';

/** Shortest and longest token that the server takes. */
const shortest = 20;
const longest = 100;

/** True when a token can be whole: a link copied in part is told apart before the server is asked. */
export function isWholeToken(token: string): boolean {
  return token.length >= shortest && token.length <= longest;
}

/** The token of a link from a mail. It stands behind `#`, so it reaches neither logs nor other sites. */
export function useLinkToken(): string {
  return new URLSearchParams(useLocation().hash.slice(1)).get('token') ?? '';
}

const neverChanges = () => () => undefined;

/** False on the server and in the first paint: what stands behind `#` is known to the browser only. */
export function useShownInBrowser(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}
