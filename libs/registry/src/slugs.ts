import type { Tx } from '@zemlyak/platform';
import { slugOf } from './names';
import type { Organisation } from './organisation.entity';

/** An address nobody has or had; a namesake gets four characters of its id behind. The name is held until the transaction ends. */
export async function freeSlug(tx: Tx, record: Pick<Organisation, 'id' | 'nameRu' | 'nameLatin'>): Promise<string> {
  const wanted = slugOf(record.nameLatin ?? record.nameRu ?? '');
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('registry.slug:' || $1, 0))`, [wanted]);
  const [taken] = await tx.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM (SELECT id FROM registry.organisation WHERE slug = $1 UNION ALL SELECT organisation_id FROM registry.slug_redirect WHERE slug = $1) t WHERE id <> $2`,
    [wanted, record.id]);
  return taken!.n === 0 ? wanted : `${wanted}-${record.id.slice(-6)}`;
}

/** Gives a renamed record the address of its new name; the old one keeps working. */
export async function moveSlug(tx: Tx, record: Organisation): Promise<void> {
  const next = await freeSlug(tx, record);
  if (next === record.slug) return;
  await tx.query(`DELETE FROM registry.slug_redirect WHERE slug = $1 AND organisation_id = $2`, [next, record.id]);
  await tx.query(`INSERT INTO registry.slug_redirect (slug, organisation_id) VALUES ($1, $2) ON CONFLICT (slug) DO NOTHING`, [record.slug, record.id]);
  record.slug = next;
}
