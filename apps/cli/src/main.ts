import 'reflect-metadata';
import { readConfig } from '@zemlyak/platform';
import { CommandFactory } from 'nest-commander';
import { CliModule } from './cli.module';
import { prepareDatabase } from './embedded';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const database = await prepareDatabase({ url: config.DATABASE_URL, ownerUrl: config.DATABASE_OWNER_URL, dataDir: config.dataDir });
  try {
    await CommandFactory.run(CliModule.with(readConfig({ ...process.env, DATABASE_URL: database.url })), {
      cliName: 'npm run cli --', logger: ['error', 'warn'], errorHandler: (error) => fail(error), serviceErrorHandler: (error) => fail(error),
    });
  } finally {
    await database.stop();
  }
}

function fail(error: Error): void {
  // asking for help ends in an "error" of the argument parser that is none
  if ((error as { code?: string }).code?.startsWith('commander.help')) return;
  console.error(error.message);
  process.exitCode = 1;
}

main().then(() => process.exit(process.exitCode ?? 0), (error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
