import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningProduct } from '../support/running-product';

/** Seconds and megabytes of the first start (database made, migrated, demo loaded) and of a second one. Needs a build. */
export default async function start(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'zemlyak-start-'));
  chmodSync(folder, 0o755);
  try {
    const cold = await measure(folder),
      warm = await measure(folder);
    return { cold, warm, limit: { warmSeconds: 10 } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string): Promise<{ seconds: number; megabytes: number }> {
  const began = performance.now();
  const product = await RunningProduct.start(folder, { MODE: 'demo', WEB: 'on' });
  const seconds = Number(((performance.now() - began) / 1000).toFixed(2));
  const megabytes = Math.round(family(product.supervisor.pid!).reduce((sum, pid) => sum + residentKilobytes(pid), 0) / 1024);
  await product.end();
  return { seconds, megabytes };
}

/** The process and all below it, by /proc; the database server is a daemon of its own and not counted. */
function family(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((p) => /^\d+$/.test(p))
    .flatMap((p) => {
      try {
        return [{ pid: Number(p), parent: Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${p}/stat`, 'utf8'))?.[1]) }];
      } catch {
        return []; // it ended while we looked
      }
    });
  const children = parents.filter((p) => p.parent === pid).flatMap((p) => family(p.pid));
  return [pid, ...children];
}

function residentKilobytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
}
