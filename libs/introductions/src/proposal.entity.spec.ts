import { daysAfter, newId, personActor } from '@zemlyak/kernel';
import { IntroductionNotOffered, IntroductionNotQueued } from './introductions.errors';
import { Proposal } from './proposal.entity';

const NOW = new Date('2027-03-01T10:00:00Z');
const client = newId(),
  other = newId();
const adviser = personActor({ personId: newId() });
const queued = (): Proposal =>
  Proposal.queue(
    {
      id: newId(),
      agencyOrganisationId: newId(),
      adviserPersonId: newId(),
      reason: 'Мёд и дистрибьютор мёда',
      client: { organisationId: client, country: 'RU', subject: '22' },
      other: { organisationId: other, country: 'KG', subject: null },
    },
    NOW,
  );
const offered = (): Proposal => {
  const proposal = queued();
  proposal.agree(adviser, NOW);
  return proposal;
};

describe('Proposal', () => {
  it('is offered once the other side’s adviser agrees, with ten days from then', () => {
    const proposal = queued(),
      later = daysAfter(NOW, 4);
    proposal.agree(adviser, later);
    expect(proposal).toMatchObject({ state: 'offered', agreeingPersonId: adviser.personId, dueAt: daysAfter(later, 10) });
    expect(() => proposal.agree(adviser, later)).toThrow(IntroductionNotQueued);
  });

  it('cannot be answered by a company before that', () => {
    expect(() => queued().accept(client, newId(), NOW)).toThrow(IntroductionNotOffered);
    expect(() => queued().decline(other, newId(), 'terms', NOW)).toThrow(IntroductionNotOffered);
  });

  it('is accepted when both have said yes, in any order, and not when one has said it twice', () => {
    for (const [first, second] of [
      [client, other],
      [other, client],
    ] as const) {
      const proposal = offered();
      expect([proposal.accept(first, newId(), NOW), proposal.accept(first, newId(), NOW)]).toEqual([false, false]);
      expect([proposal.state, proposal.accept(second, newId(), NOW), proposal.state]).toEqual(['offered', true, 'accepted']);
    }
  });

  it('ends with the first no, also after the other’s yes', () => {
    const proposal = offered();
    proposal.accept(client, newId(), NOW);
    proposal.decline(other, newId(), 'region', NOW);
    expect(proposal).toMatchObject({ state: 'declined', declineReason: 'region', declinedByOrganisationId: other });
    expect(() => proposal.accept(other, newId(), NOW)).toThrow(IntroductionNotOffered);
  });

  it('expires in either step', () => {
    const waiting = queued(),
      asked = offered();
    expect([waiting.expire(NOW), waiting.expire(daysAfter(NOW, 10)), asked.expire(daysAfter(NOW, 10)), asked.expire(daysAfter(NOW, 11))]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(() => queued().agree(adviser, daysAfter(NOW, 10))).toThrow(IntroductionNotQueued);
  });
});
