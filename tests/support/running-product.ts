import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd(); // tests and benchmarks are run from the root

/** `npm start` without the set-up: the compiled supervisor over a data folder of its own. */
export class RunningProduct {
  private constructor(
    readonly supervisor: ChildProcess,
    readonly origin: string,
    private readonly dataDir: string,
    readonly printed: string,
  ) {}

  /** @param settings environment on top of this process's own; a taken PORT makes it use the next free one */
  static async start(dataDir: string, settings: Record<string, string> = {}): Promise<RunningProduct> {
    const supervisor = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/cli/src/start.js'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', MODE: 'test', WEB: 'off', DATA_DIR: dataDir, PORT: '3300', LOG_LEVEL: 'error', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    const origin = await new Promise<string>((ready, failed) => {
      const hear = (chunk: Buffer): void => {
        printed += chunk.toString();
        const found = /ready at (http:\S+)/.exec(printed);
        if (found) ready(found[1]!);
      };
      supervisor.stdout.on('data', hear);
      supervisor.stderr.on('data', hear);
      supervisor.once('exit', (code) => failed(new Error(`ended with ${code} before it was ready:\n${printed}`)));
    });
    return new RunningProduct(supervisor, origin, dataDir, printed);
  }

  /** Process id of the database server; null when it is down. */
  postmaster(): number | null {
    const file = join(this.dataDir, 'postgres/postmaster.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null;
  }

  /** Address of the database as the application role. */
  databaseUrl(): string {
    const port = readFileSync(join(this.dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[3];
    const password = readFileSync(join(this.dataDir, 'application-role.password'), 'utf8').trim();
    return `postgres://zemlyak_app:${password}@127.0.0.1:${port}/zemlyak`;
  }

  /** The password that the demo's people share; it is printed beside their addresses. */
  demoPassword(): string {
    return readFileSync(join(this.dataDir, 'demo-password'), 'utf8').trim();
  }

  /** Ends it as Ctrl-C does, or at once. @returns exit code or signal */
  async end(signal: 'SIGINT' | 'SIGKILL' = 'SIGINT'): Promise<number | string | null> {
    const ended = new Promise<number | string | null>((resolve) => this.supervisor.once('exit', (code, by) => resolve(code ?? by)));
    this.supervisor.kill(signal);
    return ended;
  }
}
