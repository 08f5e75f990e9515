import type { TFunction } from 'i18next';
import { interestSteps, proposalSteps } from './steps';

const t = ((key: string) => key.split('.').at(-1)) as TFunction;
const write = (moment: string) => moment.slice(0, 10);
const names = (steps: readonly { name: string; state: string }[]) => steps.map(({ name, state }) => `${name} ${state}`);

describe('the rail of an interest', () => {
  const row = { sentAt: '2027-03-31T10:00:00Z', answerDueAt: '2027-04-10T10:00:00Z', closedAt: null };

  it('waits for the answer, then opens contacts', () => {
    expect(names(interestSteps({ ...row, state: 'sent' }, t, write))).toEqual(['sent done', 'answer now', 'contacts next']);
    expect(names(interestSteps({ ...row, state: 'accepted', closedAt: '2027-04-02T10:00:00Z' }, t, write))).toEqual([
      'sent done',
      'accepted done',
      'contacts done',
    ]);
  });

  it('stops where it was declined, withdrawn or left without an answer', () => {
    for (const state of ['declined', 'withdrawn', 'expired'] as const)
      expect(names(interestSteps({ ...row, state }, t, write))).toEqual(['sent done', `${state} stopped`]);
    expect(interestSteps({ ...row, state: 'expired' }, t, write)[1]?.note).toBe('2027-04-10');
  });
});

describe('the rail of a brokered introduction', () => {
  const row = { createdAt: '2027-03-31T10:00:00Z', dueAt: '2027-04-10T10:00:00Z', closedAt: null };

  it('asks the adviser first, then both companies', () => {
    expect(names(proposalSteps({ ...row, state: 'queued' }, t, write))).toEqual(['proposed done', 'adviser now', 'companies next', 'contacts next']);
    expect(names(proposalSteps({ ...row, state: 'offered' }, t, write))).toEqual(['proposed done', 'adviser done', 'companies now', 'contacts next']);
    expect(names(proposalSteps({ ...row, state: 'declined' }, t, write))).toEqual(['proposed done', 'declined stopped']);
  });
});
