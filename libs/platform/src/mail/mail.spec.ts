import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { readConfig } from '../config/config';
import { SmtpTransport, type Letter } from './mail';

interface Received {
  from: string;
  to: string[];
  raw: string;
}

const letter: Letter = {
  to: 'anna@example.org',
  subject: 'Подтвердите почту\r\nBcc: thief@example.org',
  text: 'Здравствуйте!',
  language: 'ru',
  key: 'confirm-1',
  unsubscribe: 'http://127.0.0.1:3000/u/t',
};

describe('the SMTP transport', () => {
  let server: SMTPServer, received: Received[], refuse: boolean;
  beforeEach(async () => {
    received = [];
    refuse = false;
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        let raw = '';
        stream.on('data', (chunk: Buffer) => {
          raw += chunk.toString();
        });
        stream.on('end', () => {
          if (refuse) return done(Object.assign(new Error('try later'), { responseCode: 451 }));
          received.push({ from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '', to: session.envelope.rcptTo.map((r) => r.address), raw });
          done();
        });
      },
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  });
  afterEach(() => new Promise<void>((closed) => server.close(closed)));

  const transport = (): SmtpTransport =>
    new SmtpTransport(readConfig({ SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, ORIGIN: 'https://zemlyak.example' }));

  it('hands the letter to the server with its key as Message-ID and a one-tap way out', async () => {
    await transport().send(letter);
    expect(received).toHaveLength(1);
    expect(received[0]!.raw).toMatch(/Message-ID: <confirm-1@zemlyak\.example>/i);
    expect(received[0]!.raw).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/i);
    expect(received[0]!.raw).toMatch(/Content-Language: ru/i);
  });
  it('lets nobody add a recipient through a subject', async () => {
    await transport().send(letter);
    expect(received[0]!.to).toEqual(['anna@example.org']);
    expect(received[0]!.raw).not.toMatch(/^Bcc:/im);
  });
  it('fails when the server does not accept, so that the delivery tries again', async () => {
    refuse = true;
    await expect(transport().send(letter)).rejects.toThrow(/did not take the letter: .*451/);
  });
});
