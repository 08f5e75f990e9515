import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigationType, useSearchParams } from 'react-router';
import { readSearch, type SearchState, writeSearch } from './search-state';

/** Marks a change of address that the page itself has made; it knows it already. */
const ownChange = { ownSearch: true } as const;
const isOwn = (state: unknown) => typeof state === 'object' && state !== null && 'ownSearch' in state;

/** How a change is remembered: a step that Back undoes, or a correction of the present step (words being typed). */
export type Step = 'push' | 'replace';

/**
 * The search of the page. It answers at once and the address follows: a router applies an address as a transition, and a box driven by it
 * would lag behind the finger. Back, Forward and links from outside are read from the address.
 */
export function useSearchState(): readonly [SearchState, (change: (state: SearchState) => SearchState, step?: Step) => void] {
  const [address, setAddress] = useSearchParams();
  const [state, setState] = useState(() => readSearch(address));
  const latest = useRef(state);
  const location = useLocation();
  const way = useNavigationType();

  const show = useCallback((next: SearchState) => {
    latest.current = next;
    setState(next);
  }, []);

  useEffect(() => {
    if (way !== 'POP' && isOwn(location.state)) return;
    const next = readSearch(new URLSearchParams(location.search));
    if (writeSearch(next).toString() !== writeSearch(latest.current).toString()) show(next);
  }, [location, way, show]);

  const put = useCallback(
    (change: (state: SearchState) => SearchState, step: Step = 'push') => {
      const next = change(latest.current);
      show(next);
      setAddress(writeSearch(next), { replace: step === 'replace', preventScrollReset: true, state: ownChange });
    },
    [setAddress, show],
  );
  return [state, put];
}
