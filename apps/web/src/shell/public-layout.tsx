import { data, Outlet } from 'react-router';
import { isLanguage } from '../i18n/language';
import { loadMessages } from '../i18n/load-messages';
import { useMeIfKnown } from '../lib/session';
import type { Route } from './+types/public-layout';
import { Footer } from './footer';
import layout from './layout.module.css';
import { SkipLink } from './skip-link';
import { TopBar } from './top-bar';

function refuseUnknownLanguage(language: string): void {
  if (!isLanguage(language)) throw data(null, { status: 404 });
}

export function loader({ params }: Route.LoaderArgs): null {
  refuseUnknownLanguage(params.lang);
  return null;
}

/** In the browser a page of the other language needs its texts before it is shown. */
export async function clientLoader({ params, request }: Route.ClientLoaderArgs): Promise<null> {
  refuseUnknownLanguage(params.lang);
  if (isLanguage(params.lang)) await loadMessages(params.lang, new URL(request.url).pathname);
  return null;
}

/** The frame of public pages. */
export default function PublicLayout() {
  const me = useMeIfKnown();
  return (
    <div className={layout.public}>
      <SkipLink />
      <TopBar me={me} />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </div>
  );
}
