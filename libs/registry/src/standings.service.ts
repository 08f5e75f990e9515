import { Injectable } from '@nestjs/common';
import { HOUSE, InvalidInput, NotAllowed, dayOf, daysAfter, type Actor, type Id } from '@zemlyak/kernel';
import { Database, Journal, type Fact, type Tx } from '@zemlyak/platform';
import { Organisation, REMIND_DAYS } from './organisation.entity';
import { changeStatus, lockOrganisation, saveOrganisation } from './organisation-rows';
import { PublicationChecks } from './publication-checks';
import {
  ConfirmationDue,
  OrganisationClosed,
  OrganisationConfirmed,
  OrganisationPaused,
  OrganisationResumed,
  OrganisationSuspended,
  SuspensionLifted,
} from './registry.events';
import { mayManage, mayOwn, maySuspend } from './registry.policy';

/** The longest pause. Days. */
const LONGEST_PAUSE = 366;
/** Records one run of a schedule takes; the next run takes the rest. */
const PORTION = 500;

/**
 * How an approved record comes and goes: pauses, the yearly question "still interested?", suspension, closing. Whichever way a record comes
 * back to the public, the publication checks are asked again.
 */
@Injectable()
export class Standings {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly checks: PublicationChecks,
  ) {}

  /**
   * Takes the record out of lists until an instant, at most 366 days ahead; null: until somebody resumes it.
   * @throws InvalidInput for an instant that is past or too far @fires OrganisationPaused
   */
  async pause(actor: Actor, id: Id, until: Date | null, now = new Date()): Promise<void> {
    if (until && (until <= now || until > daysAfter(now, LONGEST_PAUSE)))
      throw new InvalidInput({ errors: [{ path: 'until', code: 'dayOutOfRange', params: { latest: dayOf(daysAfter(now, LONGEST_PAUSE)) } }] });
    await this.move(
      actor,
      id,
      mayOwn,
      (o) => o.pause(until, 'owner'),
      () => new OrganisationPaused({ organisationId: id, until: until?.toISOString() ?? null, lapsed: false }),
      now,
    );
  }

  /** @throws WrongStatus when the record lapsed meanwhile: confirm it instead; PublicationRefused @fires OrganisationResumed */
  async resume(actor: Actor, id: Id, now = new Date()): Promise<void> {
    await this.move(
      actor,
      id,
      mayOwn,
      (o) => o.resume(now),
      () => new OrganisationResumed({ organisationId: id }),
      now,
    );
  }

  /**
   * "Still interested": good for another 180 days; brings a lapsed record back.
   * @throws PublicationRefused when it may not come back @fires OrganisationConfirmed, and OrganisationResumed when it woke
   */
  async confirm(actor: Actor, id: Id, now = new Date()): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const record = await lockOrganisation(tx, actor, id);
      if (!mayManage(actor, id)) throw new NotAllowed();
      const wasPaused = record.status === 'paused';
      await changeStatus(tx, actor, record, (o) => o.confirm(now), now);
      if (wasPaused && record.status === 'active') await this.checks.require(tx, id);
      await this.journal.record(tx, actor, new OrganisationConfirmed({ organisationId: id, lapseOn: record.lapseOn! }));
      if (wasPaused && record.status === 'active') await this.journal.record(tx, actor, new OrganisationResumed({ organisationId: id }));
    });
  }

  /** Closes the record for ever. @fires OrganisationClosed */
  async close(actor: Actor, id: Id, reason: string | null, now = new Date()): Promise<void> {
    await this.move(
      actor,
      id,
      mayOwn,
      (o) => o.close(reason),
      () => new OrganisationClosed({ organisationId: id, rejected: false }),
      now,
    );
  }

  /** The operator takes the record out of sight at once. @fires OrganisationSuspended */
  async suspend(actor: Actor, id: Id, reason: string, now = new Date()): Promise<void> {
    await this.move(
      actor,
      id,
      maySuspend,
      (o) => o.suspend(reason),
      () => new OrganisationSuspended({ organisationId: id }),
      now,
    );
  }

  /** @throws PublicationRefused when it would be public again and may not @fires SuspensionLifted */
  async lift(actor: Actor, id: Id, now = new Date()): Promise<void> {
    await this.move(
      actor,
      id,
      maySuspend,
      (o) => o.lift(),
      () => new SuspensionLifted({ organisationId: id }),
      now,
    );
  }

  /**
   * Ends pauses that are over. A record that lapsed meanwhile, or that may not be public now, stays paused until its people act.
   * @returns how many records changed
   */
  resumeDue(now = new Date()): Promise<number> {
    return this.each(`status = 'paused' AND paused_until <= $1`, [now], async (tx, record) => {
      const obstacle = record.isLapsed(now) ? 'lapsed' : (await this.checks.ask(tx, record.id)).allowed ? null : 'awaits-check';
      if (obstacle) {
        record.pausedUntil = null;
        record.statusReason = obstacle;
        return saveOrganisation(tx, record, now);
      }
      await changeStatus(tx, HOUSE, record, (o) => o.resume(now), now);
      await this.journal.record(tx, HOUSE, new OrganisationResumed({ organisationId: record.id }));
    });
  }

  /** Pauses public records that nobody confirmed by their day. @returns how many @fires OrganisationPaused */
  lapseDue(now = new Date()): Promise<number> {
    return this.each(`status = 'active' AND lapse_on < $1::date`, [dayOf(now)], async (tx, record) => {
      await changeStatus(tx, HOUSE, record, (o) => o.lapse(), now);
      await this.journal.record(tx, HOUSE, new OrganisationPaused({ organisationId: record.id, until: null, lapsed: true }));
    });
  }

  /** Reminds owners 14 days before the lapse, once. @returns how many @fires ConfirmationDue */
  remindDue(now = new Date()): Promise<number> {
    return this.each(`status = 'active' AND lapse_reminded_on IS NULL AND lapse_on <= $1::date`, [dayOf(daysAfter(now, REMIND_DAYS))], async (tx, record) => {
      await tx.query(`UPDATE registry.organisation SET lapse_reminded_on = $2 WHERE id = $1`, [record.id, dayOf(now)]); // no new version: nobody edited it
      await this.journal.record(tx, HOUSE, new ConfirmationDue({ organisationId: record.id, lapseOn: record.lapseOn! }));
    });
  }

  private async move(
    actor: Actor,
    id: Id,
    may: (actor: Actor, id: Id) => boolean,
    step: (record: Organisation) => void,
    happened: () => Fact,
    now: Date,
  ): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const record = await lockOrganisation(tx, actor, id);
      if (!may(actor, id)) throw new NotAllowed();
      const wasActive = record.status === 'active';
      await changeStatus(tx, actor, record, step, now);
      if (!wasActive && record.status === 'active') await this.checks.require(tx, id);
      await this.journal.record(tx, actor, happened());
    });
  }

  /** One transaction for a portion of due records; rows another worker holds are left to it. */
  private each(condition: string, parameters: readonly unknown[], work: (tx: Tx, record: Organisation) => Promise<void>): Promise<number> {
    return this.database.transaction(HOUSE, async (tx) => {
      const due = await tx.query<{ id: Id }[]>(`SELECT id FROM registry.organisation WHERE ${condition} ORDER BY id LIMIT ${PORTION} FOR UPDATE SKIP LOCKED`, [
        ...parameters,
      ]);
      for (const { id } of due) await work(tx, await lockOrganisation(tx, HOUSE, id));
      return due.length;
    });
  }
}
