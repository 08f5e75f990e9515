import { Button } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InvitationList } from '../../features/organisations/invitation-list';
import { type MyOrganisation, useMyOrganisations } from '../../features/organisations/organisation-queries';
import { isEditable } from '../../features/organisations/organisation-state';
import { FormSection } from '../../features/organisations/profile-sections';
import { StateCard } from '../../features/organisations/state-card';
import { OrganisationReading, StrangersView } from '../../features/organisations/strangers-view';
import { pageMeta } from '../../i18n/page-meta';
import { useLanguage, useLocalPath } from '../../i18n/use-language';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { PartError } from '../../ui/problem-notice';
import { SectionTabs } from '../../ui/section-tabs';
import { FormSkeleton, PageSkeleton } from '../../ui/skeletons';
import { Tag } from '../../ui/tag';
import { organisationTones } from '../../features/organisations/organisation-tones';
import { partyName } from '../../lib/party';
import type { Route } from './+types/company';

const ProfileEditor = lazy(() => import('../../features/organisations/profile-editor'));
const PartiesPanel = lazy(() => import('../../features/organisations/parties-panel'));
const MembersPanel = lazy(() => import('../../features/organisations/members-panel'));
const HistoryPanel = lazy(() => import('../../features/organisations/history-panel'));

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('company.title'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <PageSkeleton />;

const parts = ['profile', 'parties', 'members', 'history'] as const;
type Part = (typeof parts)[number];
const addressOf = (part: Part) => (part === 'profile' ? '/app/company' : `/app/company/${part}`);

function NoOrganisation() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('company.title')} />
      <div className="stack">
        <InvitationList />
        <EmptyState
          icon={<IconBuilding size={32} aria-hidden />}
          title={t('company.empty.title')}
          text={t('company.empty.text')}
          action={
            <Button component={Link} to="/app/company/new">
              {t('company.empty.action')}
            </Button>
          }
        />
      </div>
    </>
  );
}

/** While a reviewer reads, and for members who do not manage, the profile is text. */
function Reading({ organisation }: { readonly organisation: MyOrganisation }) {
  const { t } = useTranslation();
  return (
    <FormSection
      id="reading"
      title={t('company.part.profile')}
      lead={t(organisation.role === 'member' ? 'company.profile.notManager' : 'company.profile.fixed')}
    >
      <OrganisationReading organisation={organisation} />
    </FormSection>
  );
}

function Panel({ part, organisation }: { readonly part: Part; readonly organisation: MyOrganisation }) {
  if (part === 'parties') return <PartiesPanel organisation={organisation} />;
  if (part === 'members') return <MembersPanel organisation={organisation} />;
  if (part === 'history') return <HistoryPanel organisation={organisation} />;
  const mayChange = organisation.role !== 'member' && isEditable(organisation.inside?.status ?? 'draft');
  return (
    <div className="stack">
      <StateCard organisation={organisation} />
      {mayChange ? <ProfileEditor key={organisation.id} organisation={organisation} /> : <Reading organisation={organisation} />}
    </div>
  );
}

/** The organisation the person acts for: state, profile, people behind it, people in it, history. */
export default function Company({ params }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const local = useLocalPath();
  const { current, error, refetch, isPending } = useMyOrganisations();
  const [preview, setPreview] = useState(false);
  const part = parts.find((name) => name === params.part) ?? 'profile';
  if (error)
    return (
      <>
        <PageHead title={t('company.title')} />
        <PartError error={error} onRetry={refetch} />
      </>
    );
  if (isPending) return <PageSkeleton />;
  if (!current) return <NoOrganisation />;
  const status = current.inside?.status ?? 'draft';
  const actions = (
    <>
      {status === 'active' && (
        <Button variant="default" component={Link} to={local(`/companies/${current.slug}`)}>
          {t('company.public')}
        </Button>
      )}
      <Button variant="default" onClick={() => setPreview(true)}>
        {t('company.preview.act')}
      </Button>
      <Button variant="subtle" component={Link} to="/app/company/new">
        {t('company.another')}
      </Button>
    </>
  );
  return (
    <>
      <PageHead title={partyName(current, language)} tags={<Tag tone={organisationTones[status]}>{t(`company.status.${status}`)}</Tag>} actions={actions} />
      <SectionTabs label={t('company.parts')} tabs={parts.map((name) => ({ to: addressOf(name), label: t(`company.part.${name}`), current: name === part }))} />
      <Suspense fallback={<FormSkeleton />}>
        <Panel part={part} organisation={current} />
      </Suspense>
      {preview && <StrangersView organisation={current} onClose={() => setPreview(false)} />}
    </>
  );
}
