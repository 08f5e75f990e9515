import { sparkPath } from './spark';

describe('spark line', () => {
  it('runs from edge to edge with zero at the bottom', () => {
    expect(sparkPath([0, 10])).toBe('3.0,29.0 117.0,3.0');
  });

  it('draws nothing but zeros as a line at the bottom', () => {
    expect(sparkPath([0, 0, 0])).toBe('3.0,29.0 60.0,29.0 117.0,29.0');
  });
});
