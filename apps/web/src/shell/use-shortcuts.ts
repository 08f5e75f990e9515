import { useEffect, useRef } from 'react';
import { type Press, type Wish, wishOf } from './shortcuts';
import type { Place } from './workspace-nav';

/** Longest pause between "g" and the letter after it; ms. */
const pairWithin = 1_200;
const storageKey = 'single-keys';

/** True unless the person has switched single-key shortcuts off in this browser. */
export function singleKeysOn(): boolean {
  return localStorage.getItem(storageKey) !== 'off';
}

export function switchSingleKeys(on: boolean): void {
  localStorage.setItem(storageKey, on ? 'on' : 'off');
}

/** True while a person writes: single keys are letters then. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));
}

function pressOf(event: KeyboardEvent): Press {
  return { key: event.key, code: event.code, command: event.ctrlKey || event.metaKey, alt: event.altKey, typing: isTyping(event.target) };
}

/** Listens to the keyboard by the table of shortcuts. */
export function useShortcuts(places: readonly Place[], onWish: (wish: Wish, target: EventTarget | null) => void): void {
  const latest = useRef({ places, onWish });
  useEffect(() => {
    latest.current = { places, onWish };
  });
  useEffect(() => {
    let before: { readonly letter: string; readonly at: number } | undefined;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return;
      const letter = before && event.timeStamp - before.at < pairWithin ? before.letter : undefined;
      const wish = wishOf(pressOf(event), letter, latest.current.places, singleKeysOn());
      before = event.code === 'KeyG' && !wish && !isTyping(event.target) ? { letter: 'g', at: event.timeStamp } : undefined;
      if (!wish) return;
      event.preventDefault();
      latest.current.onWish(wish, event.target);
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
