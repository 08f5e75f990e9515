import type { OfferInQueue, ReviewedOrganisation } from './review-queries';
import { afterDecision, daysWaiting, partOf, queueOf } from './review-queue';

const organisation = (id: string, submittedAt: string, status = 'in_review') =>
  ({ id, nameRu: id, nameLatin: null, country: 'RU', subject: '22', inside: { status, submittedAt, approvedAt: null } }) as unknown as ReviewedOrganisation;
const offer = (id: string, submittedAt: string, isFirst = true) =>
  ({
    id,
    side: 'request',
    newTitle: { ru: `новый ${id}` },
    title: { ru: id },
    country: 'KG',
    subject: null,
    submittedAt,
    isFirst,
    publishedAt: isFirst ? null : submittedAt,
  }) as unknown as OfferInQueue;
const ids = (queue: readonly { readonly id: string }[]) => queue.map(({ id }) => id);

describe('queue of reviews', () => {
  const queue = queueOf({
    organisations: [organisation('o2', '2027-03-02T00:00:00Z')],
    offers: [offer('f1', '2027-03-01T00:00:00Z'), offer('f3', '2027-03-03T00:00:00Z', false)],
    draftedOrganisations: [organisation('own', '2027-02-01T00:00:00Z'), organisation('o2', '2027-03-02T00:00:00Z'), organisation('draft', '', 'draft')],
  });

  it('mixes both kinds by waiting time, and puts what the reader wrote last', () => {
    expect(ids(queue)).toEqual(['f1', 'o2', 'f3', 'own']);
    expect(queue.map(({ decidable }) => decidable)).toEqual([true, true, true, false]);
  });

  it('shows an offer by the title that waits, and knows a change from a first text', () => {
    expect(queue[0]).toMatchObject({ title: { ru: 'новый f1' }, what: 'request', isFirst: true });
    expect(queue[2]).toMatchObject({ isFirst: false });
  });

  it('can be seen by kind', () => {
    expect(ids(partOf(queue, 'organisations'))).toEqual(['o2', 'own']);
    expect(ids(partOf(queue, 'offers'))).toEqual(['f1', 'f3']);
    expect(partOf(queue, 'all')).toBe(queue);
  });

  it('goes on with the next record after a decision, at the end with the one before', () => {
    expect(afterDecision(queue, 'o2')?.id).toBe('f3');
    expect(afterDecision(queue, 'own')?.id).toBe('f3');
    expect(afterDecision(queue.slice(0, 1), 'f1')).toBeUndefined();
  });

  it('counts whole days of waiting', () => {
    expect(daysWaiting('2027-03-01T12:00:00Z', new Date('2027-03-04T11:00:00Z'))).toBe(2);
    expect(daysWaiting('2027-03-05T12:00:00Z', new Date('2027-03-04T11:00:00Z'))).toBe(0);
  });
});
