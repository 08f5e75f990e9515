import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { idempotencyKey } from '../../lib/idempotency';
import { ifMatch } from '../../lib/if-match';
import { unwrap } from '../../lib/problems';
import { notify } from '../../ui/notify';
import { useRefreshOffers } from './offer-queries';

export type Act = 'pause' | 'resume' | 'withdraw' | 'renew' | 'approve';

/** What can be done with a listing as a whole; reversible acts offer to undo. */
export function useOfferActs(id: string) {
  const { t } = useTranslation();
  const refresh = useRefreshOffers();
  const [busy, setBusy] = useState<Act>();
  const params = { path: { id } };

  /** @returns whether the server took it */
  async function run(act: Act, send: () => Promise<unknown>, onDone: () => void): Promise<boolean> {
    setBusy(act);
    try {
      await send();
      await refresh();
      onDone();
      return true;
    } catch (error) {
      notify.problem(error);
      return false;
    } finally {
      setBusy(undefined);
    }
  }
  const sendPause = () => unwrap(api.POST('/api/v1/offers/{id}/pause', { params, headers: idempotencyKey() }));
  const sendResume = () => unwrap(api.DELETE('/api/v1/offers/{id}/pause', { params }));
  const pauseAgain = () => run('pause', sendPause, () => notify.done(t('offers.act.paused')));
  const resumeAgain = () => run('resume', sendResume, () => notify.done(t('offers.act.resumed')));
  return {
    busy,
    pause: () => run('pause', sendPause, () => notify.undo(t('offers.act.paused'), resumeAgain)),
    resume: () => run('resume', sendResume, () => notify.undo(t('offers.act.resumed'), pauseAgain)),
    withdraw: () =>
      run(
        'withdraw',
        () => unwrap(api.POST('/api/v1/offers/{id}/withdrawal', { params, headers: idempotencyKey() })),
        () => notify.done(t('offers.act.withdrawn')),
      ),
    /** `expiresAt` is an instant at most twelve months ahead. */
    renew: (expiresAt: string) =>
      run(
        'renew',
        () => unwrap(api.POST('/api/v1/offers/{id}/renewal', { params, body: { expiresAt }, headers: idempotencyKey() })),
        () => notify.done(t('offers.act.renewed')),
      ),
    approve: (version: number) =>
      run(
        'approve',
        () => unwrap(api.POST('/api/v1/offers/{id}/client-approval', { params: { ...params, header: ifMatch(version) }, headers: idempotencyKey() })),
        () => notify.done(t('offers.act.approved')),
      ),
  };
}
