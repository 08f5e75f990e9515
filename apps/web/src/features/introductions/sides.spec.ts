import { partIn, sideOf, speaksFor } from './sides';

type Membership = Parameters<typeof sideOf>[0]['memberships'][number];
const membership = (organisationId: string, role: Membership['role'] = 'owner'): Membership => ({
  organisationId,
  role,
  kind: 'company',
  active: true,
  country: 'KG',
  subject: null,
});
const of = (...memberships: Membership[]) => ({ memberships, permissions: ['introductions:agree'] });
const ends = { from: { id: 'orlova' }, to: { id: 'altai' } };

describe('the reader’s side', () => {
  it('is told by membership', () => {
    expect(sideOf(of(membership('altai')), ends)).toBe('in');
    expect(sideOf(of(membership('orlova')), ends)).toBe('out');
    expect(sideOf(of(membership('centre')), ends)).toBe('watched');
  });

  it('lets only managers and owners speak for the company', () => {
    expect(speaksFor(of(membership('altai', 'member')), 'altai')).toBe(false);
    expect(speaksFor(of(membership('altai', 'manager')), 'altai')).toBe(true);
  });
});

describe('a brokered introduction', () => {
  const row = { state: 'queued', agency: { id: 'centre' }, client: { id: 'altai' }, other: { id: 'orlova' }, ownAnswer: null };

  it('is agreed to by another adviser than the one who proposed it', () => {
    expect(partIn(of(membership('council')), row)).toBe('agree');
    expect(partIn(of(membership('centre')), row)).toBe('follow');
    expect(partIn({ ...of(membership('council')), permissions: [] }, row)).toBe('follow');
  });

  it('is answered once by each company', () => {
    const offered = { ...row, state: 'offered' };
    expect(partIn(of(membership('orlova')), offered)).toBe('answer');
    expect(partIn(of(membership('orlova')), { ...offered, ownAnswer: 'accepted' })).toBe('follow');
    expect(partIn(of(membership('orlova', 'member')), offered)).toBe('follow');
  });
});
