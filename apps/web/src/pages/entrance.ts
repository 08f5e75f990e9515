import { redirect } from 'react-router';
import { languageOfRequest, localPath } from '../i18n/language';
import type { Route } from './+types/entrance';

/** `/` leads to the home page in the visitor's language. */
export function loader({ request }: Route.LoaderArgs): Response {
  const { search } = new URL(request.url);
  return redirect(`${localPath(languageOfRequest(request), '/')}${search}`, { headers: { Vary: 'Cookie, Accept-Language', 'Cache-Control': 'no-store' } });
}
