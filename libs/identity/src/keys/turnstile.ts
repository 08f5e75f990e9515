import { Unavailable } from '@zemlyak/kernel';

/** Lets a few through at once; the next ones wait in order, and when the queue is full they are sent away. */
export class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  /**
   * @param width how many work at once
   * @param queue how many may wait
   */
  constructor(
    private readonly width: number,
    private readonly queue: number,
  ) {}

  /** Runs the work when its turn comes. @throws Unavailable when too many wait already */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside >= this.width) {
      if (this.waiting.length >= this.queue) throw new Unavailable();
      await new Promise<void>((resolve) => this.waiting.push(resolve)); // the place is handed over, not freed
    } else {
      this.inside += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.inside -= 1;
    }
  }
}
