import { GUEST, HOUSE, newId, personActor, type OperatorRole } from '@zemlyak/kernel';
import { isProven, mayGiveRoles, mayHandleKeys, mayLock } from './identity.policy';

const withRoles = (...operatorRoles: OperatorRole[]) => personActor({ personId: newId(), operatorRoles });

describe('what people may do with people', () => {
  it('lets nobody give what is above themselves', () => {
    expect(mayGiveRoles(withRoles('operator'), ['operator', 'officer'])).toBe(true);
    expect(mayGiveRoles(HOUSE, ['operator'])).toBe(true);
    expect(mayGiveRoles(withRoles('editor'), ['editor'])).toBe(true);
    expect(mayGiveRoles(withRoles('editor'), ['officer'])).toBe(false);
    expect(mayGiveRoles(withRoles('officer'), ['operator'])).toBe(false);
    expect(mayGiveRoles(withRoles(), [])).toBe(false);
    expect(mayGiveRoles(GUEST, [])).toBe(false);
  });

  it('lets operators lock others, never themselves', () => {
    const chief = withRoles('operator');
    expect([
      mayLock(chief, { id: newId() }),
      mayLock(chief, { id: chief.personId! }),
      mayLock(withRoles('officer'), { id: newId() }),
      mayLock(HOUSE, { id: newId() }),
    ]).toEqual([true, false, false, true]);
  });

  it('wants a browser session for keys', () => {
    expect([mayHandleKeys(withRoles()), mayHandleKeys(personActor({ personId: newId(), sessionId: newId() }))]).toEqual([false, true]);
  });

  it('counts a password as proof for ten minutes', () => {
    const given = new Date('2027-03-01T08:00:00Z');
    expect([isProven(given, new Date('2027-03-01T08:10:00Z')), isProven(given, new Date('2027-03-01T08:10:00.001Z'))]).toEqual([true, false]);
  });
});
