import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { usePartyWords } from '../../lib/party';
import type { Me } from '../../lib/session';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { notify } from '../../ui/notify';
import { useAct } from '../../ui/use-act';
import { Why } from '../../ui/why';
import { DeclineDialog } from './decline-dialog';
import { acceptInterest, declineInterest, type Interest, interestQuery, withdrawInterest } from './interest-queries';
import { sideOf, speaksFor } from './sides';

type Open = 'accept' | 'decline' | 'withdraw';

/** What may be done while an interest waits. Nothing is shown as done before the server has said so. */
export function InterestActs({ interest, me }: { readonly interest: Interest; readonly me: Me }) {
  const { t } = useTranslation();
  const words = usePartyWords();
  const cache = useQueryClient();
  const { running, run } = useAct();
  const navigate = useNavigate();
  const { search } = useLocation();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const side = sideOf(me, interest);
  if (interest.state !== 'sent' || side === 'watched') return null;

  const own = side === 'in' ? interest.to : interest.from;
  const other = side === 'in' ? interest.from : interest.to;
  const name = other ? words.name(other) : '';
  const mayAct = speaksFor(me, own?.id);
  async function act(kind: Open, send: () => Promise<Interest>): Promise<void> {
    const accepted = await run(kind, async () => {
      cache.setQueryData(interestQuery(interest.id).queryKey, await send());
      notify.done(t(`introductions.done.${kind}`));
    });
    if (!accepted) void cache.invalidateQueries({ queryKey: interestQuery(interest.id).queryKey });
    // it leaves the list of its box, so its own address keeps it on the screen
    if (accepted) void navigate(`/app/interests/${interest.id}${search}`, { replace: true, preventScrollReset: true });
    void cache.invalidateQueries({ queryKey: ['interests'], predicate: ({ queryKey }) => queryKey[1] !== 'one' });
    close();
  }

  const buttons =
    side === 'in' ? (
      <>
        <Button disabled={!mayAct} aria-describedby="who-acts" loading={running === 'accept'} onClick={() => setOpen('accept')}>
          {t('introductions.accept.act')}
        </Button>
        <Button variant="default" disabled={!mayAct} aria-describedby="who-acts" onClick={() => setOpen('decline')}>
          {t('introductions.decline.open')}
        </Button>
      </>
    ) : (
      <Button variant="default" disabled={!mayAct} aria-describedby="who-acts" onClick={() => setOpen('withdraw')}>
        {t('introductions.withdraw.open')}
      </Button>
    );
  return (
    <div className="stack" style={{ gap: 'var(--space-2)' }} data-noprint>
      <div className="actions">{buttons}</div>
      <Why id="who-acts">{t(mayAct ? (side === 'in' ? 'introductions.accept.effect' : 'introductions.withdraw.effect') : 'introductions.managersOnly')}</Why>
      <ConfirmDialog
        opened={open === 'accept'}
        title={t('introductions.accept.title')}
        effect={t('introductions.accept.confirm', { name })}
        act={t('introductions.accept.act')}
        harmless
        onConfirm={() => act('accept', () => acceptInterest(interest.id))}
        onClose={close}
      />
      <ConfirmDialog
        opened={open === 'withdraw'}
        title={t('introductions.withdraw.title')}
        effect={t('introductions.withdraw.confirm', { name })}
        act={t('introductions.withdraw.act')}
        onConfirm={() => act('withdraw', () => withdrawInterest(interest.id))}
        onClose={close}
      />
      <DeclineDialog
        opened={open === 'decline'}
        whoReads={t('introductions.decline.readBy', { name })}
        sending={running === 'decline'}
        onDecline={(reason) => act('decline', () => declineInterest(interest.id, reason))}
        onClose={close}
      />
    </div>
  );
}
