import { FileStore, Mail, type Letter } from '@zemlyak/platform';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { House } from '../support/house';

const letter: Letter = { to: 'anna@example.org', subject: 'Проверка', text: 'Здравствуйте!', language: 'ru', key: 'silent-demo-1' };

describe('demo mode', () => {
  /** Of a server that listens where the mail and file servers are said to be, and hangs up. */
  const calls: number[] = [];
  let server: Server, settings: Record<string, string>;

  beforeAll(async () => {
    server = createServer((socket) => {
      calls.push(Date.now());
      socket.destroy();
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    const s3 = { FILES: 's3', S3_ENDPOINT: `http://127.0.0.1:${port}`, S3_BUCKET: 'files', S3_ACCESS_KEY: 'key', S3_SECRET_KEY: 'secret' };
    settings = { SMTP_URL: `smtp://127.0.0.1:${port}`, ...s3 };
  });
  beforeEach(() => {
    calls.length = 0;
  });
  afterAll(() => new Promise<void>((closed) => server.close(() => closed())));

  /** Writes a letter and a file. @returns what came of each */
  async function writeOut(house: House): Promise<PromiseSettledResult<void>['status'][]> {
    const files = house.app.get(FileStore, { strict: false });
    const done = await Promise.allSettled([house.get(Mail).send(letter), files.put('silent/demo.txt', Buffer.from('текст'), 'text/plain')]);
    return done.map(({ status }) => status);
  }

  it('calls no mail or file server, though both are set: letters go to the mailbox page, files to the disk', async () => {
    const house = await House.open({ MODE: 'demo', ...settings });
    try {
      expect(await writeOut(house)).toEqual(['fulfilled', 'fulfilled']);
      expect(calls).toEqual([]);
      expect((await house.visitor().get('/mailbox?recipient=anna@example.org')).body).toMatchObject([{ subject: letter.subject }]);
      expect(await text(await house.app.get(FileStore, { strict: false }).get('silent/demo.txt'))).toBe('текст');
    } finally {
      await house.close();
    }
  });

  it('is what keeps them from being called: elsewhere the same settings reach out, and there is no mailbox page', async () => {
    const house = await House.open({ MODE: 'test', ...settings });
    try {
      expect(await writeOut(house)).toEqual(['rejected', 'rejected']);
      expect(calls.length).toBeGreaterThanOrEqual(2);
      expect((await house.visitor().get('/mailbox')).status).toBe(404);
    } finally {
      await house.close();
    }
  });
});
