import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { allMigrations } from '../../apps/cli/src/migrations';
import { EmbeddedDatabase, migrate } from '@zemlyak/platform';
import { TEST_ROLE_PASSWORD, withDatabase } from './addresses';

declare global {
  var __TEST_SERVER__: EmbeddedDatabase | undefined;
  var __TEST_FOLDER__: string | undefined;
}

/** One PostgreSQL for the whole run, in shared memory, with a migrated template that each test file clones. */
export default async function globalSetup(): Promise<void> {
  const given = process.env['TEST_DATABASE_URL']; // a superuser of a server that may be played with
  let adminUrl = given ?? process.env['TEST_ADMIN_URL'];
  if (!adminUrl) {
    // memory-backed where there is such a place: creating and dropping databases are file copies
    const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'zemlyak-test-'));
    chmodSync(folder, 0o755); // the server runs as another user when we are root
    const server = new EmbeddedDatabase({
      dataDir: join(folder, 'data'),
      user: 'owner',
      unsafeFast: true,
      settings: { file_copy_method: 'copy', max_connections: 200, log_min_duration_statement: -1 },
    });
    adminUrl = (await server.start()).url('postgres');
    globalThis.__TEST_SERVER__ = server;
    globalThis.__TEST_FOLDER__ = folder;
  }
  process.env['TEST_ADMIN_URL'] = adminUrl; // workers are started after this and inherit it
  process.env['TEST_TEMPLATE'] = await template(adminUrl);
}

async function template(adminUrl: string): Promise<string> {
  const stamp = createHash('sha256')
    .update(allMigrations.map((m) => m.toString()).join())
    .digest('hex')
    .slice(0, 12);
  const name = `template_${stamp}`;
  const admin = new Client(adminUrl);
  await admin.connect();
  try {
    const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [name]);
    if (found.rowCount) return name;
    await admin.query(`DROP DATABASE IF EXISTS "${name}"`);
    await admin.query(`CREATE DATABASE "${name}"`);
    await migrate(withDatabase(adminUrl, name), allMigrations, TEST_ROLE_PASSWORD);
    await admin.query(`ALTER DATABASE "${name}" WITH is_template true allow_connections false`);
    return name;
  } finally {
    await admin.end();
  }
}
