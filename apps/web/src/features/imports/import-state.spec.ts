import { currentStep, isAtWork, missingGroups, railOf } from './import-state';

describe('where an import stands', () => {
  it('follows the status, and goes back to the columns until drafts are made', () => {
    expect([currentStep('uploaded', false), currentStep('checked', false), currentStep('finished', false)]).toEqual(['columns', 'check', 'done']);
    expect([currentStep('checked', true), currentStep('applying', true), currentStep('finished', true)]).toEqual(['columns', 'done', 'done']);
  });
  it('is drawn as done, now and next', () => {
    expect(railOf('check', 'checked').map(({ state }) => state)).toEqual(['done', 'done', 'now', 'next']);
    expect(railOf('file', undefined).map(({ state }) => state)).toEqual(['now', 'next', 'next', 'next']);
    expect(railOf('done', 'finished').at(-1)).toEqual({ key: 'done', state: 'done' });
    expect(railOf('done', 'failed').at(-1)).toEqual({ key: 'done', state: 'stopped' });
  });
  it('is asked about while the server works', () =>
    expect((['uploaded', 'checking', 'checked', 'applying', 'cancelled', 'finished', 'failed'] as const).filter(isAtWork)).toEqual(['checking', 'applying']));
  it('lacks a column for each group without one', () => {
    expect(missingGroups([['legalName', 'nameRu'], ['country']], ['nameRu', null])).toEqual([['country']]);
    expect(missingGroups([['legalName', 'nameRu']], [null, 'legalName'])).toEqual([]);
  });
});
