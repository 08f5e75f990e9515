import { Injectable } from '@nestjs/common';
import { HOUSE, InvalidInput, NotAllowed, NotFound, newId, type Actor, type Id } from '@zemlyak/kernel';
import { Database, Journal, expectVersion, insertMany, type Page, type Tx } from '@zemlyak/platform';
import { Reference } from '@zemlyak/reference';
import { withdrawRegisterFacts } from './facts/fact-rows';
import { Duplicates } from './duplicates.service';
import type { AcceptedIdentifier } from './identifiers/check-identifier';
import { insertIdentifiers, replaceIdentifiers } from './identifiers/identifier-rows';
import type { CreateOrganisationInput, OrganisationCard, OrganisationForIndex, OrganisationView, ProfileInput, Remark } from './organisation';
import { organisationForIndex } from './organisation-for-index';
import { Organisation } from './organisation.entity';
import { changeStatus, lockOrganisation, recordStatus, saveOrganisation } from './organisation-rows';
import { OrganisationQueries, visibleTo, type Condition } from './organisations.queries';
import { applyProfile, checkProfile, checkWhole, identityFields, isCouncil, legalFields, type ProfileField } from './profile';
import { PublicationChecks } from './publication-checks';
import { OrganisationDuplicate, OwnDraft } from './registry.errors';
import {
  OrganisationApproved,
  OrganisationChanged,
  OrganisationClosed,
  OrganisationDrafted,
  OrganisationReturned,
  OrganisationSubmitted,
} from './registry.events';
import { isOwnWork, mayChange, mayReview, maySubmit } from './registry.policy';
import { slugOf } from './names';
import { freeSlug, moveSlug } from './slugs';

/** What a reviewer decides. `return` needs a remark or a reason, `reject` a reason. */
export interface ReviewDecision {
  readonly verdict: 'approve' | 'return' | 'reject';
  readonly remarks?: readonly Remark[];
  readonly reason?: string | null;
}

/** Organisations: drafting, review and reading. Reads without an actor are for other rooms and are not filtered. */
@Injectable()
export class Organisations {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly queries: OrganisationQueries,
    private readonly reference: Reference,
    private readonly duplicates: Duplicates,
    private readonly checks: PublicationChecks,
  ) {}

  /** @param tx to read inside a transaction, after its locks @throws NotFound */
  async byId(id: Id, tx: Tx | null = null): Promise<OrganisationView> {
    const [found] = await this.queries.many([id], new Date(), tx);
    if (!found) throw new NotFound();
    return found;
  }

  /** In the order asked for; unknown ids are left out. */
  many(ids: readonly Id[], tx: Tx | null = null): Promise<OrganisationView[]> {
    return this.queries.many(ids, new Date(), tx);
  }

  /** In the order asked for; unknown ids are left out. Ask only for ids the reader may know of. */
  cards(ids: readonly Id[]): Promise<OrganisationCard[]> {
    return this.queries.cards(ids);
  }

  isActive(id: Id): Promise<boolean> {
    return this.queries.isActive(id);
  }

  /** The condition that every list of organisations starts from; the table is `o`, parameters begin at the given number. */
  visibleTo(actor: Actor, firstParameter = 1): Condition {
    return visibleTo(actor, firstParameter);
  }

  /** @param idOrSlug an id, the present slug or a former one @throws NotFound when the actor may not see it */
  async visible(actor: Actor, idOrSlug: string, now = new Date()): Promise<OrganisationView> {
    const found = await this.queries.visible(actor, idOrSlug, now);
    if (!found) throw new NotFound();
    return found;
  }

  mine(actor: Actor): Promise<OrganisationView[]> {
    return this.queries.mine(actor);
  }

  /** Submitted records that the actor may decide on, longest waiting first; `limit` 1 to 100. */
  reviewQueue(actor: Actor, cursor: string | null, limit: number): Promise<Page<OrganisationView>> {
    return this.queries.queue(actor, cursor, limit);
  }

  /** What the index keeps of the organisation; null when it must leave the index. */
  async forIndex(id: Id, now = new Date()): Promise<OrganisationForIndex | null> {
    return (await this.manyForIndex([id], now))[0] ?? null;
  }

  /** The same of several, in the order asked for; those that must leave the index are left out. */
  async manyForIndex(ids: readonly Id[], now = new Date()): Promise<OrganisationForIndex[]> {
    return (await this.queries.many(ids, now)).filter((found) => found.status === 'active').map((found) => organisationForIndex(found, this.reference, now));
  }

  /** Public ids in ascending order after the given one; `limit` 1 to 1000. */
  activeIds(after: Id | null, limit: number): Promise<Id[]> {
    return this.queries.idsIn(['active'], after, limit);
  }

  /** The same of records that are public, or can become so without being handed in again. */
  publishableIds(after: Id | null, limit: number): Promise<Id[]> {
    return this.queries.idsIn(['active', 'paused', 'suspended', 'in_review'], after, limit);
  }

  /**
   * Begins a record; a person who does becomes its owner.
   * @throws OrganisationDuplicate when a number already belongs to another record, InvalidInput
   * @fires OrganisationDrafted
   */
  async create(actor: Actor, input: CreateOrganisationInput, now = new Date()): Promise<OrganisationView> {
    const id = await this.database.transaction(actor, (tx) => this.begin(tx, actor, input, null, now));
    return this.byId(id);
  }

  /** The part of `create` inside a transaction. With an agency the record is drafted on behalf of a client and has no owner yet. */
  async begin(tx: Tx, actor: Actor, input: CreateOrganisationInput, agencyId: Id | null, now = new Date()): Promise<Id> {
    const identifiers = checkProfile(this.reference, input);
    const record = this.blank(tx, actor, input, agencyId, now);
    await this.requireParentCouncil(tx, record);
    await this.duplicates.refuseTaken(tx, actor, identifiers, null);
    record.slug = await freeSlug(tx, record);
    await tx.insert(Organisation, record);
    await replaceIdentifiers(tx, record.id, identifiers);
    await recordStatus(tx, actor, record, null);
    if (!agencyId && actor.personId)
      await tx.query(`INSERT INTO registry.member (organisation_id, person_id, role) VALUES ($1, $2, 'owner')`, [record.id, actor.personId]);
    await this.journal.record(tx, actor, new OrganisationDrafted({ organisationId: record.id, onBehalfByOrganisationId: agencyId }));
    return record.id;
  }

  /**
   * Writes invented companies that are public at once and belong to nobody: for demo worlds too large to be reviewed one by one. Profiles
   * and numbers are checked, names are not compared, and no fact is recorded: the index and the suggestions are rebuilt afterwards.
   * @returns ids in the order given
   * @throws OrganisationDuplicate when a number is given twice or belongs to another record, InvalidInput
   */
  async seed(tx: Tx, inputs: readonly CreateOrganisationInput[], now = new Date()): Promise<Id[]> {
    const numbers: (AcceptedIdentifier & { organisationId: Id })[] = [];
    const records = inputs.map((input) => {
      const accepted = checkProfile(this.reference, input);
      const record = this.blank(tx, HOUSE, { ...input, isDemo: true }, null, now);
      record.slug = `${slugOf(record.nameLatin ?? record.nameRu ?? '')}-${record.id.slice(-6)}`;
      record.submit(now);
      record.approve(now);
      numbers.push(...accepted.map((number) => ({ ...number, organisationId: record.id })));
      return record;
    });
    if (new Set(numbers.map(({ scheme, value }) => `${scheme}:${value}`)).size < numbers.length) throw new OrganisationDuplicate({ matches: [] });
    await this.duplicates.refuseTaken(tx, HOUSE, numbers, null);
    await insertMany(tx, Organisation, records);
    await insertIdentifiers(tx, numbers);
    return records.map((record) => record.id);
  }

  /**
   * Changes what was sent and leaves the rest. On a public record a change of legal name, country or numbers ends its register facts and
   * sends it back to review.
   * @throws StaleVersion, WrongStatus while in review, OrganisationDuplicate, InvalidInput
   * @fires OrganisationChanged
   */
  async change(actor: Actor, id: Id, version: number, input: ProfileInput, now = new Date()): Promise<OrganisationView> {
    const identifiers = checkProfile(this.reference, input);
    await this.database.transaction(actor, async (tx) => {
      const record = await lockOrganisation(tx, actor, id);
      if (!mayChange(actor, record)) throw new NotAllowed();
      expectVersion(record.version, version);
      record.requireStatus('draft', 'returned', 'active', 'paused');
      const changed = await this.apply(tx, actor, record, input, identifiers);
      if (!changed.length) return;
      if (actor.personId && !record.authorIds.includes(actor.personId)) record.authorIds = [...record.authorIds, actor.personId];
      await this.writeChange(tx, actor, record, changed, now);
      await this.journal.record(
        tx,
        actor,
        new OrganisationChanged({ organisationId: id, fields: changed, identity: changed.some((field) => identityFields.includes(field)) }),
      );
      if (record.status === 'in_review') await this.journal.record(tx, actor, new OrganisationSubmitted({ organisationId: id }));
    });
    return this.byId(id);
  }

  /** @throws ClientNotConfirmed, WrongStatus; OrganisationDuplicate when one of its numbers was handed in before @fires OrganisationSubmitted */
  async submit(actor: Actor, id: Id, now = new Date()): Promise<OrganisationView> {
    await this.database.transaction(actor, async (tx) => {
      const record = await lockOrganisation(tx, actor, id);
      if (!maySubmit(actor, record)) throw new NotAllowed();
      await changeStatus(tx, actor, record, (o) => o.submit(now), now);
      await this.duplicates.refuseRivals(tx, id, 'in_review');
      await this.journal.record(tx, actor, new OrganisationSubmitted({ organisationId: id }));
    });
    return this.byId(id);
  }

  /** Makes the record public. The same as `decide` with `approve`. */
  approve(actor: Actor, id: Id, now = new Date()): Promise<OrganisationView> {
    return this.decide(actor, id, { verdict: 'approve' }, now);
  }

  /**
   * A reviewer's decision on a submitted record.
   * @throws OwnDraft for what the actor wrote or belongs to, PublicationRefused when another room's check says no,
   *   OrganisationDuplicate when a record with one of its numbers was approved before
   * @fires OrganisationApproved, OrganisationReturned or OrganisationClosed
   */
  async decide(actor: Actor, id: Id, decision: ReviewDecision, now = new Date()): Promise<OrganisationView> {
    requireWords(decision);
    await this.database.transaction(actor, async (tx) => {
      const record = await lockOrganisation(tx, actor, id);
      if (!mayReview(actor, record)) throw new NotAllowed();
      if (isOwnWork(actor, record)) throw new OwnDraft();
      record.requireStatus('in_review');
      if (decision.verdict === 'approve') await this.publish(tx, actor, record, now);
      else if (decision.verdict === 'return') await this.sendBack(tx, actor, record, decision, now);
      else {
        await changeStatus(tx, actor, record, (o) => o.close(decision.reason ?? null), now);
        await this.journal.record(tx, actor, new OrganisationClosed({ organisationId: id, rejected: true }));
      }
    });
    return this.byId(id);
  }

  private blank(tx: Tx, actor: Actor, input: CreateOrganisationInput, agencyId: Id | null, now: Date): Organisation {
    const record = tx.create(Organisation, {
      id: newId(),
      kind: input.kind,
      status: 'draft',
      version: 1,
      isDemo: input.isDemo ?? false,
      createdBy: actor.personId,
      authorIds: actor.personId ? [actor.personId] : [],
      createdOnBehalfBy: agencyId,
      okved: [],
      hs: [],
      languages: [],
      about: {},
      capacities: [],
      certificates: [],
      remarks: [],
      createdAt: now,
      updatedAt: now,
    });
    applyProfile(record, input);
    checkWhole(record);
    return record;
  }

  private async publish(tx: Tx, actor: Actor, record: Organisation, now: Date): Promise<void> {
    await this.duplicates.refuseRivals(tx, record.id, 'active');
    await this.checks.require(tx, record.id);
    await changeStatus(tx, actor, record, (o) => o.approve(now), now);
    await this.journal.record(tx, actor, new OrganisationApproved({ organisationId: record.id, lapseOn: record.lapseOn! }));
  }

  private async sendBack(tx: Tx, actor: Actor, record: Organisation, decision: ReviewDecision, now: Date): Promise<void> {
    const remarks = decision.remarks ?? [];
    await changeStatus(tx, actor, record, (o) => o.sendBack(remarks, decision.reason ?? null), now);
    await this.journal.record(tx, actor, new OrganisationReturned({ organisationId: record.id, fields: remarks.map((remark) => remark.field) }));
  }

  private async apply(tx: Tx, actor: Actor, record: Organisation, input: ProfileInput, identifiers: readonly AcceptedIdentifier[]): Promise<ProfileField[]> {
    const changed = applyProfile(record, input);
    checkWhole(record);
    if (changed.includes('parentId')) await this.requireParentCouncil(tx, record);
    if (input.identifiers) {
      await this.duplicates.refuseTaken(tx, actor, identifiers, record.id);
      if (await replaceIdentifiers(tx, record.id, identifiers)) changed.push('identifiers');
    }
    if (changed.includes('nameRu') || changed.includes('nameLatin')) await moveSlug(tx, record);
    return changed;
  }

  private async writeChange(tx: Tx, actor: Actor, record: Organisation, changed: readonly ProfileField[], now: Date): Promise<void> {
    const legal = changed.some((field) => legalFields.includes(field));
    if (legal) await withdrawRegisterFacts(tx, record.id, now);
    if (legal && (record.status === 'active' || record.status === 'paused')) await changeStatus(tx, actor, record, (o) => o.recheck(now), now);
    else await saveOrganisation(tx, record, now);
  }

  private async requireParentCouncil(tx: Tx, record: Organisation): Promise<void> {
    if (!record.parentId) return;
    const parent = await tx.findOneBy(Organisation, { id: record.parentId });
    if (!parent || parent.status !== 'active' || !isCouncil(parent.kind) || parent.id === record.id) {
      throw new InvalidInput({ errors: [{ path: 'parentId', code: 'parentNotCouncil' }] });
    }
  }
}

/** Nobody is sent back or rejected without being told why. @throws InvalidInput */
function requireWords({ verdict, remarks, reason }: ReviewDecision): void {
  if (verdict === 'return' && !remarks?.length && !reason) throw new InvalidInput({ errors: [{ path: 'remarks', code: 'remarkNeeded' }] });
  if (verdict === 'reject' && !reason) throw new InvalidInput({ errors: [{ path: 'reason', code: 'reasonNeeded' }] });
}
