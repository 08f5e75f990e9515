import { Injectable } from '@nestjs/common';
import { HOUSE, type Id } from '@zemlyak/kernel';
import { Consents, People } from '@zemlyak/identity';
import { Database, Jobs } from '@zemlyak/platform';
import { chooseAction } from './digest-choice';
import { digestMoment } from './local-clock';
import { PossibleActionsReader } from './possible-actions.service';
import { WeeklyLetter } from './weekly-letter';
import { WEEKLY } from '../notice-kinds';

const PORTION = 500;
const MONDAY = 1;

/** One letter a week, on Monday at nine on the reader's clock, with exactly one thing to do; only for those who agreed to it. */
@Injectable()
export class WeeklyDigest {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly people: People,
    private readonly consents: Consents,
    private readonly possible: PossibleActionsReader,
    private readonly letter: WeeklyLetter,
  ) {}

  /** Orders the letters whose hour has come. @returns how many */
  async order(now = new Date()): Promise<number> {
    let ordered = 0;
    for (let after: Id | null = null; ;) {
      const ids: Id[] = (
        await this.database.query<{ id: Id }>(
          `SELECT person_id AS id FROM notifications.recipient WHERE $1::uuid IS NULL OR person_id > $1 ORDER BY person_id LIMIT ${PORTION}`,
          [after],
        )
      ).map((row) => row.id);
      const agreed = await this.consents.givenBy(ids, 'digest');
      for (const person of await this.people.contactsOf([...agreed])) {
        const moment = digestMoment(now, person.zone);
        if (moment?.weekday === MONDAY && (await this.orderFor(person.personId, moment.day))) ordered++;
      }
      if (ids.length < PORTION) return ordered;
      after = ids.at(-1)!;
    }
  }

  /** Sends one person's letter of a Monday; nothing when there is nothing to ask, when consent or wish ended meanwhile, or on a second run. */
  async send(personId: Id, day: string, now = new Date()): Promise<void> {
    const address = await this.people.mailAddressOf(personId);
    if (!address || (await this.hasRun(personId, day)) || !(await this.wants(personId))) return;
    const action = chooseAction(await this.possible.of(await this.people.actorOf(personId), now), now);
    if (action) await this.letter.send(personId, address, action, `weekly-${personId}-${day}`);
    await this.database.query(
      `INSERT INTO notifications.digest_run (person_id, kind, day, content, ran_at) VALUES ($1, 'weekly', $2, $3, $4) ON CONFLICT DO NOTHING`,
      [personId, day, action?.kind ?? 'nothing', now],
    );
  }

  private async orderFor(personId: Id, day: string): Promise<boolean> {
    if (await this.hasRun(personId, day)) return false;
    await this.database.transaction(HOUSE, (tx) =>
      this.jobs.enqueue(tx, 'notifications.send-weekly', { personId, day }, { key: `notifications.send-weekly/${personId}/${day}` }),
    );
    return true;
  }

  private async wants(personId: Id): Promise<boolean> {
    const off = await this.database.query(`SELECT 1 FROM notifications.preference WHERE person_id = $1 AND kind = $2 AND mail = 'never'`, [personId, WEEKLY]);
    return !off.length && this.consents.given(personId, 'digest');
  }

  private async hasRun(personId: Id, day: string): Promise<boolean> {
    return (
      (await this.database.query(`SELECT 1 FROM notifications.digest_run WHERE person_id = $1 AND kind = 'weekly' AND day = $2`, [personId, day])).length > 0
    );
  }
}
