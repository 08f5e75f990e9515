import { newId, type Id } from '@zemlyak/kernel';
import { violated, type Tx } from '@zemlyak/platform';
import { IdentifierTaken } from '../registry.errors';
import type { AcceptedIdentifier } from './check-identifier';
import { identifierSchemes } from './schemes';

/** Sets the record's numbers; those that stay keep how far they were checked. @returns whether any changed */
export async function replaceIdentifiers(tx: Tx, organisationId: Id, numbers: readonly AcceptedIdentifier[]): Promise<boolean> {
  const schemes = numbers.map((n) => n.scheme),
    values = numbers.map((n) => n.value);
  const gone = await tx.query<[object[], number]>(
    `DELETE FROM registry.identifier WHERE organisation_id = $1 AND (scheme, value) NOT IN (SELECT * FROM unnest($2::text[], $3::text[])) RETURNING 1`,
    [organisationId, schemes, values],
  );
  const added = await tx.query<object[]>(
    `INSERT INTO registry.identifier (id, organisation_id, scheme, value, checked, personal)
     SELECT n.id, $1, n.scheme, n.value, n.checked, n.personal FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::boolean[]) AS n (id, scheme, value, checked, personal)
     ON CONFLICT (organisation_id, scheme, value) DO NOTHING RETURNING 1`,
    [organisationId, numbers.map(() => newId()), schemes, values, numbers.map((n) => n.checked), numbers.map((n) => n.personal)],
  );
  return gone[1] > 0 || added.length > 0;
}

/** Writes the numbers of new records, of many at once. */
export async function insertIdentifiers(tx: Tx, numbers: readonly (AcceptedIdentifier & { readonly organisationId: Id })[]): Promise<void> {
  await tx.query(
    `INSERT INTO registry.identifier (id, organisation_id, scheme, value, checked, personal)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::boolean[])`,
    [
      numbers.map(() => newId()),
      numbers.map((n) => n.organisationId),
      numbers.map((n) => n.scheme),
      numbers.map((n) => n.value),
      numbers.map((n) => n.checked),
      numbers.map((n) => n.personal),
    ],
  );
}

/** Marks every number of the record as confirmed by a register. @throws IdentifierTaken when one is already confirmed for another record */
export async function confirmIdentifiers(tx: Tx, organisationId: Id, now: Date): Promise<void> {
  try {
    await tx.query(`UPDATE registry.identifier SET checked = 'register', checked_at = $2 WHERE organisation_id = $1`, [organisationId, now]);
  } catch (error) {
    if (violated(error) === 'identifier_verified') throw new IdentifierTaken();
    throw error;
  }
}

/** Takes the confirmation back; the numbers stay. */
export async function unconfirmIdentifiers(tx: Tx, organisationId: Id, now: Date): Promise<void> {
  await tx.query(
    `UPDATE registry.identifier SET checked = CASE WHEN scheme = ANY ($3::text[]) THEN 'checksum' ELSE 'format' END, checked_at = $2
     WHERE organisation_id = $1 AND checked = 'register'`,
    [organisationId, now, identifierSchemes.filter((scheme) => scheme.checked === 'checksum').map((scheme) => scheme.scheme)],
  );
}
