import type { DataSource } from 'typeorm';

/**
 * Refuses a connection that could undo what the schema promises.
 * @throws Error when the role is a superuser, ignores row-level security, owns the journal, or the server may lose committed rows
 */
export async function refuseUnsafeDatabase(source: DataSource): Promise<void> {
  const [row] = await source.query<{ super: boolean; bypass: boolean; owner: boolean; fsync: string; writes: string }[]>(`
    SELECT r.rolsuper AS super, r.rolbypassrls AS bypass,
           EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                   WHERE n.nspname = 'platform' AND c.relname = 'journal_entry' AND c.relowner = r.oid) AS owner,
           current_setting('fsync') AS fsync, current_setting('full_page_writes') AS writes
    FROM pg_roles r WHERE r.rolname = current_user`);
  const faults = [
    row?.super && 'the role is a superuser',
    row?.bypass && 'the role ignores row-level security',
    row?.owner && 'the role owns the journal and could rewrite it',
    (row?.fsync === 'off' || row?.writes === 'off') && 'fsync or full_page_writes is off: committed rows could be lost',
  ].filter(Boolean);
  if (faults.length) throw new Error(`This database connection is not safe to run on: ${faults.join('; ')}. See docs/operations.md.`);
}
