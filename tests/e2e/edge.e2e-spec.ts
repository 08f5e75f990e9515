import 'reflect-metadata';
import { Body, Controller, Get, Module, Patch, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HOUSE, permissions, personActor, problems, type Actor } from '@zemlyak/kernel';
import { Access, Database, PlatformModule, Readiness, Realtime, expectVersion, readConfig, registerMessages } from '@zemlyak/platform';
import { Allow, CreatesOnce, CurrentActor, IfMatch, PlatformHttpModule, Public, RateLimit } from '@zemlyak/platform/http';
import { IsInt, Length } from 'class-validator';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { adapter, configure } from '../../apps/api/src/configure';
import { cloneDatabase, dropDatabase } from '../support/test-database';
import { Visitor } from '../support/visitor';

const lamps = permissions('lamps', { light: ['person'], repair: ['operator'] });
const { LampBroken } = problems({ LampBroken: { code: 'lamp-broken', status: 409 } });
registerMessages('lamps', {
  ru: { problems: { 'lamp-broken': { title: 'Лампа разбита', detail: 'Лампа {{lamp}} не горит.' } } },
  en: { problems: { 'lamp-broken': { title: 'The lamp is broken', detail: 'Lamp {{lamp}} gives no light.' } } },
});

class LightDto {
  @Length(2, 20) readonly room: string;
  @IsInt() readonly watts: number;
}

@Controller('lamps')
class LampsController {
  constructor(private readonly database: Database) {}

  @Post()
  @Allow(lamps.light)
  @CreatesOnce()
  async light(@CurrentActor() actor: Actor, @Body() input: LightDto): Promise<{ lit: number; room: string }> {
    const [row] = await this.database.transaction(actor, (tx) =>
      tx.query<{ n: string }[]>(
        `INSERT INTO platform.mailbox (key, recipient, subject, text, language) VALUES (gen_random_uuid(), $1, '', '', 'ru') RETURNING (SELECT count(*) FROM platform.mailbox) AS n`,
        [input.room],
      ),
    );
    return { lit: Number(row!.n), room: input.room };
  }
  @Get('broken') @Public('a test') broken(): never {
    throw new LampBroken({ lamp: 7 });
  }
  @Get('bug') @Public('a test') bug(): never {
    throw new Error('secret anna@example.org');
  }
  @Get('sql') @Public('a test') async sql(): Promise<unknown> {
    return this.database.query('SELECT $1::uuid', ['x']);
  }
  @Get('undeclared') undeclared(): string {
    return 'open';
  }
  @Get('repair') @Allow(lamps.repair) repair(): string {
    return 'done';
  }
  @Get('one') @Public('a test') one(): { version: number } {
    return { version: 3 };
  }
  @Patch('one') @Public('a test') change(@IfMatch() version: number): { version: number } {
    expectVersion(3, version);
    return { version: 4 };
  }
  @Post('guesses') @Public('a test') @RateLimit('guess', 3, 60) guess(): { ok: boolean } {
    return { ok: true };
  }
}

@Module({ controllers: [LampsController] })
class LampsModule {}

@Module({})
class EdgeModule {}

const ANNA = '0198f3a0-0000-7000-8000-00000000000a',
  PAVEL = '0198f3a0-0000-7000-8000-00000000000b';

async function open(url: string, limits = false): Promise<NestFastifyApplication> {
  const config = Object.assign(readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent', WEB: 'off' }), { RATE_LIMITS_OFF: !limits });
  const app = await configure(
    await NestFactory.create<NestFastifyApplication>(
      { module: EdgeModule, imports: [PlatformModule.with(config, 'edge'), PlatformHttpModule, LampsModule] },
      adapter(config),
      { logger: false },
    ),
  );
  app
    .get(Access)
    .useAuthenticator((credentials) =>
      Promise.resolve(credentials.bearer ? { actor: personActor({ personId: credentials.bearer.startsWith('anna') ? ANNA : PAVEL }), mayWrite: true } : null),
    );
  await app.listen(0, '127.0.0.1');
  return app;
}

describe('the HTTP edge', () => {
  let database: { name: string; url: string }, app: NestFastifyApplication, anna: Record<string, string>, visitor: Visitor;
  beforeAll(async () => {
    database = await cloneDatabase();
    app = await open(database.url);
    anna = { authorization: 'Bearer anna-token-of-twenty-characters' };
    visitor = new Visitor(app, 'ru');
  });
  afterAll(async () => {
    await app.close();
    await dropDatabase(database.name);
  });
  const mailboxSize = async (room: string): Promise<number> =>
    Number((await app.get(Database).query<{ n: string }>('SELECT count(*) AS n FROM platform.mailbox WHERE recipient = $1', [room]))[0]!.n);

  describe('answers with problems', () => {
    it('in the reader’s language, with the facts beside the standard members', async () => {
      const ru = await visitor.get('/lamps/broken'),
        en = await new Visitor(app, 'en').get('/lamps/broken');
      expect(ru.headers['content-type']).toContain('application/problem+json');
      expect(ru.body).toEqual({
        type: '/problems/lamp-broken',
        code: 'lamp-broken',
        status: 409,
        title: 'Лампа разбита',
        detail: 'Лампа 7 не горит.',
        lamp: 7,
      });
      expect(en.body).toMatchObject({ title: 'The lamp is broken', detail: 'Lamp 7 gives no light.' });
    });
    it('naming every wrong field at once, and fields that do not exist', async () => {
      const { status, body } = await visitor.post('/lamps', { room: 'x', watts: 'many', colour: 1 }, anna);
      expect(status).toBe(422);
      expect(body.errors).toEqual(
        expect.arrayContaining([
          { path: 'room', code: 'isLength', detail: 'Длина от 2 до 20 знаков' },
          { path: 'watts', code: 'isInt', detail: 'Нужно целое число' },
          { path: 'colour', code: 'whitelistValidation', detail: 'Такого поля нет' },
        ]),
      );
    });
    it('that say nothing of an inner failure but a number to quote', async () => {
      const { status, body, text } = await visitor.get('/lamps/bug');
      expect(status).toBe(500);
      expect(body.reference).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
      expect(text).not.toMatch(/anna|stack|at /);
    });
    it.each([
      ['/lamps/sql', 422],
      ['/nowhere', 404],
    ])('%s: %i', async (path, status) => expect((await visitor.get(path)).status).toBe(status));
    it('to a body that is too large or not JSON', async () => {
      expect((await visitor.post('/lamps', { room: 'x'.repeat(1_100_000), watts: 1 }, anna)).status).toBe(413);
      expect((await visitor.send('POST', '/lamps', '{', { ...anna, 'content-type': 'application/json' })).status).toBe(422);
      expect((await visitor.send('POST', '/lamps', '<x/>', { ...anna, 'content-type': 'application/xml' })).status).toBe(415);
    });
  });

  describe('lets nobody through by mistake', () => {
    it.each([
      ['/lamps/undeclared', 403],
      ['/lamps/repair', 401],
    ])('%s to a guest: %i', async (path, status) => expect((await visitor.get(path)).status).toBe(status));
    it('refuses a role that lacks the permission', async () => expect((await visitor.get('/lamps/repair', anna)).status).toBe(403));
    it.each([
      [{ 'sec-fetch-site': 'cross-site' }, 403],
      [{ 'sec-fetch-site': 'same-site' }, 403],
      [{ origin: 'https://evil.example' }, 403],
      [{ 'sec-fetch-site': 'same-origin' }, 201],
      [{}, 201],
    ])('a write with %p: %i', async (headers, status) =>
      expect((await visitor.post('/lamps', { room: 'hall', watts: 1 }, { ...anna, ...headers })).status).toBe(status),
    );
    it('sends headers that keep a page’s content to itself', async () => {
      const { headers } = await visitor.get('/lamps/broken');
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
    });
  });

  describe('carries out a keyed POST once', () => {
    const key = (name: string): Record<string, string> => ({ ...anna, 'idempotency-key': name.padEnd(12, '-') });
    it('and gives the repeat the same answer', async () => {
      const first = await visitor.post('/lamps', { room: 'kitchen', watts: 5 }, key('kitchen'));
      const second = await visitor.post('/lamps', { room: 'kitchen', watts: 5 }, key('kitchen'));
      expect([second.status, second.body]).toEqual([first.status, first.body]);
      expect(second.headers['idempotent-replayed']).toBe('true');
      expect(await mailboxSize('kitchen')).toBe(1);
    });
    it('also when twenty come at once', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => visitor.post('/lamps', { room: 'cellar', watts: 5 }, key('cellar'))));
      expect([...new Set(answers.map((a) => `${a.status} ${a.text}`))]).toHaveLength(1);
      expect(await mailboxSize('cellar')).toBe(1);
    });
    it('and refuses the key for other content', async () => {
      await visitor.post('/lamps', { room: 'attic', watts: 5 }, key('attic'));
      expect((await visitor.post('/lamps', { room: 'attic', watts: 6 }, key('attic'))).body.code).toBe('idempotency-conflict');
    });
    it('apart for each person', async () => {
      await visitor.post('/lamps', { room: 'porch', watts: 5 }, key('porch'));
      await visitor.post('/lamps', { room: 'porch', watts: 5 }, { ...key('porch'), authorization: 'Bearer pavel-token-of-twenty-characters' });
      expect(await mailboxSize('porch')).toBe(2);
    });
    it('not at all when the input was refused, so that the corrected one may use the key', async () => {
      expect((await visitor.post('/lamps', { room: 'x', watts: 5 }, key('stairs'))).status).toBe(422);
      expect((await visitor.post('/lamps', { room: 'stairs', watts: 5 }, key('stairs'))).status).toBe(201);
    });
  });

  describe('guards versions', () => {
    it('gives the version as ETag', async () => expect((await visitor.get('/lamps/one')).headers['etag']).toBe('W/"3"'));
    it.each([
      [undefined, 428],
      ['W/"2"', 412],
      ['"3"', 200],
      ['W/"3"', 200],
      ['*', 428],
    ])('If-Match %p: %i', async (header, status) => {
      expect((await visitor.patch('/lamps/one', {}, header ? { 'if-match': header } : {})).status).toBe(status);
    });
  });

  it('limits a guessable route for all processes together', async () => {
    const [one, two] = [await open(database.url, true), await open(database.url, true)];
    try {
      const answers = [];
      for (const process of [one, two, one, two]) answers.push(await new Visitor(process, 'ru').post('/lamps/guesses'));
      expect(answers.map((a) => a.status)).toEqual([201, 201, 201, 429]);
      expect(Number(answers[3]!.headers['retry-after'])).toBeGreaterThan(0);
    } finally {
      await one.close();
      await two.close();
    }
  });

  it('tells watchers whether it lives, is ready or drains, and its figures', async () => {
    expect((await visitor.get('/healthz')).body).toEqual({ status: 'alive' });
    expect((await visitor.get('/readyz')).status).toBe(200);
    expect((await visitor.get('/metrics')).text).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/lamps\/broken",status="409"\}/);
    app.get(Readiness).draining = true;
    const draining = await visitor.get('/readyz');
    app.get(Readiness).draining = false;
    expect([draining.status, draining.headers['connection']]).toEqual([503, 'close']);
  });

  it('carries live hints from one process to a stream of another, to that person alone', async () => {
    const other = await open(database.url);
    const heard: string[] = [];
    const port = (other.getHttpServer().address() as AddressInfo).port;
    let told = (): void => undefined;
    const arrived = new Promise<void>((resolve) => {
      told = resolve;
    });
    const stream = get({ port, host: '127.0.0.1', path: '/api/v1/events', headers: anna }, (response) =>
      response.on('data', (chunk: Buffer) => {
        heard.push(chunk.toString());
        if (heard.join('').includes('for-anna')) told();
      }),
    );
    try {
      await new Promise((resolve) => stream.once('response', resolve));
      const announce = (personId: string, topic: string): Promise<void> =>
        app.get(Database).transaction(HOUSE, (tx) => app.get(Realtime).announce(tx, { personIds: [personId], topic }));
      await other.get(Realtime).listening();
      await announce(PAVEL, 'for-pavel');
      await announce(ANNA, 'for-anna');
      await arrived;
      expect(heard.join('')).not.toContain('for-pavel');
    } finally {
      stream.destroy();
      await other.close();
    }
  });
});
