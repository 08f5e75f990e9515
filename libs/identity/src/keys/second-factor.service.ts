import { Injectable } from '@nestjs/common';
import { InvalidInput, type Actor, type Id } from '@zemlyak/kernel';
import { Config, Database, Journal, type Tx } from '@zemlyak/platform';
import { SecondFactorAlreadyOn, SecondFactorNotStarted, SecondFactorOff, WrongCode } from '../identity.errors';
import { RecoveryCodeUsed, RecoveryCodesRenewed, SecondFactorDisabled, SecondFactorEnabled } from '../identity.events';
import { newRecoveryCodes, newSecret, otpauthUri, stepOf, tidyRecoveryCode } from './one-time-code';
import { lockedPerson } from '../people.service';
import { keyFor, keyedHash, seal, unseal } from './secrets';
import { Sessions, type OpenedSession } from '../sessions/sessions.service';

const ISSUER = 'Zemlyak';

/** Codes of an authenticator app, and the recovery codes for the day the phone is lost. */
@Injectable()
export class SecondFactor {
  private readonly sealKey: Buffer;
  private readonly recoveryKey: Buffer;

  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly sessions: Sessions,
    config: Config,
  ) {
    this.sealKey = keyFor(config.SECRET, 'second-factor');
    this.recoveryKey = keyFor(config.SECRET, 'recovery-code');
  }

  /** Whether it is on, and how many recovery codes are left. */
  async state(actor: Actor): Promise<{ enabledAt: Date | null; recoveryCodesLeft: number }> {
    const [row] = await this.database.query<{ enabledAt: Date | null; left: number }>(
      `SELECT second_factor_at AS "enabledAt", (SELECT count(*)::int FROM identity.recovery_code c WHERE c.person_id = p.id AND c.used_at IS NULL) AS left
       FROM identity.person p WHERE id = $1`,
      [actor.personId],
    );
    return { enabledAt: row?.enabledAt ?? null, recoveryCodesLeft: row?.left ?? 0 };
  }

  /** Makes a secret for the app; nothing is demanded at sign-in until a first code proves that it arrived. @throws SecondFactorAlreadyOn, ProofNeeded, SessionNeeded */
  async start(actor: Actor, now = new Date()): Promise<{ secret: string; otpauthUri: string }> {
    await this.sessions.requireProof(actor, now);
    const secret = newSecret();
    return this.database.transaction(actor, async (tx) => {
      const person = await lockedPerson(tx, actor.personId!);
      if (person.hasSecondFactor) throw new SecondFactorAlreadyOn();
      person.secondFactorSecret = seal(this.sealKey, secret, person.id);
      await tx.save(person);
      return { secret, otpauthUri: otpauthUri(secret, person.email!, ISSUER) };
    });
  }

  /**
   * Turns it on with a first code. The session gets a new token and every other session, opened without the second factor, ends.
   * @returns the recovery codes; they are never shown again
   * @throws SecondFactorAlreadyOn, SecondFactorNotStarted, InvalidInput, SessionNeeded
   * @fires SecondFactorEnabled, SessionsEnded
   */
  async enable(actor: Actor, code: string, now = new Date()): Promise<{ recoveryCodes: string[]; session: OpenedSession }> {
    this.sessions.requireSession(actor);
    const personId = actor.personId!,
      recoveryCodes = newRecoveryCodes();
    return this.database.transaction(actor, async (tx) => {
      const person = await lockedPerson(tx, personId);
      if (person.hasSecondFactor) throw new SecondFactorAlreadyOn();
      if (!person.secondFactorSecret) throw new SecondFactorNotStarted();
      const step = stepOf(unseal(this.sealKey, person.secondFactorSecret, personId), code, now);
      if (step === null) throw new InvalidInput({ errors: [{ path: 'code', code: 'oneTimeCode' }] });
      Object.assign(person, { secondFactorAt: now, lastCodeStep: step });
      await tx.save(person);
      await this.replaceCodes(tx, personId, recoveryCodes);
      await this.journal.record(tx, actor, new SecondFactorEnabled({ personId }));
      await this.sessions.endAllOf(tx, actor, personId, actor.sessionId);
      return { recoveryCodes, session: await this.sessions.rotate(tx, actor, now) };
    });
  }

  /**
   * Makes ten new recovery codes; the ones before them stop at once.
   * @returns the codes; they are never shown again
   * @throws SecondFactorOff, ProofNeeded, SessionNeeded
   * @fires RecoveryCodesRenewed
   */
  async renewCodes(actor: Actor, now = new Date()): Promise<string[]> {
    await this.sessions.requireProof(actor, now);
    const personId = actor.personId!,
      recoveryCodes = newRecoveryCodes();
    await this.database.transaction(actor, async (tx) => {
      const person = await lockedPerson(tx, personId);
      if (!person.hasSecondFactor) throw new SecondFactorOff();
      await this.replaceCodes(tx, personId, recoveryCodes);
      await this.journal.record(tx, actor, new RecoveryCodesRenewed({ personId }));
    });
    return recoveryCodes;
  }

  /** @throws ProofNeeded, SessionNeeded @fires SecondFactorDisabled */
  async disable(actor: Actor, now = new Date()): Promise<void> {
    await this.sessions.requireProof(actor, now);
    const personId = actor.personId!;
    await this.database.transaction(actor, async (tx) => {
      const person = await lockedPerson(tx, personId);
      const wasOn = person.hasSecondFactor;
      person.turnSecondFactorOff();
      await tx.save(person);
      await tx.query('DELETE FROM identity.recovery_code WHERE person_id = $1', [personId]);
      if (wasOn) await this.journal.record(tx, actor, new SecondFactorDisabled({ personId }));
    });
  }

  /**
   * Takes a code of the app or a recovery code. Each is good once: the row is changed only if nobody was faster.
   * @throws WrongCode also when the code was used before
   * @fires RecoveryCodeUsed
   */
  async accept(tx: Tx, actor: Actor, personId: Id, code: string, now: Date): Promise<void> {
    const typed = code.trim();
    const taken = /^\d{6}$/.test(typed) ? await this.takeStep(tx, personId, typed, now) : await this.takeRecoveryCode(tx, actor, personId, typed, now);
    if (!taken) throw new WrongCode();
  }

  private async replaceCodes(tx: Tx, personId: Id, codes: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM identity.recovery_code WHERE person_id = $1', [personId]);
    await tx.query('INSERT INTO identity.recovery_code (person_id, code_hash) SELECT $1, unnest($2::text[])', [
      personId,
      codes.map((code) => this.hashOfRecoveryCode(code)),
    ]);
  }

  private async takeStep(tx: Tx, personId: Id, code: string, now: Date): Promise<boolean> {
    const [row] = await tx.query<{ secret: string | null }[]>(
      'SELECT second_factor_secret AS secret FROM identity.person WHERE id = $1 AND second_factor_at IS NOT NULL',
      [personId],
    );
    const step = row?.secret ? stepOf(unseal(this.sealKey, row.secret, personId), code, now) : null;
    if (step === null) return false;
    const [, changed] = await tx.query<[unknown[], number]>(
      'UPDATE identity.person SET last_code_step = $2 WHERE id = $1 AND (last_code_step IS NULL OR last_code_step < $2)',
      [personId, step],
    );
    return changed === 1;
  }

  private async takeRecoveryCode(tx: Tx, actor: Actor, personId: Id, code: string, now: Date): Promise<boolean> {
    const [, changed] = await tx.query<[unknown[], number]>(
      'UPDATE identity.recovery_code SET used_at = $3 WHERE person_id = $1 AND code_hash = $2 AND used_at IS NULL',
      [personId, this.hashOfRecoveryCode(code), now],
    );
    if (changed) await this.journal.record(tx, actor, new RecoveryCodeUsed({ personId }));
    return changed === 1;
  }

  private hashOfRecoveryCode(code: string): string {
    return keyedHash(this.recoveryKey, tidyRecoveryCode(code));
  }
}
