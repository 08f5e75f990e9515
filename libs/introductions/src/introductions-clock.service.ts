import { Injectable } from '@nestjs/common';
import { HOUSE, daysAfter, type Id } from '@zemlyak/kernel';
import { Matching } from '@zemlyak/matching';
import { Database, Journal, type Tx } from '@zemlyak/platform';
import { Interest, REMINDER_DAYS_BEFORE } from './interest.entity';
import { InterestExpired, InterestReminded, IntroductionExpired } from './introductions.events';
import { Figures } from './figures';
import { namesOf } from './introductions.service';
import { Proposal } from './proposal.entity';
import { namesOfProposal } from './proposals.service';
import type { Responsiveness } from './responsiveness';

/** Records handled in one transaction. */
const BATCH = 100;

/** What time does to open interests and introductions. Every step may run again, or in several workers at once, and changes nothing twice. */
@Injectable()
export class IntroductionsClock {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly figures: Figures,
    private readonly matching: Matching,
  ) {}

  /** Reminds once of each answer due in three days or less. @returns how many @fires InterestReminded */
  remind(now = new Date()): Promise<number> {
    const due = `state = 'sent' AND reminded_at IS NULL AND answer_due_at > $1 AND answer_due_at <= $2`;
    return this.inBatches(
      (tx) => lockInterests(tx, due, [now, daysAfter(now, REMINDER_DAYS_BEFORE)]),
      async (tx, interest) => {
        if (!interest.remind(now)) return;
        await tx.save(interest);
        await this.journal.record(tx, HOUSE, new InterestReminded(namesOf(interest)));
      },
    );
  }

  /** Ends unanswered interests: the listing is free for another, and the sender has the month's place back. @returns how many @fires InterestExpired */
  expireInterests(now = new Date()): Promise<number> {
    return this.inBatches(
      (tx) => lockInterests(tx, `state = 'sent' AND answer_due_at <= $1`, [now]),
      async (tx, interest) => {
        if (!interest.expire(now)) return;
        await tx.save(interest);
        await this.figures.quota.giveBack(tx, interest.fromOrganisationId, interest.sentAt);
        await this.figures.responsiveness.recompute(tx, interest.toOrganisationId, now);
        await this.journal.record(tx, HOUSE, new InterestExpired(namesOf(interest)));
      },
    );
  }

  /** Ends introductions that waited too long for an adviser or a company. @returns how many @fires IntroductionExpired */
  expireProposals(now = new Date()): Promise<number> {
    return this.inBatches(
      (tx) => lockProposals(tx, now),
      async (tx, proposal) => {
        if (!proposal.expire(now)) return;
        await tx.save(proposal);
        await this.journal.record(tx, HOUSE, new IntroductionExpired(namesOfProposal(proposal)));
      },
    );
  }

  /** Reckons everybody's responsiveness anew and hands it to matching, which ranks by it. */
  async recomputeResponsiveness(now = new Date()): Promise<void> {
    await this.database.transaction(HOUSE, (tx) => this.figures.responsiveness.recomputeAll(tx, now));
    for (let after: Id | null = null; ;) {
      const rows: Responsiveness[] = await this.figures.responsiveness.after(after, BATCH);
      if (rows.length) await this.matching.noteAnswers(rows);
      if (rows.length < BATCH) return;
      after = rows.at(-1)!.organisationId;
    }
  }

  private async inBatches<Row>(lock: (tx: Tx) => Promise<Row[]>, work: (tx: Tx, row: Row) => Promise<void>): Promise<number> {
    for (let total = 0; ;) {
      const count = await this.database.transaction(HOUSE, async (tx) => {
        const rows = await lock(tx);
        for (const row of rows) await work(tx, row);
        return rows.length;
      });
      total += count;
      if (count < BATCH) return total;
    }
  }
}

/** Locks rows nobody else is working on. */
async function lockInterests(tx: Tx, condition: string, parameters: readonly Date[]): Promise<Interest[]> {
  const ids = await tx.query<{ id: string }[]>(`SELECT id FROM introductions.interest WHERE ${condition} ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`, [
    ...parameters,
  ]);
  return tx
    .getRepository(Interest)
    .createQueryBuilder('i')
    .whereInIds(ids.map((row) => row.id))
    .getMany();
}

async function lockProposals(tx: Tx, now: Date): Promise<Proposal[]> {
  const ids = await tx.query<{ id: string }[]>(
    `SELECT id FROM introductions.proposal WHERE state IN ('queued', 'offered') AND due_at <= $1 ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
    [now],
  );
  return tx
    .getRepository(Proposal)
    .createQueryBuilder('p')
    .whereInIds(ids.map((row) => row.id))
    .getMany();
}
