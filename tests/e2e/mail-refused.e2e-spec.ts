import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { House } from '../support/house';
import { LogLines } from '../support/log-lines';
import { operator, signUpBody } from '../support/people';

describe('a letter that the mail server refuses', () => {
  let server: SMTPServer, house: House, lines: LogLines;
  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) => done(Object.assign(new Error(`5.1.1 <${address}>: nobody of that name here`), { responseCode: 550 })),
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    house = await House.open({ MODE: 'test', SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` });
    lines = LogLines.catch();
  });
  afterAll(async () => {
    lines.release();
    await house.close();
    await new Promise<void>((closed) => server.close(closed));
  });

  it('is told to operators by its code, and to nobody by the address', async () => {
    const body = signUpBody(),
      address = String(body['email']);
    expect((await house.visitor().post('/people', body)).status).toBe(202);
    await house.settle();

    const troubled = await (await operator(house)).get('/troubled-jobs');
    expect(troubled.body).toMatchObject([{ attempts: 1, lastError: expect.stringMatching(/did not take the letter: .*550 5\.1\.1/) }]);
    expect(troubled.text).not.toContain(address);

    const kept = await house.database.query<{ last_error: string }>('SELECT last_error FROM graphile_worker.jobs WHERE last_error IS NOT NULL');
    expect(kept).toHaveLength(1);
    expect(kept[0]!.last_error).not.toContain(address);

    expect(lines.heard).toContainEqual(expect.objectContaining({ task: expect.any(String), attempt: 1, error: 'LetterNotAccepted' }));
    expect(lines.text).not.toContain(address);
  });

  it('is not the only failure kept quiet: values of a failed statement are neither kept with a job nor logged', async () => {
    await house.database.query(`SELECT graphile_worker.add_job('journal.fan-out', '{"entryId": "anna@example.org"}')`);
    await house.settle();
    const [kept] = await house.database.query<{ last_error: string }>(
      `SELECT last_error FROM graphile_worker.jobs WHERE task_identifier = 'journal.fan-out' AND last_error IS NOT NULL`,
    );
    expect(kept!.last_error).toBe('SQLSTATE 22P02');
    expect(lines.text).toContain('StatementFailed');
    expect(lines.text).not.toContain('anna@example.org');
  });
});
