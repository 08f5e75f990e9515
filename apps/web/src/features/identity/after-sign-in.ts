import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { safeNext } from '../../i18n/sign-in-path';
import { rememberPerson } from '../../lib/known-person';
import { meQuery } from '../../lib/session';

/** Goes on after a sign-in: to the page the person came from, with nothing of the guest's left in the cache. */
export function useAfterSignIn(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return async () => {
    rememberPerson();
    await queries.resetQueries({ queryKey: meQuery.queryKey });
    await navigate(safeNext(search.get('next')));
  };
}
