import type { UseFormReturnType } from '@mantine/form';
import { useCallback, useEffect, useRef, useState } from 'react';

const prefix = 'draft:';
const oneMonth = 30 * 24 * 60 * 60 * 1000;

interface Draft<T> {
  readonly savedAt: number;
  readonly values: T;
}

function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined; // a browser that forbids storage only loses the drafts
  }
}

/** Reads a draft not older than a month. */
export function readDraft<T>(name: string): Draft<T> | undefined {
  const text = storage()?.getItem(prefix + name);
  if (!text) return undefined;
  try {
    const draft = JSON.parse(text) as Draft<T>;
    return Date.now() - draft.savedAt < oneMonth ? draft : undefined;
  } catch {
    return undefined;
  }
}

export function writeDraft<T>(name: string, values: T): number | undefined {
  const savedAt = Date.now();
  try {
    storage()?.setItem(prefix + name, JSON.stringify({ savedAt, values } satisfies Draft<T>));
    return savedAt;
  } catch {
    return undefined; // storage is full: typing goes on without a draft
  }
}

export function clearDraft(name: string): void {
  storage()?.removeItem(prefix + name);
}

/** Removes every draft; signing out does it, the next person must not read them. */
export function clearDrafts(): void {
  const store = storage();
  if (!store) return;
  for (const key of Object.keys(store)) if (key.startsWith(prefix)) store.removeItem(key);
}

/** What a form needs to know of its draft. */
export interface LocalDraft {
  /** Time of the last saving in ms since 1970, undefined before the first. */
  readonly savedAt: number | undefined;
  /** True when the form was filled from a draft. */
  readonly restored: boolean;
  /** Forgets the draft; call it when the server has taken the form. */
  clear(): void;
}

/**
 * Keeps what is typed in a form across reloads, half a second after the last key.
 * Not for passwords, codes or personal documents.
 */
export function useLocalDraft<T extends Record<string, unknown>>(name: string, form: UseFormReturnType<T>): LocalDraft {
  const [savedAt, setSavedAt] = useState<number>();
  const [restored, setRestored] = useState(false);
  const { setValues, values } = form;
  const initial = useRef(values);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const fill = useRef((draft: Draft<T>) => {
    setValues(draft.values);
    setSavedAt(draft.savedAt);
    setRestored(true);
  });

  useEffect(() => {
    const draft = readDraft<T>(name);
    if (draft) fill.current(draft);
  }, [name]);

  useEffect(() => {
    if (values === initial.current) return undefined;
    timer.current = setTimeout(() => setSavedAt(writeDraft(name, values)), 500);
    return () => clearTimeout(timer.current);
  }, [name, values]);

  const clear = useCallback(() => {
    clearTimeout(timer.current); // a form sent within half a second must not come back as a draft
    clearDraft(name);
    setSavedAt(undefined);
    setRestored(false);
  }, [name]);
  return { savedAt, restored, clear };
}
