import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { inLanguage } from '../../i18n/language';
import { loadMessages } from '../../i18n/load-messages';
import { rememberLanguage } from '../../i18n/use-language';
import { rememberPerson } from '../../lib/known-person';
import { meQuery } from '../../lib/session';
import { takeWantedPage } from './wanted-page';

/** Goes on after a sign-in: in the person's language, to the page they came from, with nothing of the guest's left in the cache. */
export function useAfterSignIn(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return async () => {
    rememberPerson();
    const next = takeWantedPage(search.get('next'));
    const me = await queries.fetchQuery({ ...meQuery, staleTime: 0 });
    const [pathname = next] = next.split(/[?#]/);
    if (me) {
      await loadMessages(me.person.language, pathname);
      rememberLanguage(me.person.language);
    }
    await navigate(me ? inLanguage(pathname, me.person.language) + next.slice(pathname.length) : next);
  };
}
