import { Injectable } from '@nestjs/common';
import { GUEST, TooManyRequests } from '@zemlyak/kernel';
import { Config, Database, type Tx } from '@zemlyak/platform';
import { keyFor, keyedHash } from './secrets';

interface Pace {
  /** Attempts that cost no waiting. */
  readonly free: number;
  /** The longest wait in seconds. */
  readonly longest: number;
}

/** One account from one network: each failure after the fifth doubles the wait, up to a quarter of an hour. */
const FROM_ONE_PLACE: Pace = { free: 5, longest: 900 };
/** One account from everywhere: at worst one attempt a minute, so guessing is hopeless and the owner is never shut out. */
const FROM_EVERYWHERE: Pace = { free: 50, longest: 60 };
/** Failures older than this are forgotten. */
const FORGET_HOURS = 24;

/** Slows guessing down. Counted for every address whether or not it has an account, so that waiting tells nothing. */
@Injectable()
export class SignInWaits {
  private readonly key: Buffer;

  constructor(
    private readonly database: Database,
    config: Config,
  ) {
    this.key = keyFor(config.SECRET, 'sign-in-wait');
  }

  /**
   * Counts an attempt before it is looked at, so that parallel guesses cannot outrun the count.
   * @param account mail address as typed
   * @param place network address of the client
   * @throws TooManyRequests with the seconds to wait
   */
  async countAttempt(account: string, place: string, now: Date): Promise<void> {
    const [here, anywhere] = this.keys(account, place);
    await this.database.transaction(GUEST, async (tx) => {
      await this.count(tx, here, FROM_ONE_PLACE, now);
      await this.count(tx, anywhere, FROM_EVERYWHERE, now);
    });
  }

  /** Forgets the failures after a success. */
  async clear(tx: Tx, account: string, place: string): Promise<void> {
    await tx.query('DELETE FROM identity.sign_in_wait WHERE key = ANY($1)', [this.keys(account, place)]);
  }

  private async count(tx: Tx, key: string, pace: Pace, now: Date): Promise<void> {
    const counted = await tx.query<unknown[]>(
      `INSERT INTO identity.sign_in_wait AS w (key, failures, failed_at, wait_until) VALUES ($1, 1, $2, $2)
       ON CONFLICT (key) DO UPDATE SET
         failures = CASE WHEN w.failed_at < $3 THEN 1 ELSE w.failures + 1 END, failed_at = $2,
         wait_until = $2::timestamptz + CASE WHEN w.failed_at < $3 OR w.failures + 1 < $4::int THEN interval '0' ELSE make_interval(secs => least($5::float8, power(2, least(w.failures + 1 - $4, 20)))) END
       WHERE w.wait_until <= $2 RETURNING 1`,
      [key, now, new Date(now.getTime() - FORGET_HOURS * 3_600_000), pace.free, pace.longest],
    );
    if (counted.length) return;
    const [row] = await tx.query<{ until: Date }[]>('SELECT wait_until AS until FROM identity.sign_in_wait WHERE key = $1', [key]);
    throw new TooManyRequests({ seconds: Math.max(1, Math.ceil(((row?.until.getTime() ?? 0) - now.getTime()) / 1000)) });
  }

  private keys(account: string, place: string): [string, string] {
    const name = account.trim().toLowerCase();
    return [keyedHash(this.key, `${name}\n${place}`), keyedHash(this.key, name)];
  }
}
