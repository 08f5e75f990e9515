import { sendingOf } from './sending';

const listing = { id: 'honey', status: 'published', organisation: { id: 'altai', country: 'RU', subject: '22' } };
const member = (organisationId: string, change: object = {}) =>
  ({ organisationId, kind: 'company', role: 'owner', active: true, country: 'KG', subject: null, ...change }) as const;
const me = (organisation: string | null, ...memberships: ReturnType<typeof member>[]) => ({ organisation, memberships: [...memberships] });

describe('who may express interest in a listing', () => {
  it('is asked of the server first, and a guest signs up', () => {
    expect(sendingOf(undefined, listing)).toBe('asking');
    expect(sendingOf(null, listing)).toBe('guest');
  });

  it('is a manager or owner of another active company', () => {
    expect(sendingOf(me('orlova', member('orlova')), listing)).toBe('open');
    expect(sendingOf(me('orlova', member('orlova', { role: 'member' })), listing)).toBe('not-manager');
    expect(sendingOf(me('orlova', member('orlova', { active: false })), listing)).toBe('not-active');
    expect(sendingOf(me(null), listing)).toBe('no-company');
  });

  it('is nobody of the company whose listing it is, nor anybody when it is not published', () => {
    expect(sendingOf(me('orlova', member('orlova'), member('altai')), listing)).toBe('own');
    expect(sendingOf(null, { ...listing, status: 'paused' })).toBe('closed');
  });
});
