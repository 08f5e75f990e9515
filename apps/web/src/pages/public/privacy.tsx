import { pageMeta } from '../../i18n/page-meta';
import type { Route } from './+types/privacy';
import { PlainPage } from './plain-page';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('privacy.title'), description: t('privacy.description') }));

export default function Privacy() {
  return <PlainPage name="privacy" sections={['kept', 'seen', 'consent', 'term', 'rights', 'cookies']} />;
}
