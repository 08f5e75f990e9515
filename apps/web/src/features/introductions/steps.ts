import type { TFunction } from 'i18next';
import type { Step } from '../../ui/state-rail';
import type { InterestCard } from './interest-queries';
import type { ProposalCard } from './proposal-queries';

/** Writes a moment on the clocks of both sides. */
export type WriteMoment = (moment: string) => string;

const ended = ['declined', 'withdrawn', 'expired'];

/** Sent, answer due, contacts: what is done, what is now and by when. */
export function interestSteps(
  { state, sentAt, answerDueAt, closedAt }: Pick<InterestCard, 'state' | 'sentAt' | 'answerDueAt' | 'closedAt'>,
  t: TFunction,
  write: WriteMoment,
): readonly Step[] {
  const sent: Step = { key: 'sent', name: t('introductions.step.sent'), state: 'done', note: write(sentAt) };
  if (ended.includes(state)) return [sent, { key: state, name: t(`introductions.step.${state}`), state: 'stopped', note: write(closedAt ?? answerDueAt) }];
  if (state === 'accepted') {
    return [
      sent,
      { key: 'answer', name: t('introductions.step.accepted'), state: 'done', note: write(closedAt ?? sentAt) },
      { key: 'contacts', name: t('introductions.step.contacts'), state: 'done', note: t('introductions.step.opened') },
    ];
  }
  return [
    sent,
    { key: 'answer', name: t('introductions.step.answer'), state: 'now', note: t('introductions.step.until', { moment: write(answerDueAt) }) },
    { key: 'contacts', name: t('introductions.step.contacts'), state: 'next', note: t('introductions.step.afterYes') },
  ];
}

/** Proposed, agreed by the other adviser, answered by both companies, contacts. */
export function proposalSteps(
  { state, createdAt, dueAt, closedAt }: Pick<ProposalCard, 'state' | 'createdAt' | 'dueAt' | 'closedAt'>,
  t: TFunction,
  write: WriteMoment,
): readonly Step[] {
  const proposed: Step = { key: 'proposed', name: t('introductions.step.proposed'), state: 'done', note: write(createdAt) };
  if (state === 'declined' || state === 'expired')
    return [proposed, { key: state, name: t(`introductions.step.${state}`), state: 'stopped', note: write(closedAt ?? dueAt) }];
  const until = t('introductions.step.until', { moment: write(dueAt) });
  const agreed = state !== 'queued';
  const accepted = state === 'accepted';
  return [
    proposed,
    { key: 'adviser', name: t('introductions.step.adviser'), state: agreed ? 'done' : 'now', ...(agreed ? {} : { note: until }) },
    {
      key: 'companies',
      name: t('introductions.step.companies'),
      state: accepted ? 'done' : agreed ? 'now' : 'next',
      ...(agreed && !accepted ? { note: until } : {}),
    },
    {
      key: 'contacts',
      name: t('introductions.step.contacts'),
      state: accepted ? 'done' : 'next',
      note: accepted ? t('introductions.step.opened') : t('introductions.step.afterBoth'),
    },
  ];
}
