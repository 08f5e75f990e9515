import { add, dayOf, daysAfter, hasRole, isId, money, newId, permissions, personActor, problems, readable, tidy, within, type Membership } from '.';

const council: Membership = { organisationId: newId(), kind: 'council', role: 'manager', active: true, country: 'KG', subject: null };

describe('identifiers', () => {
  it('sort by the time they were made', () => {
    const made = [3, 1, 2].map((t) => newId(1_700_000_000_000 + t * 1000));
    expect([...made].sort()).toEqual([made[1], made[2], made[0]]);
  });
  it('are version 7 and do not repeat', () => {
    const many = Array.from({ length: 1000 }, () => newId());
    expect(new Set(many).size).toBe(1000);
    expect(many.every((id) => isId(id) && id[14] === '7' && '89ab'.includes(id[19]!))).toBe(true);
  });
  it.each(['', 'x', '0198F3A0-0000-7000-8000-000000000000', "0198f3a0-0000-7000-8000-00000000000'"])('are told from %p', (text) => {
    expect(isId(text)).toBe(false);
  });
});

describe('an actor', () => {
  it('holds every role below their own in the organisation acted for', () => {
    const actor = personActor({ personId: newId(), memberships: [council] });
    expect(hasRole(actor, 'member') && hasRole(actor, 'manager') && hasRole(actor, 'councillor')).toBe(true);
    expect(hasRole(actor, 'owner', 'adviser', 'operator')).toBe(false);
  });
  it('is no councillor of a council that is not active', () => {
    expect(hasRole(personActor({ personId: newId(), memberships: [{ ...council, active: false }] }), 'councillor')).toBe(false);
  });
  it('acts for the organisation they chose', () => {
    const company: Membership = { ...council, organisationId: newId(), kind: 'company', role: 'member' };
    const actor = personActor({ personId: newId(), organisationId: company.organisationId, memberships: [council, company] });
    expect(actor.organisationId).toBe(company.organisationId);
    expect(hasRole(actor, 'councillor', 'manager')).toBe(false);
  });
});

describe('money', () => {
  it('adds minor units of one currency', () => expect(add(money(1050, 'EUR'), money(1, 'EUR'))).toEqual({ amountMinor: 1051, currency: 'EUR' }));
  it('does not add different currencies', () => expect(() => add(money(1, 'EUR'), money(1, 'RUB'))).toThrow(RangeError));
  it.each([0.5, NaN, 2 ** 53])('refuses %p minor units', (amount) => expect(() => money(amount, 'EUR')).toThrow(RangeError));
  it('refuses a name that is no code', () => expect(() => money(1, 'eur')).toThrow(RangeError));
});

describe('bilingual text', () => {
  it('is read in the wanted language, else in the other', () => {
    expect(readable({ ru: 'мёд', en: 'honey' }, 'en')).toEqual({ text: 'honey', language: 'en' });
    expect(readable({ ru: 'мёд', en: ' ' }, 'en')).toEqual({ text: 'мёд', language: 'ru' });
    expect(readable({}, 'ru')).toBeNull();
  });
  it('loses spaces and empty languages', () => expect(tidy({ ru: ' мёд ', en: '  ' })).toEqual({ ru: 'мёд' }));
});

describe('days', () => {
  it('include both ends of a range', () => {
    expect(within('2026-01-01', '2026-01-01', '2026-12-31')).toBe(true);
    expect(within('2026-12-31', '2026-01-01', '2026-12-31')).toBe(true);
    expect(within('2027-01-01', '2026-01-01', '2026-12-31')).toBe(false);
    expect(within('1900-01-01', null, null)).toBe(true);
  });
  it('are counted in UTC', () => expect(dayOf(daysAfter(new Date('2026-12-31T23:30:00Z'), 1))).toBe('2027-01-01'));
});

describe('declared words', () => {
  it('make permissions out of verbs', () =>
    expect(permissions('offers', { seeQueue: ['reviewer'] }).seeQueue).toEqual({ code: 'offers:see-queue', roles: ['reviewer'] }));
  it('make problems that carry code, status and facts', () => {
    const { LampBroken } = problems({ LampBroken: { code: 'lamp-broken', status: 409 } });
    const problem = new LampBroken({ lampId: 'x' });
    expect(problem).toMatchObject({ name: 'LampBroken', code: 'lamp-broken', status: 409, facts: { lampId: 'x' } });
    expect(LampBroken.status).toBe(409);
  });
});
