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

async function measure(folder: string): Promise<{ seconds: number; megabytes: number; databaseMegabytes: number }> {
  const began = performance.now();
  const product = await RunningProduct.start(folder, { MODE: 'demo', WEB: 'on' });
  const seconds = Number(((performance.now() - began) / 1000).toFixed(2));
  const ours = family(product.supervisor.pid!),
    database = family(product.postmaster()!).filter((pid) => !ours.includes(pid)); // a daemon of its own
  const figures = { seconds, megabytes: megabytesOf(ours), databaseMegabytes: megabytesOf(database) };
  await product.end();
  return figures;
}

/** The process and all below it, by /proc. */
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

/** Memory that several share is divided among them. */
const megabytesOf = (pids: readonly number[]): number =>
  Math.round(pids.reduce((sum, pid) => sum + Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0), 0) / 1024);
