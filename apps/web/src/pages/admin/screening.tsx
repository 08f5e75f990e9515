import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { AppealsPart } from '../../features/admin/appeals-part';
import { ClearancesPart } from '../../features/admin/clearances-part';
import { CoverageNote } from '../../features/admin/coverage-note';
import { RefusalsPart } from '../../features/admin/refusals-part';
import { RulesPart } from '../../features/admin/rules-part';
import { pageMeta } from '../../i18n/page-meta';
import { PageHead } from '../../ui/page-head';
import { SectionTabs } from '../../ui/section-tabs';
import { ListSkeleton } from '../../ui/skeletons';
import type { Route } from './+types/screening';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('admin.screening.title'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <ListSkeleton />;

const parts = { refusals: RefusalsPart, appeals: AppealsPart, clearances: ClearancesPart, rules: RulesPart } as const;
type Part = keyof typeof parts;
const order: readonly Part[] = ['refusals', 'appeals', 'clearances', 'rules'];

/** The officer's room: refusals, appeals, false hits and trade rules. */
export default function ScreeningPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const part = order.find((known) => known === search.get('part')) ?? 'refusals';
  const Shown = parts[part];
  return (
    <>
      <PageHead title={t('admin.screening.title')} />
      <CoverageNote />
      <SectionTabs
        label={t('admin.screening.title')}
        tabs={order.map((key) => ({ to: `?part=${key}`, label: t(`admin.screening.part.${key}`), current: key === part }))}
      />
      <Shown />
    </>
  );
}
