import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { describeApi } from './openapi';

/** Writes the description to the file named on the command line. */
async function main(file: string): Promise<void> {
  const document = await describeApi();
  writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
  console.log(`${Object.keys(document.paths).length} paths`);
}

void main(process.argv[2] ?? 'openapi.json').then(() => process.exit(0));
