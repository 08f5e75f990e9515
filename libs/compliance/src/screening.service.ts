import { Injectable } from '@nestjs/common';
import { HOUSE, NotFound, dayOf, daysAfter, newId, type Actor, type Day, type Id } from '@zemlyak/kernel';
import { Database, Journal, type Tx } from '@zemlyak/platform';
import { Organisations } from '@zemlyak/registry';
import { Clearances } from './clearances.service';
import { ScreeningFinished } from './compliance.events';
import { maySeeReasons, maySeeScreening } from './compliance.policy';
import { Parties } from './parties.service';
import { SCREENING_METHOD, hitsAmong, keysOf, stateAfter, subjectHash, type PartyKeys, type ScreenedParty, type ScreeningState } from './screening-outcome';
import { WatchLists } from './watch-lists.service';

/** A check holds for this long; the nightly run renews it. Days. */
const HOLDS_DAYS = 7;

/** Where an organisation stands. Reasons are empty for everybody but officers. */
export interface ScreeningView {
  readonly organisationId: Id;
  readonly state: ScreeningState;
  readonly checkedAt: Date | null;
  readonly listVersion: number | null;
  readonly nextCheckOn: Day | null;
  readonly reasons: readonly string[];
}

/** What one run found. */
interface Outcome {
  readonly organisationId: Id;
  readonly state: ReturnType<typeof stateAfter>;
  readonly reasons: readonly string[];
  readonly hash: string;
  readonly listVersion: number;
  readonly at: Date;
}

const COLUMNS = `organisation_id AS "organisationId", state, checked_at AS "checkedAt", list_version::int AS "listVersion", next_check_on::text AS "nextCheckOn", reasons`;

/** Compares organisations, their owners and signatories with the watch lists. */
@Injectable()
export class Screening {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly organisations: Organisations,
    private readonly parties: Parties,
    private readonly lists: WatchLists,
    private readonly clearances: Clearances,
  ) {}

  /**
   * Screens one organisation now. Every run leaves a check behind; the present state is one row.
   * @throws NotFound when there is no such organisation
   * @fires ScreeningFinished when the state is another than before
   */
  async screen(organisationId: Id, now = new Date()): Promise<ScreeningState> {
    return this.database.manager.transaction(async (tx) => {
      // one at a time, and everything is read after the wait: what was seen before a change is never written over what was found after it
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('compliance.screening:' || $1, 0))`, [organisationId]);
      const parties = await this.partiesOf(tx, organisationId),
        hash = subjectHash(parties);
      const listVersion = await this.lists.version(tx); // before the entries: a list that changes between the two is rather looked at again
      const cleared = await this.clearances.entriesClearedFor(tx, organisationId, hash);
      const hits = hitsAmong(parties, await this.lists.entriesLike(tx, parties)).filter((hit) => !cleared.has(hit.entryId));
      const outcome = { organisationId, state: stateAfter(hits), reasons: hits.map((hit) => `entry:${hit.entryId}`), hash, listVersion, at: now };
      await this.keep(tx, outcome);
      return outcome.state;
    });
  }

  /** States of all the organisations; one that was never screened, or whose check is out of date, is screened now. */
  async statesOf(organisationIds: readonly Id[], now = new Date()): Promise<{ organisationId: Id; state: ScreeningState }[]> {
    const rows = await this.database.query<ScreeningView>(`SELECT ${COLUMNS} FROM compliance.screening WHERE organisation_id = ANY ($1::uuid[])`, [
      organisationIds,
    ]);
    const known = new Map(rows.map((row) => [row.organisationId, row]));
    const states = [];
    for (const organisationId of new Set(organisationIds)) {
      const row = known.get(organisationId);
      const isFresh = row?.nextCheckOn && row.nextCheckOn >= dayOf(now);
      states.push({ organisationId, state: isFresh ? row.state : await this.screen(organisationId, now) });
    }
    return states;
  }

  /** @throws NotFound when there is no such organisation or the actor may not know */
  async of(actor: Actor, organisationId: Id): Promise<ScreeningView> {
    const organisation = await this.organisations.byId(organisationId);
    if (!maySeeScreening(actor, organisation)) throw new NotFound();
    const [row] = await this.database.query<ScreeningView>(`SELECT ${COLUMNS} FROM compliance.screening WHERE organisation_id = $1`, [organisationId]);
    if (!row) return { organisationId, state: 'in_check', checkedAt: null, listVersion: null, nextCheckOn: null, reasons: [] };
    return { ...row, reasons: maySeeReasons(actor) ? row.reasons : [] };
  }

  private async keep(tx: Tx, { organisationId, state, reasons, hash, listVersion, at }: Outcome): Promise<void> {
    const [before] = await tx.query<{ state: string }[]>(`SELECT state FROM compliance.screening WHERE organisation_id = $1`, [organisationId]);
    await tx.query(
      `INSERT INTO compliance.screening (organisation_id, state, reasons, subject_hash, list_version, checked_at, next_check_on) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (organisation_id) DO UPDATE SET state = excluded.state, reasons = excluded.reasons, subject_hash = excluded.subject_hash,
         list_version = excluded.list_version, checked_at = excluded.checked_at, next_check_on = excluded.next_check_on`,
      [organisationId, state, reasons, hash, listVersion, at, dayOf(daysAfter(at, HOLDS_DAYS))],
    );
    await tx.query(
      `INSERT INTO compliance.screening_check (id, organisation_id, at, list_version, method, subject_hash, outcome, reasons) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), organisationId, at, listVersion, SCREENING_METHOD, hash, state, reasons],
    );
    if (before?.state !== state) await this.journal.record(tx, HOUSE, new ScreeningFinished({ organisationId, outcome: state, listVersion }));
  }

  private async partiesOf(tx: Tx, organisationId: Id): Promise<PartyKeys[]> {
    const organisation = await this.organisations.byId(organisationId, tx);
    const itself: ScreenedParty = {
      kind: 'organisation',
      country: organisation.country,
      identifiers: organisation.identifiers.map((i) => i.value),
      names: [organisation.legalName, organisation.nameRu ?? '', organisation.nameLatin ?? ''],
    };
    const people = (await this.parties.named(organisationId, tx)).map((p): ScreenedParty => ({
      kind: 'person',
      country: p.country,
      identifiers: [],
      names: [p.nameCyrillic ?? '', p.nameLatin ?? ''],
    }));
    return [itself, ...people].map(keysOf);
  }
}
