import type { Offer } from './offer-queries';
import { likelySteps, openRevision, railOf, remarksOf, sendingOf } from './offer-state';

const states = (...args: Parameters<typeof railOf>) => railOf(...args).map(({ key, state }) => `${key} ${state}`);
const offer = (status: string, state?: string) =>
  ({ status, inside: { pending: state ? { state, remarks: [{ field: 'terms', text: 'Уточните' }] } : null, steps: [] } }) as unknown as Offer;

describe('state of a listing', () => {
  it('goes from draft to the end', () => {
    expect(states({ status: 'draft', onBehalfBy: null })).toEqual(['draft now', 'review next', 'public next', 'end next']);
    expect(states({ status: 'in_review', onBehalfBy: null })).toEqual(['draft done', 'review now', 'public next', 'end next']);
    expect(states({ status: 'published', onBehalfBy: null })).toEqual(['draft done', 'review done', 'public now', 'end next']);
    expect(states({ status: 'withdrawn', onBehalfBy: null })[3]).toBe('end stopped');
  });

  it('waits for the client when an adviser wrote it', () => {
    expect(states({ status: 'awaiting_client', onBehalfBy: 'a' })).toEqual(['draft done', 'client now', 'review next', 'public next', 'end next']);
  });

  it('knows a change that waits beside the live text', () => {
    expect(openRevision(offer('published', 'in_review'))?.state).toBe('in_review');
    expect(openRevision(offer('published', 'approved'))).toBeNull();
    expect(openRevision(offer('in_review', 'in_review'))).toBeNull();
  });

  it('shows remarks only while they wait for an answer', () => {
    expect(remarksOf(offer('returned', 'returned'))).toHaveLength(1);
    expect(remarksOf(offer('in_review', 'in_review'))).toEqual([]);
  });

  it('offers what the state allows', () => {
    expect(likelySteps('withdrawn')).toEqual([]);
    expect(likelySteps('published')).toContain('pause');
    expect(likelySteps('expired')).toContain('renew');
    expect([undefined, 'draft', 'returned', 'in_review', 'published'].map((status) => sendingOf(status as never))).toEqual([
      'submit',
      'submit',
      'resubmit',
      'again',
      'revision',
    ]);
  });
});
