import { useTranslation } from 'react-i18next';
import { AccountTabs } from '../../features/identity/account-tabs';
import styles from '../../features/identity/account.module.css';
import { MyErasure } from '../../features/identity/my-erasure';
import { MyExport } from '../../features/identity/my-export';
import { pageMeta } from '../../i18n/page-meta';
import { PageHead } from '../../ui/page-head';
import { FormSkeleton } from '../../ui/skeletons';
import type { Route } from './+types/my-data';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('profile.part.data'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <FormSkeleton fields={3} />;

/** A copy of one's data, and their erasure. */
export default function MyData() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('profile.part.data')} lead={t('mydata.lead')} />
      <AccountTabs current="data" />
      <div className={styles.parts}>
        <MyExport />
        <MyErasure />
      </div>
    </>
  );
}
