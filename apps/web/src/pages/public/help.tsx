import { pageMeta } from '../../i18n/page-meta';
import type { Route } from './+types/help';
import { PlainPage } from './plain-page';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('help.title'), description: t('help.description') }));

export default function Help() {
  return <PlainPage name="help" sections={['search', 'review', 'offer', 'interest', 'refusal', 'languages', 'keyboard']} />;
}
