import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { BeginImport } from '../../features/imports/begin-import';
import { CheckStep } from '../../features/imports/check-step';
import { ColumnStep } from '../../features/imports/column-step';
import { DoneStep } from '../../features/imports/done-step';
import { ImportList } from '../../features/imports/import-list';
import { importQuery } from '../../features/imports/import-queries';
import { currentStep, type ImportStatus, type ImportStep, railOf } from '../../features/imports/import-state';
import { pageMeta } from '../../i18n/page-meta';
import { PageHead } from '../../ui/page-head';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton, PageSkeleton } from '../../ui/skeletons';
import { StateRail } from '../../ui/state-rail';
import type { Route } from './+types/import';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('imports.title'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <PageSkeleton />;

function Steps({ current, status }: { readonly current: ImportStep; readonly status?: ImportStatus }) {
  const { t } = useTranslation();
  return <StateRail label={t('imports.steps')} steps={railOf(current, status).map(({ key, state }) => ({ key, state, name: t(`imports.step.${key}`) }))} />;
}

/** One import, wherever it stands. */
function OneImport({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const { data, error, refetch } = useQuery(importQuery(id));
  const crumbs = [{ label: t('imports.title'), to: '/app/agency/import' }];
  if (error)
    return (
      <>
        <PageHead title={t('imports.title')} crumbs={crumbs} />
        <PartError error={error} onRetry={refetch} />
      </>
    );
  if (!data) return <ListSkeleton rows={6} />;
  const step = currentStep(data.status, search.get('step') === 'columns');
  const go = (to: 'columns' | null) => setSearch(to ? { step: to } : {}, { preventScrollReset: true });
  return (
    <>
      <PageHead title={data.fileName} crumbs={crumbs} lead={t(`imports.kind.${data.kind}`)} />
      <div className="stack">
        <Steps current={step} status={data.status} />
        {step === 'columns' && <ColumnStep key={data.id} of={data} onChecked={() => go(null)} />}
        {step === 'check' && <CheckStep of={data} onBack={() => go('columns')} />}
        {step === 'done' && <DoneStep of={data} />}
      </div>
    </>
  );
}

/** Files of companies and listings: file, columns, check, done. */
export default function Import({ params }: Route.ComponentProps) {
  const { t } = useTranslation();
  if (params.id) return <OneImport key={params.id} id={params.id} />;
  return (
    <>
      <PageHead title={t('imports.title')} lead={t('imports.lead')} />
      <div className="stack">
        <Steps current="file" />
        <BeginImport />
        <ImportList />
      </div>
    </>
  );
}
