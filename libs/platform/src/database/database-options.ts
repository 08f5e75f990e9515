import type { DataSourceOptions } from 'typeorm';

export interface ConnectionSettings {
  readonly url: string;
  readonly poolSize?: number;
  readonly applicationName?: string;
  /** Migrations may be long and may wait for another migrator. */
  readonly unhurried?: boolean;
}

/** Connection options shared by the API, the worker, the commands and the tests. Times in milliseconds. */
export function postgresOptions(settings: ConnectionSettings): Extract<DataSourceOptions, { type: 'postgres' }> {
  return {
    type: 'postgres',
    url: settings.url,
    applicationName: settings.applicationName ?? 'zemlyak',
    poolSize: settings.poolSize ?? 10,
    synchronize: false,
    migrationsRun: false,
    migrationsTransactionMode: 'each',
    migrationsTableName: 'zemlyak_migration',
    installExtensions: false,
    logging: false,
    connectTimeoutMS: 5_000,
    extra: settings.unhurried ? {} : { statement_timeout: 15_000, idle_in_transaction_session_timeout: 30_000, lock_timeout: 5_000 },
  };
}
