import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { idempotencyKey } from '../../lib/idempotency';
import { unwrap } from '../../lib/problems';
import { notify } from '../../ui/notify';
import { type MyOrganisation, useRefreshOrganisations } from './organisation-queries';

type Act = 'submit' | 'confirm' | 'pause' | 'resume';

/** What a person can do with the record as a whole; each act says how it ended. */
export function useOrganisationActs({ id }: Pick<MyOrganisation, 'id'>) {
  const { t } = useTranslation();
  const refresh = useRefreshOrganisations();
  const [busy, setBusy] = useState<Act>();
  const params = { path: { id } };

  async function run(act: Act, send: () => Promise<unknown>, onDone: () => void): Promise<void> {
    setBusy(act);
    try {
      await send();
      await refresh();
      onDone();
    } catch (error) {
      notify.problem(error);
    } finally {
      setBusy(undefined);
    }
  }

  const resume = () =>
    run(
      'resume',
      () => unwrap(api.DELETE('/api/v1/organisations/{id}/pause', { params })),
      () => notify.done(t('company.pause.resumed')),
    );
  return {
    busy,
    resume,
    submit: () =>
      run(
        'submit',
        () => unwrap(api.POST('/api/v1/organisations/{id}/submission', { params, headers: idempotencyKey() })),
        () => notify.done(t('company.submit.done')),
      ),
    confirm: () =>
      run(
        'confirm',
        () => unwrap(api.POST('/api/v1/organisations/{id}/confirmation', { params, headers: idempotencyKey() })),
        () => notify.done(t('company.confirm.done')),
      ),
    /** `until` is an instant, or null until somebody resumes it. */
    pause: (until: string | null) =>
      run(
        'pause',
        () => unwrap(api.POST('/api/v1/organisations/{id}/pause', { params, body: { until }, headers: idempotencyKey() })),
        () => notify.undo(t('company.pause.done'), resume),
      ),
  };
}
