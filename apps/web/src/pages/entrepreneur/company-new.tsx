import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CreateForm } from '../../features/organisations/create-form';
import { useChooseOrganisation } from '../../features/organisations/organisation-queries';
import { pageMeta } from '../../i18n/page-meta';
import { notify } from '../../ui/notify';
import { PageHead } from '../../ui/page-head';
import { FormSkeleton } from '../../ui/skeletons';
import type { Route } from './+types/company-new';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('company.create.title'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <FormSkeleton fields={6} />;

/** Begins an organisation and goes on to its owners and signatory. */
export default function NewCompany() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const choose = useChooseOrganisation();

  async function goOn(id: string): Promise<void> {
    await cache.invalidateQueries({ queryKey: ['me'] });
    await choose(id).catch(notify.problem);
    notify.done(t('company.create.done'));
    await navigate('/app/company/parties');
  }

  return (
    <>
      <PageHead title={t('company.create.title')} lead={t('company.create.lead')} />
      <CreateForm onCreated={({ id }) => void goOn(id)} />
    </>
  );
}
