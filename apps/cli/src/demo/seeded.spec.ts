import { Seeded } from './seeded';

const draw = (seed: number): number[] => {
  const random = new Seeded(seed);
  return Array.from({ length: 1_000 }, () => random.next());
};

describe('seeded numbers', () => {
  it('repeat for the same seed and differ for another', () => {
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('stay below one and fill the range evenly', () => {
    const drawn = draw(3),
      tenths = Array.from({ length: 10 }, (_, i) => drawn.filter((n) => Math.floor(n * 10) === i).length);
    expect(drawn.filter((n) => n < 0 || n >= 1)).toEqual([]);
    for (const count of tenths) expect(Math.abs(count - 100)).toBeLessThan(50);
  });

  it('takes different ones of a list, all of them when asked for more', () => {
    expect(new Seeded(4).some(['a', 'b', 'c'], 9).sort()).toEqual(['a', 'b', 'c']);
    expect(() => new Seeded(4).pick([])).toThrow(RangeError);
  });

  it('includes both ends', () => {
    const random = new Seeded(5);
    expect(new Set(Array.from({ length: 200 }, () => random.between(2, 4)))).toEqual(new Set([2, 3, 4]));
  });
});
