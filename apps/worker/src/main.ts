import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { StructuredLogger, Workshop, readConfig } from '@zemlyak/platform';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), { logger: new StructuredLogger(config.LOG_LEVEL, 'worker') });
  app.enableShutdownHooks();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM')); // the supervisor is gone
  await app.get(Workshop).open();
  process.send?.('ready');
}

void main();
