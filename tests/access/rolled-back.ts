import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import type { House } from '../support/house';

type Obtained = (error: Error | undefined, client: object, release: () => void) => void;
interface Pool {
  connect(callback?: Obtained): Promise<PoolClient> | void;
  query: Ask;
}

type Ask = (text: string, values?: unknown[]) => Promise<unknown>;

/** Statements one after another: a pool gives each its own connection, and the driver takes no second one while the first is under way. */
function inTurn(client: PoolClient): Ask {
  let before: Promise<unknown> = Promise.resolve();
  return (text, values) => {
    const answer = before.then(() => client.query(text, values));
    before = answer.then(nothing, nothing); // whoever asked is told of a failure
    return answer;
  };
}

const nothing = (): void => undefined;

/** The product's own transactions become savepoints of the one around them. */
const INSIDE: Readonly<Record<string, string>> = {
  'START TRANSACTION': 'SAVEPOINT request',
  COMMIT: 'RELEASE SAVEPOINT request',
  ROLLBACK: 'ROLLBACK TO SAVEPOINT request',
};

/**
 * Lets every request meet the same world: all statements of the house go through one connection, and what a request wrote is taken back
 * afterwards. Requests must come one after another.
 */
export class RolledBack {
  private constructor(
    private readonly client: PoolClient,
    private readonly ask: Ask,
    private readonly undo: () => unknown,
  ) {}

  static async over(house: House): Promise<RolledBack> {
    const pool = (house.get(DataSource).driver as unknown as { master: Pool }).master,
      { connect, query } = pool;
    const client = await (pool.connect() as Promise<PoolClient>);
    client.on('error', () => undefined); // whoever asks next is told
    await client.query('SET idle_in_transaction_session_timeout = 0');
    await client.query('BEGIN');
    const ask = inTurn(client);
    const shared = {
      query: (text: string, values?: unknown[]) => ask(INSIDE[text] ?? text, values),
      on: () => shared,
      removeListener: () => shared,
    };
    pool.connect = (callback?: Obtained) => (callback ? callback(undefined, shared, () => undefined) : Promise.resolve(shared as unknown as PoolClient));
    pool.query = shared.query;
    return new RolledBack(client, ask, () => Object.assign(pool, { connect, query }));
  }

  /** Runs one request and takes back what it wrote. */
  async around<T>(request: () => Promise<T>): Promise<T> {
    await this.ask('SAVEPOINT cell');
    try {
      return await request();
    } finally {
      await this.ask('ROLLBACK TO SAVEPOINT cell');
    }
  }

  async end(): Promise<void> {
    this.undo();
    await this.ask('ROLLBACK');
    this.client.release();
  }
}
