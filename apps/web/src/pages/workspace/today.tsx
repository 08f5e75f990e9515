import { Button } from '@mantine/core';
import { IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pageMeta } from '../../i18n/page-meta';
import { useLanguage, useLocalPath } from '../../i18n/use-language';
import { nameOf, useMe } from '../../lib/session';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeletons';
import type { Route } from './+types/today';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('today.title'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <PageSkeleton />;

/** What waits for the person today. */
export default function Today() {
  const { t } = useTranslation();
  const me = useMe();
  const local = useLocalPath();
  const language = useLanguage();
  const action = <Button component={Link} to={local('/registry')} variant="default">{t('today.empty.action')}</Button>;
  return (
    <>
      <PageHead title={me ? t('today.greeting', { name: nameOf(me, language) }) : t('today.title')} />
      <EmptyState icon={<IconSun size={32} aria-hidden />} title={t('today.empty.title')} text={t('today.empty.text')} action={action} />
    </>
  );
}
