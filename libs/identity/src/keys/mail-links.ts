import type { Id } from '@zemlyak/kernel';
import type { Tx } from '@zemlyak/platform';

/** Makes every link that was mailed for an account worthless: whoever reads an old letter must not undo a change of keys. */
export async function endLinksOf(tx: Tx, personId: Id): Promise<void> {
  await tx.query('DELETE FROM identity.mail_token WHERE person_id = $1', [personId]);
  await tx.query('DELETE FROM identity.email_change WHERE person_id = $1 AND left_email IS NULL', [personId]);
}
