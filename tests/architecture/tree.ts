import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(__dirname, '../..');

/** Files that belong to the project: tracked, or new and not ignored. */
export function files(pattern: RegExp): string[] {
  const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 50_000_000 }).stdout;
  return [...new Set(listed.split('\n'))].filter((file) => file && pattern.test(file) && existsSync(join(root, file))).sort();
}

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');
