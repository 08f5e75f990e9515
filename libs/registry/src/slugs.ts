import type { Tx } from '@zemlyak/platform';
import { slugOf } from './names';
import type { Organisation } from './organisation.entity';

/** An address nobody has or had; a namesake gets four characters of its id behind. The name is held until the transaction ends. */
export async function freeSlug(tx: Tx, record: Pick<Organisation, 'id' | 'nameRu' | 'nameLatin'>): Promise<string> {
  const wanted = slugOf(record.nameLatin ?? record.nameRu ?? '');
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('registry.slug:' || $1, 0))`, [wanted]);
  const [taken] = await tx.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM (SELECT id FROM registry.organisation WHERE slug = $1 UNION ALL SELECT organisation_id FROM registry.slug_redirect WHERE slug = $1) t WHERE id <> $2`,
    [wanted, record.id],
  );
  return taken!.n === 0 ? wanted : `${wanted}-${record.id.slice(-6)}`;
}

/** The same for many new records at once, in their order. */
export async function freeSlugs(tx: Tx, records: readonly Pick<Organisation, 'id' | 'nameRu' | 'nameLatin'>[]): Promise<string[]> {
  const wanted = records.map((record) => slugOf(record.nameLatin ?? record.nameRu ?? '')),
    distinct = [...new Set(wanted)].sort();
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('registry.slug:' || s, 0)) FROM unnest($1::text[]) AS s`, [distinct]);
  const rows = await tx.query<{ slug: string }[]>(
    `SELECT slug FROM registry.organisation WHERE slug = ANY ($1::text[]) UNION SELECT slug FROM registry.slug_redirect WHERE slug = ANY ($1::text[])`,
    [distinct],
  );
  const taken = new Set(rows.map((row) => row.slug));
  return wanted.map((slug, i) => {
    const free = taken.has(slug) ? `${slug}-${records[i]!.id.slice(-12)}` : slug; // one transaction makes many ids, so more of the id than usual
    taken.add(free);
    return free;
  });
}

/** Gives a renamed record the address of its new name; the old one keeps working. */
export async function moveSlug(tx: Tx, record: Organisation): Promise<void> {
  const next = await freeSlug(tx, record);
  if (next === record.slug) return;
  await tx.query(`DELETE FROM registry.slug_redirect WHERE slug = $1 AND organisation_id = $2`, [next, record.id]);
  await tx.query(`INSERT INTO registry.slug_redirect (slug, organisation_id) VALUES ($1, $2) ON CONFLICT (slug) DO NOTHING`, [record.slug, record.id]);
  record.slug = next;
}
