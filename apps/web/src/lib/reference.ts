import type { components } from '@zemlyak/api-client';
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import type { Language } from '../i18n/language';
import { useLanguage } from '../i18n/use-language';
import { api } from './api';
import { unwrap } from './problems';

/** All small vocabularies in one answer. */
export type Vocabularies = components['schemas']['ReferenceDto'];
/** Name of something in one or both languages. */
export interface Title {
  readonly ru?: string;
  readonly en?: string;
}
/** Classifiers that organisations and listings are described with. */
export type CodeScheme = 'hs' | 'okved2' | 'svc';
/** A code of a classifier. */
export interface Code {
  readonly scheme: CodeScheme;
  readonly code: string;
}
/** A code with its name, as it is suggested. */
export interface NamedCode extends Code {
  readonly title: Title;
}
/** An entry of a choice. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

const oneHour = 60 * 60 * 1000;
const schemes: readonly string[] = ['hs', 'okved2', 'svc'] satisfies CodeScheme[];

/** The name in the language, else in the other one. */
export function titleIn(title: Title, language: Language): string {
  return title[language] ?? title.ru ?? title.en ?? '';
}

export const vocabulariesQuery = queryOptions({
  queryKey: ['reference', 'all'],
  staleTime: oneHour,
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/reference', { signal })),
});

/** Codes of the classifiers that fit plain words, the best first. */
export function suggestionsQuery(words: string, wanted: readonly CodeScheme[], most: number, language: Language) {
  return queryOptions({
    queryKey: ['reference', 'suggestions', words, wanted.join(), language],
    staleTime: oneHour,
    enabled: words.trim().length >= 2,
    queryFn: async ({ signal }): Promise<readonly NamedCode[]> => {
      const scheme = wanted.length === 1 ? wanted[0] : undefined;
      const { items } = await unwrap(
        api.GET('/api/v1/reference/codes', { params: { query: { q: words.trim(), limit: scheme ? most : most * 2, ...(scheme && { scheme }) } }, signal }),
      );
      return items.filter((item): item is NamedCode & typeof item => (wanted as readonly string[]).includes(item.scheme)).slice(0, most);
    },
  });
}

function codeQuery({ scheme, code }: Code) {
  return queryOptions({
    queryKey: ['reference', 'code', scheme, code],
    staleTime: oneHour,
    retry: false,
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/reference/codes/{scheme}/{code}', { params: { path: { scheme, code } }, signal })),
  });
}

/** True for codes of the classifiers that pages show with names. */
export function isShownScheme(scheme: string): scheme is CodeScheme {
  return schemes.includes(scheme);
}

/** Names of chosen codes, in the order given; the bare code until its name is known. */
export function useCodeNames(codes: readonly Code[]): readonly string[] {
  const language = useLanguage();
  const answers = useQueries({ queries: codes.map(codeQuery) });
  return codes.map(({ code }, index) => {
    const title = answers[index]?.data?.title;
    return title ? `${titleIn(title, language)} · ${code}` : code;
  });
}

/** Ways to read the vocabularies in the language of the page. */
export interface ReferenceReader {
  readonly all: Vocabularies | undefined;
  /** Choices of a list, in the order of their names. */
  options(list: keyof Vocabularies): readonly Option[];
  /** Name of an entry; its code until the lists are there. */
  name(list: keyof Vocabularies, code: string): string;
}

/** Lists whose order says something stay as the server sends them. */
const ordered: readonly (keyof Vocabularies)[] = ['formats', 'cooperationForms', 'listingTypes', 'incoterms'];

/** The vocabularies; lists are empty until they have come. */
export function useReference(): ReferenceReader {
  const language = useLanguage();
  const { data: all } = useQuery(vocabulariesQuery);
  const list = (name: keyof Vocabularies): readonly { readonly code: string; readonly title: Title }[] => all?.[name] ?? [];
  return {
    all,
    options(name) {
      const options = list(name).map(({ code, title }) => ({ value: code, label: titleIn(title, language) }));
      return ordered.includes(name) ? options : options.sort((a, b) => a.label.localeCompare(b.label, language));
    },
    name(name, code) {
      const found = list(name).find((entry) => entry.code === code);
      return found ? titleIn(found.title, language) : code;
    },
  };
}
