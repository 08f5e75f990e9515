import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { join } from 'node:path';
import { Access } from './access/access';
import { Config } from './config/config';
import { Database } from './database/database';
import { postgresOptions } from './database/database-options';
import { DiskFileStore } from './files/disk-file-store';
import { FileStore } from './files/file-store';
import { Metrics } from './health/metrics';
import { Readiness } from './health/readiness';
import { Messages } from './i18n/messages';
import { Jobs } from './jobs/jobs';
import { Workshop } from './jobs/workshop';
import { Housekeeping } from './jobs/housekeeping';
import { Journal } from './journal/journal';
import { Sealer } from './journal/sealer';
import { Mail, MailTransport, MailboxTransport, SmtpTransport } from './mail/mail';
import { Realtime } from './realtime/realtime';

const services = [Access, Database, Messages, Jobs, Workshop, Housekeeping, Journal, Sealer, Mail, Realtime, Metrics, Readiness];

/** The ground floor, one per process. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, applicationName: string): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({ ...postgresOptions({ url: config.DATABASE_URL, poolSize: config.DATABASE_POOL, applicationName }), autoLoadEntities: true }),
      ],
      providers: [
        ...services,
        { provide: Config, useValue: config },
        {
          provide: MailTransport,
          inject: [Database],
          useFactory: (database: Database) => (config.mailsOut ? new SmtpTransport(config) : new MailboxTransport(database)),
        },
        { provide: FileStore, useFactory: () => fileStore(config) },
      ],
      exports: [...services, Config, FileStore],
    };
  }
}

/** The S3 client is large, so it is loaded only where it is used. */
function fileStore(config: Config): FileStore {
  if (!config.filesOut) return new DiskFileStore(join(config.dataDir, 'files'));
  const { S3FileStore } = require('./files/s3-file-store') as typeof import('./files/s3-file-store.js'); // eslint-disable-line @typescript-eslint/no-require-imports -- at the moment of use
  return new S3FileStore(config);
}
