import { Injectable } from '@nestjs/common';
import { hash, verify, type Algorithm } from '@node-rs/argon2';
import { Config } from '@zemlyak/platform';
import { createHmac } from 'node:crypto';
import { keyFor } from './secrets';
import { Turnstile } from './turnstile';

/** argon2id at OWASP's minimum: 19 MiB, two passes, one lane. */
const COST = { algorithm: 2 satisfies Algorithm.Argon2id as Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const START = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`;

/** Hashes and checks passwords, at most two at once, so that a flood of sign-ins cannot take all processors. */
@Injectable()
export class PasswordHasher {
  private readonly turnstile = new Turnstile(2, 50);
  private readonly pepper: Buffer;
  private stranger?: Promise<string>;

  constructor(config: Config) {
    this.pepper = keyFor(config.SECRET, 'password-pepper');
  }

  /** @throws Unavailable when more than fifty wait already */
  hash(password: string): Promise<string> {
    return this.turnstile.pass(() => hash(this.peppered(password), COST));
  }

  /**
   * Compares; without a hash the same work is done against nobody's password, so the time tells nothing.
   * @returns `stale` when the hash was made with other costs and should be made anew
   * @throws Unavailable when more than fifty wait already
   */
  async verify(stored: string | null, password: string): Promise<{ fits: boolean; stale: boolean }> {
    const against = stored ?? (await (this.stranger ??= this.hash('nobody has this password')));
    const fits = await this.turnstile.pass(() => verify(against, this.peppered(password)));
    return { fits: fits && stored !== null, stale: stored !== null && !stored.startsWith(START) };
  }

  /** The same password typed on another keyboard may come composed differently; NFKC makes them one. */
  private peppered(password: string): string {
    return createHmac('sha256', this.pepper).update(password.normalize('NFKC')).digest('base64');
  }
}
