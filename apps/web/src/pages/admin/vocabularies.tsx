import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { FilesPart } from '../../features/admin/files-part';
import { FormatsPart } from '../../features/admin/formats-part';
import { SynonymsPart } from '../../features/admin/synonyms-part';
import { pageMeta } from '../../i18n/page-meta';
import { PageHead } from '../../ui/page-head';
import { SectionTabs } from '../../ui/section-tabs';
import { ListSkeleton } from '../../ui/skeletons';
import type { Route } from './+types/vocabularies';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('admin.vocabularies.title'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <ListSkeleton />;

const parts = { formats: FormatsPart, files: FilesPart, synonyms: SynonymsPart } as const;
type Part = keyof typeof parts;
const order: readonly Part[] = ['formats', 'files', 'synonyms'];

/** What all companies are described with: formats, classifiers, names for search. */
export default function VocabulariesPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const part = order.find((known) => known === search.get('part')) ?? 'formats';
  const Shown = parts[part];
  return (
    <>
      <PageHead title={t('admin.vocabularies.title')} />
      <SectionTabs
        label={t('admin.vocabularies.title')}
        tabs={order.map((key) => ({ to: `?part=${key}`, label: t(`admin.vocabularies.part.${key}`), current: key === part }))}
      />
      <Shown />
    </>
  );
}
