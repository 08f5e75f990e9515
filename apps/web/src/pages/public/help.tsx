import { useTranslation } from 'react-i18next';
import { pageMeta } from '../../i18n/page-meta';
import type { Route } from './+types/help';
import { PlainPage } from './plain-page';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('help.title'), description: t('help.description') }));

export const loader = ({ context }: Route.LoaderArgs) => ({ support: context.support });

function Support({ address }: { readonly address: string }) {
  const { t } = useTranslation();
  return (
    <section id="support">
      <h2>{t('help.support.title')}</h2>
      <p>
        {t('help.support.text')} <a href={`mailto:${address}`}>{address}</a>
      </p>
    </section>
  );
}

export default function Help({ loaderData: { support } }: Route.ComponentProps) {
  return (
    <PlainPage name="help" sections={['search', 'review', 'offer', 'interest', 'refusal', 'languages', 'keyboard']}>
      {support && <Support address={support} />}
    </PlainPage>
  );
}
