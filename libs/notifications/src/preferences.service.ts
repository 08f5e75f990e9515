import { Injectable } from '@nestjs/common';
import { InvalidInput, type Actor, type Id } from '@zemlyak/kernel';
import { Database, Journal, type Tx } from '@zemlyak/platform';
import { choicesFor, preferenceKinds, standardFor, type MailTime, type PreferenceKind } from './notice-kinds';
import { MailPreferenceChanged } from './notifications.events';

/** How one kind of notice reaches a person by mail. */
export interface Preference {
  readonly kind: PreferenceKind;
  readonly mail: MailTime;
  readonly standard: MailTime;
  readonly choices: readonly MailTime[];
}

/** A choice to be made. */
export interface PreferenceChoice {
  readonly kind: PreferenceKind;
  readonly mail: MailTime;
}

/** Which notices are mailed, and when. The inbox has all of them in any case. */
@Injectable()
export class Preferences {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  /** All kinds in their order. */
  async of(personId: Id): Promise<Preference[]> {
    const rows = await this.database.query<PreferenceChoice>(`SELECT kind, mail FROM notifications.preference WHERE person_id = $1`, [personId]);
    const chosen = new Map(rows.map((row) => [row.kind, row.mail]));
    return preferenceKinds.map((kind) => ({ kind, mail: chosen.get(kind) ?? standardFor(kind), standard: standardFor(kind), choices: choicesFor(kind) }));
  }

  async mailTimeFor(personId: Id, kind: PreferenceKind): Promise<MailTime> {
    const [row] = await this.database.query<{ mail: MailTime }>(`SELECT mail FROM notifications.preference WHERE person_id = $1 AND kind = $2`, [
      personId,
      kind,
    ]);
    return row?.mail ?? standardFor(kind);
  }

  /** Kinds not named stay as they are. @throws InvalidInput for a time that the kind does not have @fires MailPreferenceChanged for each change */
  async choose(actor: Actor, choices: readonly PreferenceChoice[]): Promise<Preference[]> {
    const wrong = choices.flatMap((choice, i) => (choicesFor(choice.kind).includes(choice.mail) ? [] : [{ path: `items.${i}.mail`, code: 'isIn' }]));
    if (wrong.length) throw new InvalidInput({ errors: wrong });
    await this.database.transaction(actor, async (tx) => {
      for (const choice of choices) await this.set(tx, actor, actor.personId!, choice, false);
    });
    return this.of(actor.personId!);
  }

  /** Turns one kind off from a letter. @returns false when it was off already */
  switchOff(actor: Actor, personId: Id, kind: PreferenceKind): Promise<boolean> {
    return this.database.transaction(actor, (tx) => this.set(tx, actor, personId, { kind, mail: 'never' }, true));
  }

  private async set(tx: Tx, actor: Actor, personId: Id, { kind, mail }: PreferenceChoice, byLink: boolean): Promise<boolean> {
    const changed = await tx.query<unknown[]>(
      `INSERT INTO notifications.preference AS p (person_id, kind, mail) VALUES ($1, $2, $3)
       ON CONFLICT (person_id, kind) DO UPDATE SET mail = excluded.mail WHERE p.mail <> excluded.mail RETURNING 1`,
      [personId, kind, mail],
    );
    if (!changed.length) return false;
    await this.journal.record(tx, actor, new MailPreferenceChanged({ personId, kind, mail, byLink }));
    return true;
  }
}
