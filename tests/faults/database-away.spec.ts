import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HOUSE, personActor } from '@zemlyak/kernel';
import { Access, Database, PlatformModule, Realtime, readConfig } from '@zemlyak/platform';
import { PlatformHttpModule } from '@zemlyak/platform/http';
import { type IncomingMessage, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { adapter, configure } from '../../apps/api/src/configure';
import { Road } from '../support/road';
import { cloneDatabase, dropDatabase } from '../support/test-database';

@Module({})
class GroundFloor {}

const ANNA = '0198f3a0-0000-7000-8000-00000000000a';

/** One page's stream of hints. */
class OpenPage {
  private heard = '';
  private onHeard: () => void = () => undefined;

  private constructor(private readonly answer: IncomingMessage) {
    answer.on('data', (chunk: Buffer) => {
      this.heard += chunk.toString();
      this.onHeard();
    });
  }

  static async of(app: NestFastifyApplication): Promise<OpenPage> {
    const { port } = app.getHttpServer().address() as AddressInfo;
    const headers = { authorization: 'Bearer anna-token-of-twenty-characters' };
    return new OpenPage(await new Promise((open, failed) => get({ port, host: '127.0.0.1', path: '/api/v1/events', headers }, open).once('error', failed)));
  }

  /** Settles when the stream has brought the text, fails when the stream ends without it. */
  hears(text: string): Promise<void> {
    return new Promise((heard, failed) => {
      this.answer.once('close', () => failed(new Error(`the stream ended after: ${this.heard}`)));
      this.onHeard = () => {
        if (this.heard.includes(text)) heard();
      };
      this.onHeard();
    });
  }

  ended(): Promise<void> {
    return new Promise((ended) => this.answer.once('end', ended));
  }

  close(): void {
    this.answer.destroy();
  }
}

describe('an API with an open page, when the database was away', () => {
  let database: { name: string; url: string }, road: Road, app: NestFastifyApplication, page: OpenPage;
  const announce = (topic: string): Promise<void> => app.get(Database).transaction(HOUSE, (tx) => app.get(Realtime).announce(tx, { personIds: [ANNA], topic }));

  beforeEach(async () => {
    database = await cloneDatabase();
    road = await Road.to(database.url);
    const config = readConfig({ DATABASE_URL: road.url, LOG_LEVEL: 'silent', WEB: 'off' });
    app = await configure(
      await NestFactory.create<NestFastifyApplication>(
        { module: GroundFloor, imports: [PlatformModule.with(config, 'api'), PlatformHttpModule] },
        adapter(Object.assign(config, { RATE_LIMITS_OFF: true })),
        { logger: false },
      ),
    );
    app.get(Access).useAuthenticator(() => Promise.resolve({ actor: personActor({ personId: ANNA }), mayWrite: true }));
    await app.listen(0, '127.0.0.1');
    page = await OpenPage.of(app);
    await app.get(Realtime).listening();
  });
  afterEach(async () => {
    page.close();
    await app.close();
    await road.close();
    await dropDatabase(database.name);
  });

  it('keeps the stream through several failed tries, tells the page that hints were missed, and brings the next one', async () => {
    const tried = road.refused(3, 'zemlyak-realtime');
    road.cut();
    await tried;
    road.mend();
    await page.hears('platform.missed-hints');
    await announce('after-the-break');
    await page.hears('after-the-break');
  });

  it('listens anew when only its own connection was ended', async () => {
    await app
      .get(Database)
      .query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'zemlyak-realtime' AND datname = current_database()`);
    await page.hears('platform.missed-hints');
    await announce('after-the-end');
    await page.hears('after-the-end');
  });

  it('ends the stream when it shuts down, and does not wait for the page to leave', async () => {
    const ended = page.ended();
    await app.close();
    await ended;
  });

  it('shuts down while it cannot listen', async () => {
    const tried = road.refused(2, 'zemlyak-realtime');
    road.cut();
    await tried;
    page.close();
    await app.close();
  });
});
