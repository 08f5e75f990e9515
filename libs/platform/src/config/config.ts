import { plainToInstance } from 'class-transformer';
import { IsBoolean, IsEmail, IsIn, IsInt, IsOptional, IsString, IsUrl, Max, Min, MinLength, validateSync } from 'class-validator';
import { resolve } from 'node:path';

/**
 * Everything the operator can set, read once at start; `.env.example` lists the same names (a test compares them).
 * Every setting has a default that works on a laptop.
 */
export class Config {
  /** `demo`: no outgoing channel whatever else is set, a mailbox page instead of SMTP, everything marked demo. `production`: the unsafe is refused. */
  @IsIn(['demo', 'production', 'test']) readonly MODE: 'demo' | 'production' | 'test' = 'demo';
  /** Where the API listens. */
  @IsString() readonly HOST: string = '127.0.0.1';
  @IsInt() @Min(0) @Max(65535) readonly PORT: number = 3000;
  /** The public address, without a slash at the end; links in mails begin with it. */
  @IsUrl({ require_tld: false, require_protocol: true }) readonly ORIGIN: string = 'http://127.0.0.1:3000';
  /** Proxies in front of the API whose X-Forwarded-For is believed. */
  @IsInt() @Min(0) @Max(5) readonly TRUSTED_PROXIES: number = 0;
  /** Empty: an embedded PostgreSQL under DATA_DIR. The role must not be a superuser. */
  @IsString() readonly DATABASE_URL: string = '';
  /** The owner's connection, for migrations only; empty: DATABASE_URL. */
  @IsString() readonly DATABASE_OWNER_URL: string = '';
  @IsInt() @Min(2) @Max(100) readonly DATABASE_POOL: number = 10;
  /** Data of the embedded database, uploaded files and the journal's anchors. */
  @IsString() readonly DATA_DIR: string = '.data';
  /** Secret of at least 32 characters for signed links and peppers; production refuses the default. */
  @MinLength(32) readonly SECRET: string = DEFAULT_SECRET;
  /** smtp://user:password@host:port; not used in demo mode, which has the local mailbox page. */
  @IsString() readonly SMTP_URL: string = '';
  @IsString() readonly MAIL_FROM: string = 'Земляк <no-reply@example.org>';
  /** Where people write when they need a person; on the help page and in letters about a lost account. */
  @IsEmail() readonly SUPPORT_EMAIL: string = 'support@example.org';
  /** `disk` under DATA_DIR, or `s3`; demo mode always keeps files on disk. */
  @IsIn(['disk', 's3']) readonly FILES: 'disk' | 's3' = 'disk';
  @IsString() readonly S3_ENDPOINT: string = '';
  @IsString() readonly S3_REGION: string = 'us-east-1';
  @IsString() readonly S3_BUCKET: string = '';
  @IsString() readonly S3_ACCESS_KEY: string = '';
  @IsString() readonly S3_SECRET_KEY: string = '';
  /** Jobs a worker process runs at once. */
  @IsInt() @Min(1) @Max(64) readonly WORKER_CONCURRENCY: number = 4;
  /** `off`: the API alone, without the web pages. */
  @IsIn(['on', 'off']) readonly WEB: 'on' | 'off' = 'on';
  /** Bearer token of the /metrics page; empty: readable from loopback only. */
  @IsString() readonly METRICS_TOKEN: string = '';
  /** ISO 3166-1 alpha-2 of the country where personal data are first recorded; shown at sign-up. */
  @IsString() readonly DATA_COUNTRY: string = 'RU';
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent']) readonly LOG_LEVEL: string = 'info';
  /** Test runs only: lifts the request limits. */
  @IsOptional() @IsBoolean() readonly RATE_LIMITS_OFF: boolean = false;

  get dataDir(): string {
    return resolve(this.DATA_DIR);
  }

  get isDemo(): boolean {
    return this.MODE === 'demo';
  }

  /** True where letters leave the machine. */
  get mailsOut(): boolean {
    return !this.isDemo && this.SMTP_URL !== '';
  }

  /** True where files leave the machine. */
  get filesOut(): boolean {
    return !this.isDemo && this.FILES === 's3';
  }
}

const DEFAULT_SECRET = 'demo-secret-never-use-in-production-0000';

/**
 * Reads the settings.
 * @throws Error that names every bad setting; the process must not start then
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given: Record<string, unknown> = {};
  for (const [name, standard] of Object.entries(new Config())) {
    const text = environment[name];
    if (text === undefined || text === '') continue;
    given[name] = typeof standard === 'number' ? Number(text) : typeof standard === 'boolean' ? text === 'true' : text;
  }
  const config = plainToInstance(Config, given, { exposeDefaultValues: true });
  const wrong = validateSync(config).map((e) => `${e.property}: ${Object.values(e.constraints ?? {}).join(', ')}`);
  if (config.MODE === 'production' && config.SECRET === DEFAULT_SECRET) wrong.push('SECRET: the default is not for production');
  if (config.MODE === 'production' && !config.DATABASE_URL) wrong.push('DATABASE_URL: production does not run on the embedded database');
  if (config.MODE === 'production' && !config.SMTP_URL) wrong.push('SMTP_URL: production needs a mail server');
  if (config.FILES === 's3' && !(config.S3_ENDPOINT && config.S3_BUCKET && config.S3_ACCESS_KEY && config.S3_SECRET_KEY)) wrong.push('S3_*: incomplete');
  if (wrong.length) throw new Error(`Bad settings:\n  ${wrong.join('\n  ')}`);
  return config;
}
