import 'reflect-metadata';
import { readConfig } from '@zemlyak/platform';
import { type ChildProcess, fork } from 'node:child_process';
import { watch } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { prepareDatabase } from './embedded';
import { forgetUnfinishedDemo, isDemoUnfinished, prepareDemo, type DemoSignIn } from './demo/prepare-demo';

const PROCESSES = { api: join(__dirname, '../../api/src/main.js'), worker: join(__dirname, '../../worker/src/main.js') };

/** Starts the database, migrates, loads the demo on the first run, then the API and the worker; stops them in the opposite order. */
async function main(): Promise<void> {
  const began = performance.now();
  const config = readConfig(process.env);
  const step = (what: string): void => console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${what}`);
  const isUnfinished = isDemoUnfinished(config.dataDir);
  const database = await prepareDatabase({ url: config.DATABASE_URL, ownerUrl: config.DATABASE_OWNER_URL, dataDir: config.dataDir, anew: isUnfinished });
  if (isUnfinished) forgetUnfinishedDemo(config.dataDir);
  step('database ready and migrated');
  const port = await freePort(config.HOST, config.PORT);
  const origin = process.env['ORIGIN'] ?? `http://${config.HOST}:${port}`;
  // without it React's development build would make the pages, three times slower
  const environment = {
    NODE_ENV: 'production',
    ...(config.isDemo && { LOG_LEVEL: 'warn' }),
    ...process.env,
    DATABASE_URL: database.url,
    PORT: String(port),
    ORIGIN: origin,
  };
  const house = new Supervisor(environment);
  house.onEnd = async (code) => {
    await database.stop({ adopted: true });
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void house.stop(0));
  const signIns = await together(house, config.isDemo ? prepareDemo(environment, step) : Promise.resolve([]));
  step(`ready at ${origin}`);
  for (const { who, email, password } of signIns) console.log(`          ${email.padEnd(28)} ${password}   ${who}`);
  if (process.argv.includes('--watch')) house.restartOnChange();
}

/** The processes start while the demo is written, and the worker indexes and matches it at once. A failure of either ends all. */
async function together(house: Supervisor, demo: Promise<readonly DemoSignIn[]>): Promise<readonly DemoSignIn[]> {
  try {
    const [signIns] = await Promise.all([demo, house.start()]);
    return signIns;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    await house.stop(1);
    throw error;
  }
}

/** Keeps the API and the worker; when one ends by itself, all end. */
class Supervisor {
  onEnd: (code: number) => Promise<void> = () => Promise.resolve();
  private children: ChildProcess[] = [];
  private ending = false;
  private restarting = false;
  private watching = false;

  constructor(private readonly environment: NodeJS.ProcessEnv) {}

  async start(): Promise<void> {
    this.children = Object.values(PROCESSES).map((file) =>
      fork(file, { env: this.environment, execArgv: ['--enable-source-maps'], detached: process.platform !== 'win32' }),
    );
    for (const child of this.children) child.once('exit', (code) => this.childEnded(code));
    await Promise.all(
      this.children.map(
        (child) =>
          new Promise<void>((ready, failed) => {
            child.once('message', () => ready());
            child.once('exit', () => failed(new Error('a process ended before it was ready')));
          }),
      ),
    );
  }

  async stop(code: number): Promise<void> {
    if (this.ending) return;
    this.ending = true;
    await this.endChildren();
    await this.onEnd(code);
  }

  /** Restarts after every build; a process that ends meanwhile waits for the next one. */
  restartOnChange(): void {
    this.watching = true;
    let timer: NodeJS.Timeout | undefined;
    watch(join(__dirname, '../../..'), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void this.restart(), 300);
    });
  }

  private async restart(): Promise<void> {
    if (this.restarting || this.ending) return;
    this.restarting = true;
    await this.endChildren();
    this.restarting = false;
    await this.start().then(
      () => console.log('          reloaded'),
      (error: Error) => console.error(`          ${error.message}`),
    );
  }

  private childEnded(code: number | null): void {
    if (this.restarting || this.ending) return;
    if (this.watching) console.error('          a process ended; it starts again when something is saved');
    else void this.stop(code ?? 1);
  }

  private async endChildren(): Promise<void> {
    await Promise.all(
      this.children
        .filter((c) => c.exitCode === null && !c.signalCode)
        .map(
          (child) =>
            new Promise((ended) => {
              child.once('exit', ended);
              child.kill('SIGTERM');
              setTimeout(() => child.kill('SIGKILL'), 15_000).unref();
            }),
        ),
    );
  }
}

/** The wanted port, or the next free one of twenty. */
async function freePort(host: string, wanted: number): Promise<number> {
  const isFree = (port: number): Promise<boolean> =>
    new Promise((done) => {
      const probe = createServer().once('error', () => done(false));
      probe.listen(port, host, () => probe.close(() => done(true)));
    });
  for (let port = wanted; port < wanted + 20; port++) if (await isFree(port)) return port;
  throw new Error(`no free port from ${wanted} to ${wanted + 19}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
