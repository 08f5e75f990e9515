import { daysAfter, newId } from '@zemlyak/kernel';
import type { OrganisationStatus } from './organisation';
import { Organisation } from './organisation.entity';
import { ClientNotConfirmed, WrongStatus } from './registry.errors';

const NOW = new Date('2026-11-22T10:00:00Z');

const record = (status: OrganisationStatus, from: Partial<Organisation> = {}): Organisation =>
  Object.assign(new Organisation(), {
    id: newId(),
    status,
    remarks: [],
    authorIds: [],
    createdOnBehalfBy: null,
    clientConfirmedAt: null,
    lapseOn: null,
    pausedUntil: null,
    statusReason: null,
    statusBefore: null,
    ...from,
  });

const every: readonly OrganisationStatus[] = ['draft', 'in_review', 'returned', 'active', 'paused', 'suspended', 'closed'];
const moves: Record<string, { from: OrganisationStatus[]; to?: OrganisationStatus; step: (o: Organisation) => void }> = {
  submit: { from: ['draft', 'returned'], to: 'in_review', step: (o) => o.submit(NOW) },
  approve: { from: ['in_review'], to: 'active', step: (o) => o.approve(NOW) },
  sendBack: { from: ['in_review'], to: 'returned', step: (o) => o.sendBack([], 'more') },
  recheck: { from: ['active', 'paused'], to: 'in_review', step: (o) => o.recheck(NOW) },
  pause: { from: ['active'], to: 'paused', step: (o) => o.pause(null, 'owner') },
  resume: { from: ['paused'], to: 'active', step: (o) => o.resume(NOW) },
  lapse: { from: ['active'], to: 'paused', step: (o) => o.lapse() },
  suspend: { from: ['draft', 'in_review', 'returned', 'active', 'paused'], to: 'suspended', step: (o) => o.suspend('complaints') },
  lift: { from: ['suspended'], to: 'draft', step: (o) => o.lift() },
  close: { from: ['draft', 'in_review', 'returned', 'active', 'paused'], to: 'closed', step: (o) => o.close(null) },
};

describe('the life of a record', () => {
  const cases = Object.entries(moves).flatMap(([name, move]) => every.map((from) => [name, from, move.from.includes(from) ? move.to : undefined] as const));
  it.each(cases)('%s from %s gives %s', (name, from, to) => {
    const organisation = record(from);
    if (!to) return expect(() => moves[name]!.step(organisation)).toThrow(WrongStatus);
    moves[name]!.step(organisation);
    expect(organisation.status).toBe(to);
  });

  it('holds an approval for 180 days and forgets remarks and authors', () => {
    const organisation = record('in_review', { remarks: [{ field: 'city', text: 'where?' }], authorIds: [newId()] });
    organisation.approve(NOW);
    expect(organisation).toMatchObject({ lapseOn: '2027-05-21', approvedAt: NOW, remarks: [], authorIds: [] });
    expect(organisation.isLapsed(new Date('2027-05-21T23:59:59Z'))).toBe(false);
    expect(organisation.isLapsed(new Date('2027-05-22T00:00:00Z'))).toBe(true);
  });

  it('marks the returned fields until the record is sent again', () => {
    const organisation = record('in_review');
    organisation.sendBack([{ field: 'exportExperience', text: 'say which countries' }], null);
    expect(organisation.remarks).toHaveLength(1);
    organisation.submit(NOW);
    expect(organisation.remarks).toEqual([]);
  });

  it('does not let an adviser’s draft be submitted before the client agreed', () => {
    const organisation = record('draft', { createdOnBehalfBy: newId() });
    expect(() => organisation.submit(NOW)).toThrow(ClientNotConfirmed);
    organisation.clientConfirmedAt = NOW;
    organisation.submit(NOW);
    expect(organisation.status).toBe('in_review');
  });

  it('wakes a lapsed record when somebody confirms it, but not one its owner paused', () => {
    const lapsed = record('active', { lapseOn: '2026-11-21' });
    lapsed.lapse();
    expect(() => lapsed.resume(NOW)).toThrow(WrongStatus);
    lapsed.confirm(NOW);
    expect(lapsed).toMatchObject({ status: 'active', lapseOn: '2027-05-21', lapseRemindedOn: null });
    const paused = record('paused', { lapseOn: '2027-01-01', statusReason: 'owner', pausedUntil: daysAfter(NOW, 10) });
    paused.confirm(NOW);
    expect(paused).toMatchObject({ status: 'paused', lapseOn: '2027-05-21' });
  });

  it('returns to the state before a suspension', () => {
    for (const before of ['active', 'returned', 'paused'] as const) {
      const organisation = record(before);
      organisation.suspend('complaints');
      organisation.lift();
      expect(organisation).toMatchObject({ status: before, statusBefore: null });
    }
  });
});
