import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COPIES, KEPT, openCaseFiles } from '../support/open-cases';

describe('copies of the open cases', () => {
  it.each(openCaseFiles)('%s is there, and the same as the kept one where that is at hand', (name) => {
    const copy = readFileSync(join(COPIES, name), 'utf8'),
      kept = join(KEPT, name);
    expect(JSON.parse(copy)).toEqual(JSON.parse(readFileSync(existsSync(kept) ? kept : join(COPIES, name), 'utf8')));
  });
});
