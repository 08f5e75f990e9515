import type { Place } from './workspace-nav';

/** What a shortcut does. `key` gives the words `common.shortcut.<key>`. */
export interface Shortcut {
  readonly key: 'palette' | 'help' | 'search' | 'queue' | 'close' | 'send';
  /** As people read it; "Ctrl" is shown as ⌘ nowhere, both keys work. */
  readonly keys: readonly string[];
  /** True for a single letter or mark, which people may switch off. */
  readonly single: boolean;
  /** True when each key stands for itself, not both together. */
  readonly either?: boolean;
}

/** The only table of shortcuts: the keyboard listens by it and the help is drawn from it. */
export const shortcuts: readonly Shortcut[] = [
  { key: 'palette', keys: ['Ctrl', 'K'], single: false },
  { key: 'search', keys: ['/'], single: true },
  { key: 'help', keys: ['?'], single: true },
  { key: 'queue', keys: ['J', 'K'], single: true, either: true },
  { key: 'send', keys: ['Ctrl', 'Enter'], single: false },
  { key: 'close', keys: ['Esc'], single: false },
];

/** What a key press asks for. */
export type Wish =
  { readonly kind: 'palette' | 'help' | 'search' | 'send' } | { readonly kind: 'go'; readonly place: Place } | { readonly kind: 'step'; readonly by: 1 | -1 };

/** A key press as far as shortcuts care. */
export interface Press {
  readonly key: string;
  /** Physical key ("KeyK"), so shortcuts work in the Russian layout too. */
  readonly code: string;
  readonly command: boolean;
  readonly alt: boolean;
  readonly typing: boolean;
}

const letterOf = (press: Press) => (press.code.startsWith('Key') ? press.code.slice(3).toLowerCase() : '');

function wishOfSingleKey(press: Press, before: string | undefined, places: readonly Place[]): Wish | undefined {
  if (before === 'g') {
    const place = places.find(({ letter }) => letter === letterOf(press));
    return place ? { kind: 'go', place } : undefined;
  }
  if (letterOf(press) === 'j') return { kind: 'step', by: 1 };
  if (letterOf(press) === 'k') return { kind: 'step', by: -1 };
  if (press.key === '?' || (press.key === ',' && press.code === 'Slash')) return { kind: 'help' };
  return press.key === '/' || (press.code === 'Slash' && press.key === '.') ? { kind: 'search' } : undefined;
}

/**
 * What a press means. Single keys count only outside text fields and when the person has not switched them off.
 * @param before letter pressed just before, for "g, then …"
 */
export function wishOf(press: Press, before: string | undefined, places: readonly Place[], singleKeys: boolean): Wish | undefined {
  if (press.alt) return undefined;
  if (press.command) {
    if (letterOf(press) === 'k') return { kind: 'palette' };
    return press.key === 'Enter' && press.typing ? { kind: 'send' } : undefined;
  }
  return singleKeys && !press.typing ? wishOfSingleKey(press, before, places) : undefined;
}
