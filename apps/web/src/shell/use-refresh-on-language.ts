import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Language } from '../i18n/language';

/** Sentences of the server are in the language they were asked for in: after a change of language they are asked for again. */
export function useRefreshOnLanguage(client: QueryClient, language: Language): void {
  const before = useRef(language);
  useEffect(() => {
    if (before.current === language) return;
    before.current = language;
    void client.invalidateQueries();
  }, [client, language]);
}
