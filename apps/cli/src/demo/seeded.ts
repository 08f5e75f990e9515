/** Numbers that look random and are the same for the same seed, on every machine. */
export class Seeded {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** 0 inclusive to 1 exclusive. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends inclusive. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** One of the list. @throws RangeError for an empty list */
  pick<T>(list: readonly T[]): T {
    if (!list.length) throw new RangeError('nothing to pick from');
    return list[Math.floor(this.next() * list.length)]!;
  }

  /** Up to `count` different ones of the list. */
  some<T>(list: readonly T[], count: number): T[] {
    const rest = [...list],
      taken: T[] = [];
    while (taken.length < count && rest.length) taken.push(rest.splice(Math.floor(this.next() * rest.length), 1)[0]!);
    return taken;
  }

  /** True with the probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }
}
