import { Unavailable } from '@zemlyak/kernel';
import { Turnstile } from './turnstile';

describe('a turnstile', () => {
  it('lets no more through than its width, in order, and sends away what its queue cannot hold', async () => {
    const turnstile = new Turnstile(2, 3),
      order: number[] = [],
      open: (() => void)[] = [];
    let inside = 0,
      most = 0;
    const work = (n: number) =>
      turnstile.pass(async () => {
        most = Math.max(most, ++inside);
        order.push(n);
        await new Promise<void>((resolve) => open.push(resolve));
        inside -= 1;
        return n;
      });
    const accepted = [1, 2, 3, 4, 5].map(work);
    await expect(work(6)).rejects.toBeInstanceOf(Unavailable);
    while (order.length < 5 || open.length) {
      open.shift()?.();
      await new Promise(setImmediate);
    }
    expect(await Promise.all(accepted)).toEqual([1, 2, 3, 4, 5]);
    expect([most, order]).toEqual([2, [1, 2, 3, 4, 5]]);
  });

  it('gives its place back when the work fails', async () => {
    const turnstile = new Turnstile(1, 0);
    await expect(turnstile.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(turnstile.pass(() => Promise.resolve('next'))).resolves.toBe('next');
  });
});
