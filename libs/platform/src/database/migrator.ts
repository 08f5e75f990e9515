import { runMigrations as migrateJobs } from 'graphile-worker';
import { DataSource, type MigrationInterface, type MixedList } from 'typeorm';
import { postgresOptions } from './database-options';

export type MigrationClass = new () => MigrationInterface;

/** The role that the API, the worker and the commands connect as. */
export const APP_ROLE = 'zemlyak_app';

const LOCK = 7_246_001;

/**
 * Brings the schema up to date as its owner and gives the application role what it needs and no more.
 * One migrator at a time, however many start together.
 * @param password of the application role; null leaves an existing role alone (the operator made it)
 * @returns names of the migrations applied now
 */
export async function migrate(ownerUrl: string, migrations: readonly MigrationClass[], password: string | null): Promise<string[]> {
  const source = await new DataSource({
    ...postgresOptions({ url: ownerUrl, poolSize: 3, applicationName: 'zemlyak-migrator', unhurried: true }),
    migrations: [...migrations] as MixedList<MigrationClass>,
  }).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    if (password !== null) await ensureRole(source, password);
    await migrateJobs({ connectionString: ownerUrl });
    const applied = await source.runMigrations({ transaction: 'each' });
    await grant(source);
    return applied.map((m) => m.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}

async function ensureRole(source: DataSource, password: string): Promise<void> {
  const [found] = await source.query<unknown[]>('SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_ROLE]);
  const secret = `'${password.replaceAll("'", "''")}'`;
  await source.query(`${found ? 'ALTER' : 'CREATE'} ROLE ${APP_ROLE} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${secret}`);
}

/** Rights on every room's schema; the journal can be added to and read, never changed. */
async function grant(source: DataSource): Promise<void> {
  const schemas = await source.query<{ name: string }[]>(
    `SELECT nspname AS name FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'public')`,
  );
  for (const { name } of schemas) {
    await source.query(`GRANT USAGE ON SCHEMA "${name}" TO ${APP_ROLE}`);
    await source.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "${name}" TO ${APP_ROLE}`);
    await source.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA "${name}" TO ${APP_ROLE}`);
    await source.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA "${name}" TO ${APP_ROLE}`);
  }
  await source.query(`REVOKE UPDATE, DELETE, TRUNCATE ON platform.journal_entry, platform.journal_seal FROM ${APP_ROLE}`);
}
