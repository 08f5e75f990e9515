import { Injectable } from '@nestjs/common';
import { NotFound, newId, type Actor, type Id } from '@zemlyak/kernel';
import { Database, Journal, violated } from '@zemlyak/platform';
import { AppealExists } from './compliance.errors';
import { AppealAnswered, AppealFiled } from './compliance.events';
import { mayAppeal } from './compliance.policy';
import { RefusalQueries } from './refusals.queries';

/** A refusal that somebody asks to be looked at again. */
export interface Appeal {
  readonly id: Id;
  readonly reference: string;
  readonly personId: Id;
  readonly text: string;
  readonly state: 'open' | 'answered';
  readonly answer: string | null;
  readonly createdAt: Date;
  readonly answeredAt: Date | null;
}

const SELECT = `SELECT a.id, d.reference, a.person_id AS "personId", a.text, a.state, a.answer, a.created_at AS "createdAt", a.answered_at AS "answeredAt"
  FROM compliance.appeal a JOIN compliance.gate_decision d ON d.id = a.decision_id`;

/** Appeals against refusals: written by who met the refusal, answered by an officer. */
@Injectable()
export class Appeals {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly refusals: RefusalQueries,
  ) {}

  /**
   * @throws NotFound when the reference is not of a refusal that the actor met; AppealExists when they appealed already
   * @fires AppealFiled
   */
  async file(actor: Actor, input: { readonly reference: string; readonly text: string }): Promise<Appeal> {
    const refusal = await this.refusals.byReference(input.reference.trim().toUpperCase());
    if (!refusal || !mayAppeal(actor, refusal)) throw new NotFound();
    const id = newId();
    try {
      await this.database.transaction(actor, async (tx) => {
        await tx.query(`INSERT INTO compliance.appeal (id, decision_id, person_id, text) VALUES ($1, $2, $3, $4)`, [
          id,
          refusal.id,
          actor.personId,
          input.text.trim(),
        ]);
        await this.journal.record(tx, actor, new AppealFiled({ appealId: id, decisionId: refusal.id }));
      });
    } catch (error) {
      throw violated(error) === 'one_appeal' ? new AppealExists() : error;
    }
    return this.byId(id);
  }

  /** @throws NotFound when there is none that is open @fires AppealAnswered */
  async answer(actor: Actor, id: Id, answer: string): Promise<Appeal> {
    await this.database.transaction(actor, async (tx) => {
      const [rows] = await tx.query<[{ decisionId: Id; personId: Id }[]]>(
        `UPDATE compliance.appeal SET state = 'answered', answer = $2, answered_by = $3, answered_at = clock_timestamp() WHERE id = $1 AND state = 'open'
         RETURNING decision_id AS "decisionId", person_id AS "personId"`,
        [id, answer.trim(), actor.personId],
      );
      const answered = rows[0];
      if (!answered) throw new NotFound();
      await this.journal.record(tx, actor, new AppealAnswered({ appealId: id, decisionId: answered.decisionId, appellantId: answered.personId }));
    });
    return this.byId(id);
  }

  /** Everybody's for officers, open ones first; else the actor's own. At most 200. */
  list(actor: Actor): Promise<Appeal[]> {
    return actor.roles.has('officer')
      ? this.database.query<Appeal>(`${SELECT} ORDER BY a.state = 'answered', a.created_at DESC LIMIT 200`)
      : this.database.query<Appeal>(`${SELECT} WHERE a.person_id = $1 ORDER BY a.created_at DESC LIMIT 200`, [actor.personId]);
  }

  private async byId(id: Id): Promise<Appeal> {
    const [row] = await this.database.query<Appeal>(`${SELECT} WHERE a.id = $1`, [id]);
    if (!row) throw new NotFound();
    return row;
  }
}
