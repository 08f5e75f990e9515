import { daysAfter, newId } from '@zemlyak/kernel';
import { chooseAction, type PossibleActions } from './digest-choice';

const NOW = new Date('2027-03-01T09:00:00Z');
const nothing: PossibleActions = { interests: [], organisations: [], matches: [], drafts: [] };
const interest = (days: number) => ({ interestId: newId(), listingId: newId(), fromOrganisationId: newId(), answerDueAt: daysAfter(NOW, days) });
const organisation = (lapseOn: string | null, status = 'active') => ({ organisationId: newId(), status, lapseOn });
const match = (daysAgo: number) => ({ matchId: newId(), listingId: newId(), partnerOrganisationId: newId(), foundAt: daysAfter(NOW, -daysAgo) });
const draft = (daysAgo: number) => ({ offerId: newId(), updatedAt: daysAfter(NOW, -daysAgo) });
const everything: PossibleActions = { interests: [interest(3)], organisations: [organisation('2027-03-10')], matches: [match(1)], drafts: [draft(5)] };

describe('chooseAction', () => {
  it('asks for nothing where there is nothing to do', () => {
    expect(chooseAction(nothing, NOW)).toBeNull();
    expect(
      chooseAction(
        { interests: [interest(8), interest(-1)], organisations: [organisation('2027-04-01'), organisation(null)], matches: [match(8)], drafts: [draft(1)] },
        NOW,
      ),
    ).toBeNull();
  });

  it('keeps the order: answer, confirm, match, draft', () => {
    const order: (string | undefined)[] = [chooseAction(everything, NOW)?.kind];
    order.push(chooseAction({ ...everything, interests: [] }, NOW)?.kind);
    order.push(chooseAction({ ...everything, interests: [], organisations: [] }, NOW)?.kind);
    order.push(chooseAction({ ...everything, interests: [], organisations: [], matches: [] }, NOW)?.kind);
    order.push(chooseAction({ ...nothing, organisations: [organisation(null, 'returned')] }, NOW)?.kind);
    expect(order).toEqual(['answer_interest', 'confirm_entry', 'see_match', 'complete_draft', 'complete_profile']);
  });

  it('takes the most urgent of each', () => {
    const [soon, later] = [interest(2), interest(6)];
    expect(chooseAction({ ...nothing, interests: [later, soon] }, NOW)?.params).toMatchObject({
      interestId: soon.interestId,
      dueAt: '2027-03-03T09:00:00.000Z',
    });
    const [near, far] = [organisation('2027-03-05'), organisation('2027-03-20')];
    expect(chooseAction({ ...nothing, organisations: [far, near] }, NOW)?.params).toEqual({ organisationId: near.organisationId, lapseOn: '2027-03-05' });
    const [newest, older] = [match(1), match(3)];
    expect(chooseAction({ ...nothing, matches: [older, newest] }, NOW)?.params).toMatchObject({ matchId: newest.matchId });
    const [oldest, fresh] = [draft(20), draft(4)];
    expect(chooseAction({ ...nothing, drafts: [fresh, oldest] }, NOW)?.params).toEqual({ offerId: oldest.offerId });
  });

  it('chooses the same whatever the order of the rows', () => {
    const rows = Array.from({ length: 6 }, () => interest(3));
    const chosen = chooseAction({ ...nothing, interests: rows }, NOW);
    expect(chooseAction({ ...nothing, interests: rows.toReversed() }, NOW)).toEqual(chosen);
  });
});
