import { NotFound, isId, newId, type Actor, type Id } from '@zemlyak/kernel';
import type { Tx } from '@zemlyak/platform';
import type { OrganisationStatus } from './organisation';
import { Organisation } from './organisation.entity';
import { maySee } from './registry.policy';

/** The record with its row locked until the transaction ends. @throws NotFound when there is none or the actor may not see it */
export async function lockOrganisation(tx: Tx, actor: Actor, id: Id): Promise<Organisation> {
  const found = isId(id) ? await tx.findOne(Organisation, { where: { id }, lock: { mode: 'pessimistic_write' } }) : null;
  if (!found || !maySee(actor, found)) throw new NotFound();
  return found;
}

/** Writes a locked record as its next version. */
export async function saveOrganisation(tx: Tx, organisation: Organisation, now: Date): Promise<void> {
  organisation.version += 1;
  organisation.updatedAt = now;
  await tx.save(organisation);
}

/** Moves a locked record to another state, writes it and keeps who, when and why. */
export async function changeStatus(tx: Tx, actor: Actor, organisation: Organisation, move: (organisation: Organisation) => void, now: Date): Promise<void> {
  const from = organisation.status;
  move(organisation);
  await saveOrganisation(tx, organisation, now);
  if (organisation.status !== from) await recordStatus(tx, actor, organisation, from);
}

/** Adds a line to the record's history of states; `from` is null at its beginning. */
export async function recordStatus(tx: Tx, actor: Actor, organisation: Organisation, from: OrganisationStatus | null): Promise<void> {
  await tx.query(
    `INSERT INTO registry.status_change (id, organisation_id, from_status, to_status, reason, remarks, person_id) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [newId(), organisation.id, from, organisation.status, organisation.statusReason, JSON.stringify(organisation.remarks), actor.personId],
  );
}
