import { APP_ROLE } from '@zemlyak/platform';
import { Client } from 'pg';
import { TEST_ROLE_PASSWORD, withDatabase } from './addresses';

let count = 0;

/** The owner's connection to a database that `cloneDatabase` made; for set-up that the application role may not do. */
export const ownerUrl = (database: string): string => withDatabase(process.env['TEST_ADMIN_URL']!, database);

/** A fresh database cloned from the migrated template. @returns its name and the application role's address */
export async function cloneDatabase(): Promise<{ name: string; url: string }> {
  const adminUrl = process.env['TEST_ADMIN_URL']!;
  const name = `t_${process.env['JEST_WORKER_ID'] ?? '0'}_${process.pid}_${++count}`;
  await asAdmin(`CREATE DATABASE "${name}" TEMPLATE "${process.env['TEST_TEMPLATE']}" STRATEGY file_copy`);
  return { name, url: withDatabase(adminUrl, name, { name: APP_ROLE, password: TEST_ROLE_PASSWORD }) };
}

export const dropDatabase = (name: string): Promise<void> => asAdmin(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);

async function asAdmin(sql: string): Promise<void> {
  const admin = new Client(process.env['TEST_ADMIN_URL']);
  await admin.connect();
  try {
    await admin.query(sql);
  } finally {
    await admin.end();
  }
}
