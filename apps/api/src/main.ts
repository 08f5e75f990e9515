import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Readiness, StructuredLogger, readConfig, refuseUnsafeDatabase } from '@zemlyak/platform';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { ApiModule } from './api.module';
import { adapter, configure } from './configure';
import { mountPages } from './pages';

/** How long readiness says "draining" before connections close: longer than a load balancer's probe interval. Milliseconds. */
const DRAIN_MS = 500;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config), adapter(config), {
    logger: new StructuredLogger(config.LOG_LEVEL, 'api'),
  });
  await configure(app);
  await refuseUnsafeDatabase(app.get(DataSource));
  if (config.WEB === 'on') await mountPages(app, config);
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    (stopping ??= (async () => {
      app.get(Readiness).draining = true;
      await sleep(config.MODE === 'production' ? DRAIN_MS : 0);
      await app.close();
      process.exit(0);
    })());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  process.once('disconnect', () => void stop()); // the supervisor is gone
  await app.listen(config.PORT, config.HOST);
  process.send?.('ready');
}

void main();
