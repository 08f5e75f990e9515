import { createContext, useContext } from 'react';

/** Nonce of the response's Content-Security-Policy. In the browser it is empty: there `get-nonce` knows it. */
export const NonceContext = createContext('');

export function useNonce(): string {
  return useContext(NonceContext);
}

/** The nonce of this page as its scripts carry it; browsers hide it from markup but not from the property. */
export function nonceOfPage(): string {
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
}
