import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

/** A hint of the server that something has changed; the content is asked for apart. */
export interface Hint {
  /** What changed, `room.noun`. */
  readonly topic: string;
  readonly id?: string;
}

interface Listener {
  onHint(hint: Hint): void;
  /** The connection has been away for `lostAfter`. */
  onLost(): void;
  /** The connection is there; `missed` when events may have been missed. */
  onOpen(missed: boolean): void;
}

const address = '/api/v1/events';
/** Short breaks are not worth a notice; ms. */
const lostAfter = 5_000;
/** Pause before a new attempt when the browser has given up by itself; ms. */
const reconnectAfter = 10_000;

/** Keeps one event stream open and returns the function that ends it. */
function listen(listener: Listener): () => void {
  let source: EventSource;
  let lostTimer: ReturnType<typeof setTimeout> | undefined;
  let reconnectTimer: ReturnType<typeof setTimeout> | undefined;
  let broken = false;

  function opened(): void {
    clearTimeout(lostTimer);
    listener.onOpen(broken);
    broken = false;
  }
  function failed(): void {
    if (source.readyState === EventSource.CLOSED) reconnectTimer = setTimeout(open, reconnectAfter);
    if (broken) return;
    broken = true;
    lostTimer = setTimeout(listener.onLost, lostAfter);
  }
  function open(): void {
    source = new EventSource(address);
    source.onopen = opened;
    source.onerror = failed;
    source.onmessage = (message: MessageEvent<string>) => listener.onHint(JSON.parse(message.data) as Hint);
  }

  open();
  return () => {
    clearTimeout(lostTimer);
    clearTimeout(reconnectTimer);
    source.close();
  };
}

/**
 * Listens to the server's hints while the page is open: one connection a tab, used by the workspace layout.
 * After a break all server data is asked for again, since hints of that time are lost.
 * @returns true while the connection has been lost for more than five seconds
 */
export function useEvents(onHint: (hint: Hint) => void): boolean {
  const [lost, setLost] = useState(false);
  const cache = useQueryClient();
  const handler = useRef(onHint);
  useEffect(() => {
    handler.current = onHint;
  });

  useEffect(() => {
    return listen({
      onHint: (hint) => handler.current(hint),
      onLost: () => setLost(true),
      onOpen: (missed) => {
        setLost(false);
        if (missed) void cache.invalidateQueries();
      },
    });
  }, [cache]);
  return lost;
}
