import { FormatMembership } from './format-membership.entity';

const draft = (validTo?: string | null): FormatMembership =>
  FormatMembership.draft('id', 'eaeu', 'KG', { status: 'member', validFrom: '2015-08-12', source: 'Договор', ...(validTo !== undefined && { validTo }) });

describe('a membership', () => {
  it('is drafted open and without a note, as an editor’s word', () => {
    expect(draft()).toMatchObject({ validTo: null, note: '', edited: true, version: 1 });
  });

  it('takes over what is named and keeps the rest', () => {
    const membership = draft();
    membership.change({ validTo: '2030-12-31' });
    expect(membership).toMatchObject({ validTo: '2030-12-31', status: 'member', source: 'Договор', version: 2 });
    membership.change({ validTo: null });
    expect(membership).toMatchObject({ validTo: null, version: 3 });
  });

  it('lasts a day at least', () => {
    expect(draft('2015-08-12').validTo).toBe('2015-08-12');
    expect(() => draft('2015-08-11')).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    const membership = draft();
    expect(() => membership.change({ validTo: '2015-01-01' })).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    expect(membership).toMatchObject({ validTo: null, version: 1 });
  });
});
