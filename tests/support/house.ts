import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Config, Database, Workshop, readConfig } from '@zemlyak/platform';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiModule } from '../../apps/api/src/api.module';
import { adapter, configure } from '../../apps/api/src/configure';
import { cloneDatabase, dropDatabase } from './test-database';
import { Visitor } from './visitor';

/** The whole product over a database of its own: API and rooms in one process, the worker's jobs run by `settle`. */
export class House {
  private constructor(
    readonly app: NestFastifyApplication,
    private readonly databaseName: string,
    private readonly folder: string,
  ) {}

  static async open(settings: Record<string, string> = {}): Promise<House> {
    const { name, url } = await cloneDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'zemlyak-house-'));
    const config = readConfig({ MODE: 'demo', DATABASE_URL: url, DATA_DIR: folder, LOG_LEVEL: 'silent', WEB: 'off', DATABASE_POOL: '5', ...settings });
    const module = await Test.createTestingModule({
      imports: [ApiModule.with(Object.assign(config, { RATE_LIMITS_OFF: settings['RATE_LIMITS'] !== 'on' }))],
    }).compile();
    const app = await configure(module.createNestApplication<NestFastifyApplication>(adapter(config), { logger: false }));
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new House(app, name, folder);
  }

  get database(): Database {
    return this.app.get(Database);
  }
  get config(): Config {
    return this.app.get(Config);
  }

  /** A provider of any room, e.g. `house.get(Offers)`. */
  get<T>(type: new (...args: never[]) => T): T {
    return this.app.get(type, { strict: false });
  }

  /** Runs every job that is owed, and those that they owe. */
  settle(): Promise<void> {
    return this.get(Workshop).settle();
  }

  /** Somebody with a browser of their own: keeps cookies, speaks Russian unless told otherwise. */
  visitor(language: 'ru' | 'en' = 'ru'): Visitor {
    return new Visitor(this.app, language);
  }

  /** Letters sent to an address, newest first. */
  letters(to: string): Promise<{ subject: string; text: string; html: string | null }[]> {
    return this.database.query('SELECT subject, text, html FROM platform.mailbox WHERE recipient = $1 ORDER BY sent_at DESC, id DESC', [to]);
  }

  async close(): Promise<void> {
    await this.app.close();
    await dropDatabase(this.databaseName);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
