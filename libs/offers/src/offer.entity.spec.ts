import { newId } from '@zemlyak/kernel';
import { emptyContent, offerStatuses, type OfferStatus } from './offer-content';
import { OfferRevision } from './offer-revision.entity';
import { Offer } from './offer.entity';
import { OfferWrongStatus, OwnOffer } from './offers.errors';

const NOW = new Date('2027-03-01T10:00:00Z'),
  END = new Date('2027-09-01T10:00:00Z');

const offerIn = (status: OfferStatus): Offer =>
  Object.assign(new Offer(), { status, expiresAt: END, publishedAt: null, authorIds: [], priceMinor: null, priceCurrency: null });

/** Every step, the states it is open in, and the state it leads to. */
const steps: readonly { name: string; take: (offer: Offer) => void; from: readonly OfferStatus[]; to: OfferStatus | 'same' }[] = [
  { name: 'submit to a reviewer', take: (o) => o.submit(false), from: ['draft', 'returned'], to: 'in_review' },
  { name: 'submit to the client', take: (o) => o.submit(true), from: ['draft', 'returned'], to: 'awaiting_client' },
  { name: 'client approval', take: (o) => o.approveAsClient(), from: ['awaiting_client'], to: 'in_review' },
  { name: 'hand in again', take: (o) => o.handInAgain(false), from: ['awaiting_client', 'in_review'], to: 'in_review' },
  { name: 'return', take: (o) => o.sendBack(), from: ['awaiting_client', 'in_review'], to: 'returned' },
  { name: 'publish', take: (o) => o.publish(NOW), from: ['in_review'], to: 'published' },
  { name: 'pause', take: (o) => o.pause(), from: ['published'], to: 'paused' },
  { name: 'resume', take: (o) => o.resume(), from: ['paused'], to: 'published' },
  { name: 'expire', take: (o) => o.expire(END), from: ['published', 'paused'], to: 'expired' },
  { name: 'renew', take: (o) => o.renew(new Date('2027-12-01T00:00:00Z')), from: ['published', 'paused', 'expired'], to: 'same' },
  { name: 'withdraw', take: (o) => o.withdraw(), from: offerStatuses.filter((s) => s !== 'withdrawn'), to: 'withdrawn' },
];

describe('a listing', () => {
  describe.each(steps)('$name', ({ take, from, to }) => {
    it.each(offerStatuses)('from %s', (status) => {
      const offer = offerIn(status);
      if (!from.includes(status)) {
        expect(() => take(offer)).toThrow(OfferWrongStatus);
        expect(offer.status).toBe(status);
        return;
      }
      take(offer);
      expect(offer.status).toBe(to === 'same' ? (status === 'expired' ? 'published' : status) : to);
    });
  });

  it('stays in known states on a long random walk, and is never public without a publication date', () => {
    let seed = 20270301;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let walk = 0; walk < 200; walk++) {
      const offer = offerIn('draft');
      for (let i = 0; i < 30; i++) {
        try {
          steps[random(steps.length)]!.take(offer);
        } catch (error) {
          expect(error).toBeInstanceOf(OfferWrongStatus);
        }
        expect(offerStatuses).toContain(offer.status);
        if (['published', 'paused', 'expired'].includes(offer.status)) expect(offer.publishedAt).toEqual(NOW);
      }
    }
  });

  it('cannot be published at the instant it ends', () => {
    expect(() => offerIn('in_review').publish(END)).toThrow(OfferWrongStatus);
  });

  it('does not expire a moment before its end', () => {
    expect(() => offerIn('published').expire(new Date(END.getTime() - 1))).toThrow(OfferWrongStatus);
  });

  it('counts as expired from its end on, before the schedule has come by', () => {
    expect(offerIn('published').statusAt(END)).toBe('expired');
    expect(offerIn('published').statusAt(new Date(END.getTime() - 1))).toBe('published');
  });

  it('takes over only the fields that are sent, and empties a price by null', () => {
    const offer = offerIn('draft');
    offer.write({ ...emptyContent, title: { ru: 'Мёд' }, price: { amountMinor: 45_000, currency: 'RUB' } });
    offer.write({ hs: ['0409'] });
    expect(offer).toMatchObject({ title: { ru: 'Мёд' }, hs: ['0409'], price: { amountMinor: 45_000, currency: 'RUB' } });
    offer.write({ price: null });
    expect(offer.price).toBeNull();
  });
});

describe('a revision', () => {
  const author = newId(),
    client = newId(),
    reviewer = newId();
  const revision = (state: OfferRevision['state']): OfferRevision =>
    Object.assign(new OfferRevision(), { state, authorIds: [author], clientApprovedBy: null, remarks: [] });

  it('is approved by neither its author nor the client who agreed to it', () => {
    expect(() => revision('in_review').approve(author, NOW)).toThrow(OwnOffer);
    const agreed = revision('awaiting_client');
    agreed.approveAsClient(client, NOW);
    expect(() => agreed.approve(client, NOW)).toThrow(OwnOffer);
    agreed.approve(reviewer, NOW);
    expect(agreed).toMatchObject({ state: 'approved', decidedBy: reviewer });
  });

  it('is not agreed to by its author as the client', () => {
    expect(() => revision('awaiting_client').approveAsClient(author, NOW)).toThrow(OwnOffer);
  });

  it('needs the client again when it is rewritten', () => {
    const agreed = revision('awaiting_client');
    agreed.approveAsClient(client, NOW);
    agreed.rewrite({ ...emptyContent, clauseTag: 'M7' }, reviewer, true);
    expect(agreed).toMatchObject({ state: 'awaiting_client', clientApprovedBy: null, authorIds: [author, reviewer] });
  });

  it.each(['approved', 'returned', 'withdrawn'] as const)('is not decided again once %s', (state) => {
    expect(() => revision(state).approve(reviewer, NOW)).toThrow(OfferWrongStatus);
    expect(() => revision(state).sendBack(reviewer, [], NOW)).toThrow(OfferWrongStatus);
  });
});
