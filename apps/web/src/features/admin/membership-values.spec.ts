import type { FormatMembership } from './admin-queries';
import { toMembership, toMembershipValues } from './membership-values';

describe('form of a membership in a format', () => {
  it('sends back what it was filled with', () => {
    const membership = {
      country: 'KG',
      status: 'member',
      validFrom: '2015-08-12',
      validTo: null,
      source: 'https://eec.eaeunion.org',
      note: '',
    } as unknown as FormatMembership;
    expect(toMembership(toMembershipValues(membership))).toEqual({
      status: 'member',
      validFrom: '2015-08-12',
      validTo: null,
      source: 'https://eec.eaeunion.org',
      note: '',
    });
  });

  it('sends days without the time of a picker', () => {
    expect(
      toMembership({ ...toMembershipValues(undefined), validFrom: '2015-08-12 00:00:00', validTo: '2020-01-01 00:00:00', source: ' устав ' }),
    ).toMatchObject({ validFrom: '2015-08-12', validTo: '2020-01-01', source: 'устав' });
  });
});
