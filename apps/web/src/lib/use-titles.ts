import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLanguage } from '../i18n/use-language';
import { referenceQuery, type Terms, titleIn, type Vocabulary } from './reference';

/** Name of a code in the language of the page; the code itself while its name is not known. */
export type TitleOf = (vocabulary: Vocabulary, code: string) => string;

/** Names of codes: those that came with the page, and with `all` every one of the vocabularies. */
export function useTitles(terms: Terms, all = false): TitleOf {
  const language = useLanguage();
  const { data: reference } = useQuery({ ...referenceQuery, enabled: all });
  return useCallback(
    (vocabulary, code) => terms[vocabulary]?.[code] ?? (reference && titleIn(reference, vocabulary, code, language)) ?? code,
    [terms, reference, language],
  );
}
