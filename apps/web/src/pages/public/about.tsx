import { pageMeta } from '../../i18n/page-meta';
import type { Route } from './+types/about';
import { PlainPage } from './plain-page';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('about.title'), description: t('about.description') }));

export default function About() {
  return <PlainPage name="about" sections={['who', 'facts', 'contacts', 'ranking', 'limits']} />;
}
