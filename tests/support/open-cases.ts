import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

export const openCaseFiles = ['matching-cases.json', 'reference-facts.json', 'search-cases.json'] as const;

/** Where the open cases are kept, beside the repository, and our copies for a clone that stands alone; everything here is run from the root. */
export const KEPT = resolve('../shared/data');
export const COPIES = resolve('tests/support/fixtures/open');

/** Path of a file of open cases: the kept one where it is at hand. */
export function openCases(name: (typeof openCaseFiles)[number]): string {
  const kept = resolve(KEPT, name);
  return existsSync(kept) ? kept : resolve(COPIES, name);
}
