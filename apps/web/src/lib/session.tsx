import type { components } from '@zemlyak/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Language } from '../i18n/language';
import { useLanguage, useRootFacts } from '../i18n/use-language';
import { signInPath } from '../i18n/sign-in-path';
import { api } from './api';
import { forgetPerson, rememberPerson } from './known-person';
import { ProblemError, unwrap } from './problems';

/** The signed-in person, the organisation acted for and what may be done. Pages hide by it; the server decides. */
export type Me = components['schemas']['MeDto'];

/** The person's name in the script of the page's language, else in the other, else the address. */
export function nameOf({ person }: { readonly person: Pick<Me['person'], 'nameCyrillic' | 'nameLatin' | 'email'> }, language: Language): string {
  const [first, second] = language === 'ru' ? [person.nameCyrillic, person.nameLatin] : [person.nameLatin, person.nameCyrillic];
  return first ?? second ?? person.email;
}

async function askWhoIAm(signal: AbortSignal): Promise<Me | null> {
  try {
    const me = await unwrap(api.GET('/api/v1/me', { signal }));
    rememberPerson();
    return me;
  } catch (error) {
    if (!(error instanceof ProblemError && error.problem.status === 401)) throw error;
    forgetPerson();
    return null;
  }
}

/** Who is signed in in this browser; null for nobody. */
export const meQuery = queryOptions({ queryKey: ['me'], queryFn: ({ signal }) => askWhoIAm(signal), staleTime: 5 * 60_000 });

/** The signed-in person: undefined while asking, null for nobody. */
export function useMe(): Me | null | undefined {
  return useQuery(meQuery).data;
}

/** Like `useMe`, for public pages: a browser that never signed in is not asked about. */
export function useMeIfKnown(): Me | null | undefined {
  const known = useRootFacts()?.knownPerson ?? false;
  const { data } = useQuery({ ...meQuery, enabled: known });
  return known ? data : (data ?? null);
}

/**
 * Shows its content to a signed-in person; others go to sign in and come back.
 * @throws ConnectionError when it cannot be asked who is signed in; the error page tells it
 */
export function RequirePerson({ children, fallback }: { readonly children: ReactNode; readonly fallback: ReactNode }) {
  const { data: me } = useQuery({ ...meQuery, throwOnError: true });
  const language = useLanguage();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const stranger = me === null;
  useEffect(() => {
    if (stranger) void navigate(signInPath(language, `${pathname}${search}`), { replace: true });
  }, [stranger, language, pathname, search, navigate]);
  return me ? children : fallback;
}
