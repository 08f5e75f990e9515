import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { StructuredLogger, readConfig } from '@zemlyak/platform';
import type { AddressInfo } from 'node:net';
import { ApiModule } from '../../apps/api/src/api.module';
import { adapter, configure } from '../../apps/api/src/configure';

/** The API as `apps/api` starts it, over a database that a real one would refuse because it keeps nothing through a crash. Tells its port. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await configure(
    await NestFactory.create<NestFastifyApplication>(ApiModule.with(config), adapter(config), { logger: new StructuredLogger(config.LOG_LEVEL, 'api') }),
  );
  await app.listen(0, '127.0.0.1');
  process.send?.((app.getHttpServer().address() as AddressInfo).port);
}

if (require.main === module) void main();
