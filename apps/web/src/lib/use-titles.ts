import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLanguage } from '../i18n/use-language';
import { vocabulariesQuery } from './reference';
import { termIn, type Terms, type Vocabulary } from './terms';

/** Name of a code in the language of the page; the code itself while its name is not known. */
export type TitleOf = (vocabulary: Vocabulary, code: string) => string;

/** Names of codes: those that came with the page, and with `all` every one of the vocabularies. */
export function useTitles(terms: Terms, all = false): TitleOf {
  const language = useLanguage();
  const { data: vocabularies } = useQuery({ ...vocabulariesQuery, enabled: all });
  return useCallback(
    (vocabulary, code) => terms[vocabulary]?.[code] ?? (vocabularies && termIn(vocabularies, vocabulary, code, language)) ?? code,
    [terms, vocabularies, language],
  );
}
