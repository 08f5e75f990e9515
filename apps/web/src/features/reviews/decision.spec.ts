import { lacksOf, noDecision, toDecision } from './decision';

const remark = { field: 'about', text: ' Напишите, что вы поставляете. ' };

describe('decision of a reviewer', () => {
  it('needs a verdict, words for each remark and a reason to reject', () => {
    expect(lacksOf(noDecision)).toEqual({ verdict: 'verdict' });
    expect(lacksOf({ ...noDecision, verdict: 'approve' })).toEqual({});
    expect(lacksOf({ ...noDecision, verdict: 'return' })).toEqual({ remarks: 'remarks' });
    expect(lacksOf({ ...noDecision, verdict: 'return', remarks: [remark, { field: 'hs', text: ' ' }] })).toEqual({ 'remarks.1.text': 'words' });
    expect(lacksOf({ ...noDecision, verdict: 'reject', reason: ' ' })).toEqual({ reason: 'reason' });
    expect(lacksOf({ ...noDecision, verdict: 'reject', reason: 'Дубликат' })).toEqual({});
  });

  it('sends only what belongs to the verdict', () => {
    const values = { verdict: 'approve' as const, remarks: [remark], reason: 'нет' };
    expect(toDecision(values)).toEqual({ verdict: 'approve' });
    expect(toDecision({ ...values, verdict: 'return' })).toEqual({ verdict: 'return', remarks: [{ field: 'about', text: 'Напишите, что вы поставляете.' }] });
    expect(toDecision({ ...values, verdict: 'reject' })).toEqual({ verdict: 'reject', reason: 'нет' });
    expect(() => toDecision(noDecision)).toThrow(TypeError);
  });
});
