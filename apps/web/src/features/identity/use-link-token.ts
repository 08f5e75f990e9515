import { useLocation } from 'react-router';

/** The token of a link from a mail. It stands behind `#`, so it reaches neither logs nor other sites. */
export function useLinkToken(): string {
  return new URLSearchParams(useLocation().hash.slice(1)).get('token') ?? '';
}
