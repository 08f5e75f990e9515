import { Outlet, type ShouldRevalidateFunctionArgs } from 'react-router';
import { loadMessages } from '../i18n/load-messages';
import { chosenOrShown } from '../i18n/shown-language';
import type { Route } from './+types/desk-layout';

/** Coming here from another page of the workspace, the texts of the desks are not there yet. */
export async function clientLoader({ request }: Route.ClientLoaderArgs): Promise<null> {
  await loadMessages(chosenOrShown(), new URL(request.url).pathname);
  return null;
}

/** Going from one desk to another keeps this layout, which would then not load again. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: Pick<ShouldRevalidateFunctionArgs, 'currentUrl' | 'nextUrl'>) =>
  currentUrl.pathname !== nextUrl.pathname;

/** Around the pages of reviewers, advisers and operators; adds nothing to be seen. */
export default function DeskLayout() {
  return <Outlet />;
}
