import { lazy, Suspense, useSyncExternalStore } from 'react';

const Nothing = () => <></>;

/** A connection that breaks just now must not take the page with it: it then goes without messages. */
const Notices = lazy(() => import('./notices').catch(() => ({ default: Nothing })));

const never = () => () => undefined;

/** The corner of the page where `notify` shows its messages. It is loaded after the page; what is said before waits for it. */
export function NoticeCorner() {
  const hydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    hydrated && (
      <Suspense>
        <Notices />
      </Suspense>
    )
  );
}
