import { daysAfter, newId, personActor } from '@zemlyak/kernel';
import { ANSWER_DAYS, Interest, REMINDER_DAYS_BEFORE } from './interest.entity';
import { InterestNotOpen } from './introductions.errors';

const SENT = new Date('2027-03-01T10:00:00Z');
const DUE = daysAfter(SENT, ANSWER_DAYS);
const before = (at: Date): Date => new Date(at.getTime() - 1);
const answerer = personActor({ personId: newId() });

const sent = (): Interest =>
  Interest.send(
    {
      id: newId(),
      listingId: newId(),
      senderPersonId: newId(),
      answers: { whoWeAre: 'Дистрибьютор' },
      language: 'ru',
      from: { organisationId: newId(), country: 'KG', subject: null },
      to: { organisationId: newId(), country: 'RU', subject: '22' },
    },
    SENT,
  );

describe('Interest', () => {
  it('is due ten days after it was sent', () => {
    expect(sent()).toMatchObject({ state: 'sent', answerDueAt: new Date('2027-03-11T10:00:00Z'), version: 1 });
  });

  it('can be accepted a millisecond before its time is over, and not at the instant it is', () => {
    const interest = sent();
    interest.accept(answerer, before(DUE));
    expect(interest).toMatchObject({ state: 'accepted', answererPersonId: answerer.personId, closedAt: before(DUE), version: 2 });
    expect(() => sent().accept(answerer, DUE)).toThrow(InterestNotOpen);
  });

  it('keeps the reason of a refusal', () => {
    const interest = sent();
    interest.decline(answerer, 'volume', SENT);
    expect(interest).toMatchObject({ state: 'declined', declineReason: 'volume' });
  });

  it.each([
    ['accepted', (i: Interest) => i.accept(answerer, SENT)],
    ['declined', (i: Interest) => i.decline(answerer, 'other', SENT)],
    ['withdrawn', (i: Interest) => i.withdraw(SENT)],
    ['expired', (i: Interest) => i.expire(DUE)],
  ])('takes no other step once it is %s', (state, close) => {
    const interest = sent();
    close(interest);
    expect(interest.state).toBe(state);
    for (const step of [() => interest.accept(answerer, SENT), () => interest.decline(answerer, 'other', SENT), () => interest.withdraw(SENT)])
      expect(step).toThrow(InterestNotOpen);
    expect([interest.expire(daysAfter(DUE, 1)), interest.remind(before(DUE))]).toEqual([false, false]);
    expect(interest.state).toBe(state);
  });

  it('expires at the instant its time is over, once', () => {
    const interest = sent();
    expect([interest.expire(before(DUE)), interest.expire(DUE), interest.expire(DUE)]).toEqual([false, true, false]);
  });

  it('is reminded of once, from three days before its end', () => {
    const from = daysAfter(DUE, -REMINDER_DAYS_BEFORE),
      interest = sent();
    expect([interest.remind(before(from)), interest.remind(from), interest.remind(from)]).toEqual([false, true, false]);
    expect(interest.remindedAt).toEqual(from);
    expect(sent().remind(DUE)).toBe(false);
  });
});
