import 'reflect-metadata';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { Database, PlatformModule, Workshop, readConfig } from '@zemlyak/platform';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneDatabase, dropDatabase } from './test-database';

@Module({})
class Rooms {}

/** Some rooms, without HTTP, over a database of their own. */
export interface OpenRooms {
  readonly database: Database;
  readonly databaseName: string;
  get<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T;
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** For database tests: `const rooms = await openRooms(OffersModule)`. */
export async function openRooms(...modules: readonly (Type | DynamicModule)[]): Promise<OpenRooms> {
  const { name, url } = await cloneDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'zemlyak-rooms-'));
  const config = readConfig({ MODE: 'demo', DATABASE_URL: url, DATA_DIR: folder, LOG_LEVEL: 'silent', DATABASE_POOL: '12' });
  const testing: TestingModule = await Test.createTestingModule({
    imports: [{ module: Rooms, imports: [PlatformModule.with(config, 'zemlyak-test'), ...modules] }],
  })
    .setLogger(false as never)
    .compile();
  await testing.init();
  return {
    database: testing.get(Database),
    databaseName: name,
    get: (type) => testing.get(type as Type, { strict: false }),
    settle: () => testing.get(Workshop).settle(),
    close: async () => {
      await testing.close();
      await dropDatabase(name);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
