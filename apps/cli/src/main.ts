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
      outputConfiguration: { writeOut: (text) => process.stdout.write(text.replace('Usage: main', 'Usage: npm run cli --')) },
      logger: ['error', 'warn'],
      errorHandler: thrown,
      serviceErrorHandler: thrown,
    });
  } catch (error) {
    fail(error as Error);
  } finally {
    await database.stop();
  }
}

function thrown(error: Error): never {
  throw error; // the argument parser would end the process otherwise, and leave the database running
}

function fail(error: Error): void {
  const { code = '', exitCode } = error as { code?: string; exitCode?: number };
  // asking for help ends in an "error" of the argument parser that is none, and it prints its own complaints
  if (!code.startsWith('commander.')) console.error(error.message);
  process.exitCode = code.startsWith('commander.') ? (exitCode ?? 1) : 1;
}

main().then(
  () => process.exit(process.exitCode ?? 0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
