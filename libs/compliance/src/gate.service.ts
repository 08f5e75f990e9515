import { Injectable } from '@nestjs/common';
import { dayOf, newId, type Actor, type Bilingual, type Id } from '@zemlyak/kernel';
import { Database, Journal, type Tx } from '@zemlyak/platform';
import { Organisations } from '@zemlyak/registry';
import { Clearances } from './clearances.service';
import { ActionAwaitsCheck, refusal } from './compliance.errors';
import { ActionRefused } from './compliance.events';
import { newReference } from './reference-number';
import { Screening } from './screening.service';
import { hitsOf, strictest, type RuleEffect, type TradeSubject } from './trade-rule';
import { TradeRules } from './trade-rules.service';

export type GateAction = 'publish_organisation' | 'publish_offer' | 'express_interest' | 'accept_interest';

/** Whom and what an action is about. Countries and territories of the organisations are added by the gate itself. */
export interface GateSubject extends TradeSubject {
  readonly organisationIds: readonly Id[];
}

/** What the gate said. `ruleIds` are for officers and logs, never for the person who asked. */
export interface Decision {
  readonly verdict: 'allow' | 'review' | 'refuse';
  readonly ruleIds: readonly string[];
  /** To quote in an appeal. */
  readonly reference: string;
}

/** What an author is told while drafting. `text` is empty where the reason must not be named. */
export interface TradeNotice {
  readonly effect: RuleEffect;
  readonly text: Bilingual;
}

interface Weighed {
  readonly verdict: Decision['verdict'];
  readonly ruleIds: readonly string[];
  readonly subject: Required<TradeSubject>;
}

/** The one decision point asked before every protected action. Every decision that is not "allow" is kept, and so is every one taken in a transaction. */
@Injectable()
export class Gate {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly rules: TradeRules,
    private readonly screening: Screening,
    private readonly clearances: Clearances,
    private readonly organisations: Organisations,
  ) {}

  /**
   * Weighs an action and keeps the decision: in the given transaction, or by itself when there is none.
   * @fires ActionRefused unless allowed
   */
  async decide(tx: Tx | null, actor: Actor, action: GateAction, subject: GateSubject, now = new Date()): Promise<Decision> {
    const weighed = await this.weigh(subject, now);
    const decision = { id: newId(), reference: newReference(), verdict: weighed.verdict, ruleIds: weighed.ruleIds };
    const keep = (open: Tx) => this.keep(open, actor, action, subject.organisationIds, decision, weighed.subject);
    // on its own, not by `database.transaction`: the refusal must stay when the use case is rolled back, and the request's key must not be claimed by it
    await (tx ? keep(tx) : this.database.manager.transaction(keep));
    return { verdict: decision.verdict, ruleIds: decision.ruleIds, reference: decision.reference };
  }

  /**
   * Lets an action pass or throws. Call it before opening the use case's transaction.
   * @throws ActionUnavailable when refused; neutral, with a reference and where to appeal
   * @throws ActionAwaitsCheck when a person has to look first
   * @fires ActionRefused unless allowed
   */
  async require(actor: Actor, action: GateAction, subject: GateSubject, now = new Date()): Promise<Decision> {
    const decision = await this.decide(null, actor, action, subject, now);
    const { reference } = decision;
    if (decision.verdict === 'refuse') throw refusal(reference);
    if (decision.verdict === 'review') throw new ActionAwaitsCheck({ reference });
    return decision;
  }

  /** What the trade rules say of a draft; nothing is kept. A refusal or review comes without its reason. */
  async foresee(subject: GateSubject, now = new Date()): Promise<TradeNotice[]> {
    const hits = hitsOf(await this.rules.current(), await this.completed(subject), dayOf(now));
    const worst = strictest(hits);
    const notices = hits.filter((hit) => hit.effect === 'notice').map((hit) => ({ effect: hit.effect, text: hit.rule.text }));
    return worst && worst !== 'notice' ? [{ effect: worst, text: {} }, ...notices] : notices;
  }

  /** Those of many that the trade rules do not refuse, read at one go; nothing is kept. */
  async notRefused<Subject extends GateSubject>(subjects: readonly Subject[], now = new Date()): Promise<Subject[]> {
    const rules = await this.rules.current();
    const parties = await this.organisations.cards([...new Set(subjects.flatMap((subject) => subject.organisationIds))]);
    const seats = new Map(parties.map((party) => [party.id, party]));
    const seatsOf = (subject: Subject) => subject.organisationIds.flatMap((id) => seats.get(id) ?? []);
    return subjects.filter((subject) => strictest(hitsOf(rules, withSeats(subject, seatsOf(subject)), dayOf(now))) !== 'refuse');
  }

  private async weigh(subject: GateSubject, now: Date): Promise<Weighed> {
    const completed = await this.completed(subject);
    const states = await this.screening.statesOf(subject.organisationIds, now);
    const hits = hitsOf(await this.rules.current(), completed, dayOf(now)).filter((hit) => hit.effect !== 'notice');
    const cleared = await this.clearances.rulesClearedFor(subject.organisationIds);
    const standing = hits.filter((hit) => hit.effect === 'refuse' || !cleared.has(hit.rule.id));
    const ruleIds = [
      ...new Set([
        ...states.filter((s) => s.state !== 'clear').map((s) => `screening:${s.state}`),
        ...standing.map((hit) => `rule:${hit.rule.id}@${hit.rule.version}`),
      ]),
    ];
    const worst = strictest(standing);
    const isRefused = worst === 'refuse' || states.some((s) => s.state === 'refused');
    const isOpen = worst === 'review' || states.some((s) => s.state !== 'clear');
    return { verdict: isRefused ? 'refuse' : isOpen ? 'review' : 'allow', ruleIds, subject: completed };
  }

  private async completed(subject: GateSubject): Promise<Required<TradeSubject>> {
    return withSeats(subject, await this.organisations.cards([...subject.organisationIds]));
  }

  private async keep(
    tx: Tx,
    actor: Actor,
    action: GateAction,
    organisationIds: readonly Id[],
    decision: Decision & { id: Id },
    subject: Required<TradeSubject>,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO compliance.gate_decision (id, reference, action, verdict, rule_ids, organisation_ids, hs_codes, countries, territories, person_id, actor_organisation_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        decision.id,
        decision.reference,
        action,
        decision.verdict,
        decision.ruleIds,
        organisationIds,
        subject.hsCodes,
        subject.countries,
        subject.territories,
        actor.personId,
        actor.organisationId,
      ],
    );
    if (decision.verdict === 'allow') return;
    await this.journal.record(tx, actor, new ActionRefused({ decisionId: decision.id, action, verdict: decision.verdict, organisationIds }));
  }
}

/** The subject with where its parties sit. */
function withSeats(subject: GateSubject, parties: readonly { readonly country: string; readonly subject: string | null }[]): Required<TradeSubject> {
  return {
    hsCodes: [...(subject.hsCodes ?? [])],
    words: [...(subject.words ?? [])],
    countries: [...new Set([...parties.map((party) => party.country), ...(subject.countries ?? [])])],
    territories: [...new Set([...parties.flatMap((party) => party.subject ?? []), ...(subject.territories ?? [])])],
  };
}
