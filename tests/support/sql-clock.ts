import { Client } from 'pg';

/** Time that this process has waited for PostgreSQL since the last `reset`, over all connections. Requests one after another only. */
export class SqlClock {
  milliseconds = 0;

  constructor() {
    const client = Client.prototype as { query: (...input: unknown[]) => unknown },
      query = client.query;
    const count = (from: number): void => void (this.milliseconds += performance.now() - from);
    client.query = function (this: unknown, ...input: unknown[]): unknown {
      const from = performance.now(),
        told = input.findIndex((one) => typeof one === 'function');
      if (told >= 0) {
        const answer = input[told] as (...result: unknown[]) => void;
        input[told] = (...result: unknown[]): void => (count(from), answer(...result));
        return query.apply(this, input);
      }
      const pending = query.apply(this, input) as Promise<unknown>;
      return typeof pending?.then === 'function' ? pending.finally(() => count(from)) : pending;
    };
  }

  reset(): void {
    this.milliseconds = 0;
  }
}
