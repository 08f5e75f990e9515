import { EmbeddedDatabase, migrate } from '@zemlyak/platform';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { allMigrations } from './migrations';

const DATABASE = 'zemlyak';

/** A database that is up to date, and how to reach it as the application role and as its owner. */
export interface PreparedDatabase {
  readonly url: string;
  readonly ownerUrl: string;
  /** Ends the embedded server if this process started it; `adopted`: also one that an earlier, killed process left running. */
  stop(options?: { readonly adopted: boolean }): Promise<void>;
}

/**
 * The database of DATABASE_URL, or an embedded PostgreSQL under the data folder, migrated. The embedded server outlives a killed
 * process and is adopted by the next one.
 * @param settings.anew begin with an empty database; an embedded one only
 * @throws Error when migrations fail, and when a database of the operator's own would have to be emptied
 */
export async function prepareDatabase(settings: {
  readonly url: string;
  readonly ownerUrl: string;
  readonly dataDir: string;
  readonly anew?: boolean;
}): Promise<PreparedDatabase> {
  if (settings.url && settings.anew)
    throw new Error(`The last start was interrupted while it wrote the demo. Empty the database, remove ${settings.dataDir} and start again.`);
  if (settings.url) {
    await migrate(settings.ownerUrl || settings.url, allMigrations, null);
    return { url: settings.url, ownerUrl: settings.ownerUrl || settings.url, stop: () => Promise.resolve() };
  }
  mkdirSync(settings.dataDir, { recursive: true });
  chmodSync(settings.dataDir, 0o755); // under root the server runs as another user
  const server = new EmbeddedDatabase({ dataDir: join(settings.dataDir, 'postgres'), user: 'owner', port: 5433 });
  const running = await server.start();
  await createDatabase(running.url('postgres'), settings.anew ?? false);
  const ownerUrl = running.url(DATABASE),
    password = rolePassword(settings.dataDir);
  await migrate(ownerUrl, allMigrations, password);
  const address = new URL(ownerUrl);
  address.username = 'zemlyak_app';
  address.password = password;
  return { url: address.href, ownerUrl, stop: (options) => server.stop({ force: options?.adopted ?? false }) };
}

async function createDatabase(adminUrl: string, anew: boolean): Promise<void> {
  const admin = new Client(adminUrl);
  await admin.connect();
  try {
    if (anew) await admin.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
    const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!found.rowCount) await admin.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await admin.end();
  }
}

function rolePassword(dataDir: string): string {
  const file = join(dataDir, 'application-role.password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(18).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
