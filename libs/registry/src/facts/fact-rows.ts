import type { Id } from '@zemlyak/kernel';
import type { Tx } from '@zemlyak/platform';
import { unconfirmIdentifiers } from '../identifiers/identifier-rows';

/** What was confirmed is no longer what the record says: its register facts end at once. */
export async function withdrawRegisterFacts(tx: Tx, organisationId: Id, now: Date): Promise<void> {
  await tx.query(
    `UPDATE registry.checked_fact SET withdrawn_at = $2, withdrawn_reason = 'record-changed' WHERE organisation_id = $1 AND kind = 'register' AND withdrawn_at IS NULL`,
    [organisationId, now],
  );
  await unconfirmIdentifiers(tx, organisationId, now);
}

/** True while another statement from a register holds for the record on the day. */
export async function hasRegisterFact(tx: Tx, organisationId: Id, day: string): Promise<boolean> {
  const rows = await tx.query<object[]>(
    `SELECT 1 FROM registry.checked_fact WHERE organisation_id = $1 AND kind = 'register' AND withdrawn_at IS NULL AND expires_on >= $2::date LIMIT 1`,
    [organisationId, day],
  );
  return rows.length > 0;
}
