import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InvitationList } from '../../features/organisations/invitation-list';
import { pageMeta } from '../../i18n/page-meta';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { ListSkeleton } from '../../ui/skeletons';
import type { Route } from './+types/invitations';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('company.invitation.title'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <ListSkeleton rows={2} />;

/** Invitations to organisations; letters lead here. */
export default function Invitations() {
  const { t } = useTranslation();
  const none = (
    <EmptyState
      icon={<IconMail size={32} aria-hidden />}
      title={t('company.invitation.none')}
      text={t('company.invitation.noneText')}
      action={
        <Button component={Link} to="/app/company" variant="default">
          {t('company.invitation.toCompany')}
        </Button>
      }
    />
  );
  return (
    <>
      <PageHead title={t('company.invitation.title')} />
      <InvitationList whenNone={none} />
    </>
  );
}
