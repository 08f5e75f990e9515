import { data } from 'react-router';
import { pageMeta } from '../i18n/page-meta';
import type { Route } from './+types/nowhere';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('common.errorPage.404.title'), hidden: true }));

/** Every address that leads nowhere. */
export function loader(): never {
  throw data(null, { status: 404 });
}

/** Never drawn: the loader refuses first. It makes this a page and not a bare answer, so people see the error page. */
export default function Nowhere() {
  return null;
}
