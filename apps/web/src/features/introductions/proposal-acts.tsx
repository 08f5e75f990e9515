import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../lib/session';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { notify } from '../../ui/notify';
import { useAct } from '../../ui/use-act';
import { Why } from '../../ui/why';
import { DeclineDialog } from './decline-dialog';
import { acceptProposal, agreeToProposal, declineProposal, type Proposal, proposalQuery } from './proposal-queries';
import { partIn } from './sides';

type Open = 'agree' | 'answer' | 'decline';

/** What the reader may do with a brokered introduction: agree for their company's region, or answer for the company. */
export function ProposalActs({ proposal, me }: { readonly proposal: Proposal; readonly me: Me }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { running, run } = useAct();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const part = partIn(me, proposal);
  if (part === 'follow') return null;
  async function act(kind: Open, send: () => Promise<Proposal>): Promise<void> {
    await run(kind, async () => {
      cache.setQueryData(proposalQuery(proposal.id).queryKey, await send());
      notify.done(t(`introductions.proposal.done.${kind}`));
    });
    void cache.invalidateQueries({ queryKey: ['introductions'] });
    close();
  }
  const yes = { agree: agreeToProposal, answer: acceptProposal }[part];
  return (
    <div className="stack" style={{ gap: 'var(--space-2)' }} data-noprint>
      <div className="actions">
        <Button aria-describedby="proposal-effect" loading={running === part} onClick={() => setOpen(part)}>
          {t(`introductions.proposal.${part}.act`)}
        </Button>
        <Button variant="default" onClick={() => setOpen('decline')}>
          {t('introductions.decline.open')}
        </Button>
      </div>
      <Why id="proposal-effect">{t(`introductions.proposal.${part}.effect`)}</Why>
      <ConfirmDialog
        opened={open === part}
        title={t(`introductions.proposal.${part}.title`)}
        effect={t(`introductions.proposal.${part}.effect`)}
        act={t(`introductions.proposal.${part}.act`)}
        harmless
        onConfirm={() => act(part, () => yes(proposal.id))}
        onClose={close}
      />
      <DeclineDialog
        opened={open === 'decline'}
        whoReads={t('introductions.proposal.declineKept')}
        sending={running === 'decline'}
        onDecline={(reason) => act('decline', () => declineProposal(proposal.id, reason))}
        onClose={close}
      />
    </div>
  );
}
