import { files, read } from './tree';

/** What can call another machine. Types alone cannot. */
const REACHES_OUT =
  /^import (?!type ).*from '(?:node:)?(?:http|https|http2|net|tls|dgram|undici|nodemailer|ws|axios|got|web-push|@aws-sdk\/[^']+)(?:\/[^']*)?'|\bfetch\(|\brequire\('(?:node:)?(?:https?|http2|net|tls|undici|nodemailer)'\)/m;

/** Mail and S3 are switched off in demo mode (`tests/e2e/silent-demo`); a further channel, webhooks for one, has to be as well before it is named here. */
const ALLOWED = [
  'apps/cli/src/start.ts', // looks for a free port
  'libs/platform/src/database/embedded-database.ts', // the database beside the product
  'libs/platform/src/files/s3-file-store.ts',
  'libs/platform/src/mail/mail.ts',
];

describe('outgoing channels of the server', () => {
  it('are those that demo mode is known to keep shut', () => {
    const source = files(/^(?:apps\/(?:api|worker|cli)|libs\/(?!api-client))\/?.*\.ts$/).filter((file) => !file.endsWith('spec.ts'));
    expect(source.filter((file) => REACHES_OUT.test(read(file)))).toEqual(ALLOWED);
  });

  it.each([
    "import { request } from 'node:https';",
    "import axios from 'axios';",
    "import { S3Client } from '@aws-sdk/client-s3';",
    'const answer = await fetch(address);',
    "const { connect } = require('net');",
  ])('are seen in %s', (line) => {
    expect(REACHES_OUT.test(`export {};\n${line}\n`)).toBe(true);
  });

  it('are not seen in a type', () => {
    expect(REACHES_OUT.test("import type { IncomingMessage } from 'node:http';")).toBe(false);
  });
});
