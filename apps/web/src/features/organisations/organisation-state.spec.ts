import { daysUntil, isEditable, mustConfirm, railOf } from './organisation-state';

const states = (...args: Parameters<typeof railOf>) => railOf(...args).map(({ state }) => state);
const now = new Date('2027-03-10T15:00:00Z');

describe('state of an organisation', () => {
  it('moves from draft to public', () => {
    expect(states({ status: 'draft' }, undefined)).toEqual(['now', 'next', 'next', 'next']);
    expect(states({ status: 'in_review' }, { state: 'in_check' })).toEqual(['done', 'now', 'now', 'next']);
    expect(states({ status: 'in_review' }, { state: 'clear' })).toEqual(['done', 'done', 'now', 'next']);
    expect(states({ status: 'active' }, { state: 'clear' })).toEqual(['done', 'done', 'done', 'done']);
  });

  it('stops when it is suspended or the lists forbid it', () => {
    expect(states({ status: 'suspended' }, { state: 'clear' })[3]).toBe('stopped');
    expect(states({ status: 'in_review' }, { state: 'refused' })[1]).toBe('stopped');
  });

  it('counts days by the calendar', () => {
    expect(daysUntil('2027-03-10', now)).toBe(0);
    expect(daysUntil('2027-03-12', now)).toBe(2);
    expect(daysUntil('2027-03-09', now)).toBe(-1);
  });

  it('asks to confirm a month before the end, and after it', () => {
    expect(mustConfirm({ status: 'active', lapseOn: '2027-04-09', statusReason: null }, now)).toBe(true);
    expect(mustConfirm({ status: 'active', lapseOn: '2027-04-10', statusReason: null }, now)).toBe(false);
    expect(mustConfirm({ status: 'paused', lapseOn: '2027-09-10', statusReason: 'lapsed' }, now)).toBe(true);
    expect(mustConfirm({ status: 'draft', lapseOn: null, statusReason: null }, now)).toBe(false);
  });

  it('cannot be changed while it is read', () => {
    expect(['draft', 'in_review', 'active', 'closed'].map(isEditable)).toEqual([true, false, true, false]);
  });
});
