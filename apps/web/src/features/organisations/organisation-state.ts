import type { Step, StepState } from '../../ui/state-rail';
import type { MyOrganisation, Screening } from './organisation-queries';

/** Days a review usually takes; shown to people, promised by nobody. */
export const usualReviewDays = 3;
/** Days before the entry lapses at which the person is asked to confirm it. */
const askBefore = 30;
const oneDay = 24 * 60 * 60 * 1000;

/** A step of the way to publication; the page has the words. */
export interface RailStep {
  readonly key: 'draft' | 'screening' | 'review' | 'public';
  readonly state: StepState;
}

type State = Pick<NonNullable<MyOrganisation['inside']>, 'status'>;

/** How far the record is on its way to the public. */
export function railOf({ status }: State, screening: Pick<Screening, 'state'> | undefined): readonly RailStep[] {
  const isDraft = status === 'draft' || status === 'returned';
  const isPublic = status === 'active' || status === 'paused';
  const screened: StepState = screening?.state === 'clear' ? 'done' : screening?.state === 'refused' ? 'stopped' : isDraft ? 'next' : 'now';
  const stopped = status === 'suspended' || status === 'closed';
  return [
    { key: 'draft', state: isDraft ? 'now' : 'done' },
    { key: 'screening', state: isPublic ? 'done' : screened },
    { key: 'review', state: isPublic || stopped ? 'done' : isDraft ? 'next' : 'now' },
    { key: 'public', state: stopped ? 'stopped' : status === 'active' ? 'done' : status === 'paused' ? 'now' : 'next' },
  ];
}

/** Puts words to the steps. */
export function named(steps: readonly RailStep[], words: (key: RailStep['key']) => { readonly name: string; readonly note?: string }): readonly Step[] {
  return steps.map(({ key, state }) => ({ key, state, ...words(key) }));
}

/** Whole days from now to a calendar day ("2027-05-12", UTC); negative when it is over. */
export function daysUntil(day: string, now: Date): number {
  const end = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  const today = Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`);
  return Math.round((end - today) / oneDay);
}

/** True when the entry is to be confirmed soon, or has lapsed already. */
export function mustConfirm(
  { status, lapseOn, statusReason }: { readonly status: string; readonly lapseOn: string | null; readonly statusReason: string | null },
  now: Date,
): boolean {
  if (status === 'paused' && statusReason === 'lapsed') return true;
  return (status === 'active' || status === 'paused') && lapseOn !== null && daysUntil(lapseOn, now) <= askBefore;
}

/** Records can be changed in these states; while a reviewer reads, the text stands still. */
export function isEditable(status: string): boolean {
  return ['draft', 'returned', 'active', 'paused'].includes(status);
}
