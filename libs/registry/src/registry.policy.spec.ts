import { GUEST, HOUSE, newId, personActor, type Actor, type MemberRole, type Membership, type OperatorRole } from '@zemlyak/kernel';
import { organisationStatuses } from './organisation';
import type { Organisation } from './organisation.entity';
import {
  coversTerritory,
  isAdviserOf,
  isOwnWork,
  mayChange,
  mayCheckFacts,
  mayGiveRole,
  mayOwn,
  mayReview,
  maySee,
  maySubmit,
  maySuspend,
  seesInside,
} from './registry.policy';

const own = newId(),
  agency22 = newId();
const row = (from: Partial<Organisation> = {}): Organisation =>
  ({
    id: own,
    kind: 'company',
    status: 'in_review',
    country: 'RU',
    subject: '22',
    createdOnBehalfBy: null,
    clientConfirmedAt: null,
    createdBy: null,
    authorIds: [],
    ...from,
  }) as Organisation;
const actor = (...memberships: Partial<Membership>[]): Actor =>
  personActor({
    personId: newId(),
    memberships: memberships.map((m) => ({ organisationId: newId(), kind: 'company', role: 'member', active: true, country: 'RU', subject: null, ...m })),
  });
const staff = (role: OperatorRole): Actor => personActor({ personId: newId(), operatorRoles: [role] });
const member = (role: MemberRole): Actor => actor({ organisationId: own, role });
const adviser = actor({ organisationId: agency22, kind: 'agency', subject: '22' });
const otherAdviser = actor({ kind: 'agency', subject: '77' });
const councillor = (country: string): Actor => actor({ kind: 'council', country });

describe('who answers for a territory', () => {
  it('is the agency of the subject and the council of the country', () => {
    expect(coversTerritory(adviser, row())).toBe(true);
    expect(coversTerritory(otherAdviser, row())).toBe(false);
    expect(coversTerritory(councillor('KG'), row({ country: 'KG', subject: null }))).toBe(true);
    expect(coversTerritory(councillor('KZ'), row({ country: 'KG', subject: null }))).toBe(false);
    expect(coversTerritory(adviser, row({ country: 'KG', subject: null }))).toBe(false);
  });
  it('is nobody whose agency or council is not active', () =>
    expect(coversTerritory(actor({ kind: 'agency', subject: '22', active: false }), row())).toBe(false));
  it('does not admit agencies and councils', () => {
    for (const kind of ['agency', 'council', 'coordinating_council'] as const) {
      expect(mayReview(adviser, row({ kind }))).toBe(false);
      expect(mayReview(staff('reviewer'), row({ kind }))).toBe(true);
    }
  });
});

describe('who sees a record', () => {
  it.each(organisationStatuses)('in the state %s', (status) => {
    const seen = (who: Actor, from: Partial<Organisation> = {}): boolean => maySee(who, row({ status, ...from }));
    expect(seen(GUEST)).toBe(status === 'active');
    expect(seen(member('member'))).toBe(true);
    expect(seen(otherAdviser)).toBe(status === 'active');
    expect(seen(adviser)).toBe(!['draft', 'closed'].includes(status));
    expect(seen(adviser, { createdOnBehalfBy: agency22 })).toBe(true);
    for (const role of ['reviewer', 'officer', 'operator'] as const) expect(seen(staff(role))).toBe(true);
    expect(seen(staff('editor'))).toBe(status === 'active');
    expect(seen(HOUSE)).toBe(true);
  });
  it('keeps the inside of public records from strangers', () => {
    expect(seesInside(GUEST, row({ status: 'active' }))).toBe(false);
    expect(seesInside(councillor('KG'), row({ status: 'active' }))).toBe(false);
    expect(seesInside(member('member'), row({ status: 'active' }))).toBe(true);
  });
});

describe('who acts on a record', () => {
  it('managers change, owners decide', () => {
    expect([mayChange(member('member'), row()), mayChange(member('manager'), row()), mayOwn(member('manager'), own), mayOwn(member('owner'), own)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(mayChange(otherAdviser, row())).toBe(false);
  });
  it('an adviser changes what the client has not confirmed yet', () => {
    const draft = row({ status: 'draft', createdOnBehalfBy: agency22 });
    expect(isAdviserOf(adviser, draft)).toBe(true);
    expect(mayChange(adviser, draft)).toBe(true);
    expect(mayChange(adviser, { ...draft, clientConfirmedAt: new Date() })).toBe(false);
    expect(maySubmit(adviser, { ...draft, clientConfirmedAt: new Date() })).toBe(true);
    expect(mayChange(adviser, row())).toBe(false);
  });
  it('nobody reviews what they wrote or belong to', () => {
    const author = staff('reviewer');
    expect(isOwnWork(author, row())).toBe(false);
    expect(isOwnWork(author, row({ createdBy: author.personId }))).toBe(true);
    expect(isOwnWork(author, row({ authorIds: [author.personId!] }))).toBe(true);
    expect(isOwnWork(member('member'), row())).toBe(true);
  });
  it('members do not confirm facts about themselves', () => {
    const both = actor({ organisationId: own }, { kind: 'agency', subject: '22' });
    expect(mayCheckFacts(adviser, row())).toBe(true);
    expect(mayCheckFacts(both, row())).toBe(false);
    expect(mayCheckFacts(member('owner'), row())).toBe(false);
  });
  it('only operator and officer suspend', () => {
    expect([staff('operator'), staff('officer'), staff('reviewer'), member('owner'), adviser].map(maySuspend)).toEqual([true, true, false, false, false]);
  });
});

describe('giving roles', () => {
  const roles = ['member', 'manager', 'owner'] as const;
  const cases = roles.flatMap((actorRole) => [null, ...roles].flatMap((from) => roles.map((to) => [actorRole, from, to] as const)));
  it.each(cases)('a %s turns %s into %s', (actorRole, from, to) => {
    const rank = (role: MemberRole | null): number => (role ? roles.indexOf(role) : -1);
    expect(mayGiveRole(member(actorRole), own, from, to)).toBe(actorRole !== 'member' && rank(from) <= rank(actorRole) && rank(to) <= rank(actorRole));
  });
  it('is closed to strangers', () => expect(mayGiveRole(adviser, own, null, 'member')).toBe(false));
});
