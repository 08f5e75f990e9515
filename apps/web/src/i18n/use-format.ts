import { useSyncExternalStore } from 'react';
import { formatsIn, type Formats } from './format';
import { useLanguage } from './use-language';

/** Zone in which the server writes times before the browser has told its own. */
const zoneOfServer = 'Europe/Moscow';

/** Ways to write dates, money and numbers in the language of the page. */
export function useFormat(): Formats {
  return formatsIn(useLanguage());
}

const neverChanges = () => () => undefined;
const zoneOfBrowser = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The reader's zone (IANA name). On the server and in the first paint it is Moscow's, so both write the same HTML. */
export function useOwnZone(): string {
  return useSyncExternalStore(neverChanges, zoneOfBrowser, () => zoneOfServer);
}
