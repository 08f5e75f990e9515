import { activityFit, goodsFit, serviceFit } from './subject';

describe('codes', () => {
  it.each([
    ['040900', '040900', 1],
    ['0409', '040900', 0.95],
    ['0409', '0409', 0.95],
    ['040210', '040221', 0.85],
    ['0402', '0409', 0.25],
    ['04', '0409', 0.5],
    ['0409', '8403', 0],
  ])('goods %s and %s fit by %s', (a, b, fit) => expect(goodsFit(a, b)).toBe(fit));
  it.each([
    ['62.01', '62.01', 0.6],
    ['62.01', '62.02', 0.5],
    ['62.01.1', '62.01.2', 0.6],
    ['62', '62.01', 0.3],
    ['62.01', '86.21', 0],
  ])('activities %s and %s fit by %s', (a, b, fit) => expect(activityFit(a, b)).toBe(fit));
  it.each([
    ['IT-01', 'IT-01', 0.95],
    ['IT-01', 'IT-02', 0.3],
    ['IT-01', 'LOG-01', 0],
  ])('services %s and %s fit by %s', (a, b, fit) => expect(serviceFit(a, b)).toBe(fit));
});
