import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { type Job, type Runner, type Task, type TaskList, parseCronItems, run, runOnce, Logger as WorkerLogger } from 'graphile-worker';
import { Pool } from 'pg';
import { Config } from '../config/config';
import { Database } from '../database/database';
import { HANDLES, type Subscription } from '../journal/handles';
import { Journal } from '../journal/journal';
import { EVERY, latenessAllowed, type Schedule } from './every';
import { keepableFailure, kindOfFailure } from './failure';
import { TASK } from './task';

type Work = (payload: never) => Promise<unknown>;

/** Runs deliveries, tasks and schedules. Only the worker process (and a test's `settle`) opens it, so the API loads no room that merely reacts. */
@Injectable()
export class Workshop implements OnApplicationShutdown {
  private readonly log = new Logger('worker');
  private readonly handlers = new Map<string, { types: readonly string[]; work: Work }>();
  private readonly tasks: TaskList = {};
  private readonly schedules: Schedule[] = [];
  private pool?: Pool;
  private runner?: Runner;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly journal: Journal,
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** Starts working until the process shuts down. */
  async open(): Promise<void> {
    this.collect();
    this.runner = await run({
      ...this.options(),
      concurrency: this.config.WORKER_CONCURRENCY,
      pollInterval: 2_000,
      parsedCronItems: parseCronItems(
        this.schedules.map((s) => ({ task: s.name, match: s.cron, identifier: s.name, options: { backfillPeriod: latenessAllowed(s) } })),
      ),
    });
  }

  /** Works until nothing is due, deliveries of deliveries included. For tests and commands. */
  async settle(): Promise<void> {
    if (!this.tasks['journal.fan-out']) this.collect();
    for (;;) {
      await runOnce(this.options());
      const [due] = await this.database.query<{ n: string }>(
        `SELECT count(*) AS n FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts AND locked_at IS NULL`,
      );
      if (Number(due?.n) === 0) return;
    }
  }

  /** Names of handlers, tasks and schedules, for the operator. */
  inventory(): { handlers: string[]; schedules: readonly Schedule[] } {
    if (!this.tasks['journal.fan-out']) this.collect();
    return { handlers: [...this.handlers.keys()].sort(), schedules: this.schedules };
  }

  /** Runs one schedule now. @throws Error when there is no such schedule */
  async runSchedule(name: string): Promise<void> {
    if (!this.tasks['journal.fan-out']) this.collect();
    if (!this.schedules.some((s) => s.name === name)) throw new Error(`no schedule ${name}`);
    await (this.tasks[name] as unknown as () => Promise<void>)();
  }

  /** Owes every entry since the instant to one handler again. @returns how many */
  async replay(handler: string, since: Date): Promise<number> {
    if (!this.tasks['journal.fan-out']) this.collect();
    const found = this.handlers.get(handler);
    if (!found) throw new Error(`no handler ${handler}`);
    const rows = await this.database.query<unknown>(
      `SELECT graphile_worker.add_job('journal.deliver', json_build_object('entryId', id::text, 'handler', $1::text), max_attempts => 15, job_key => $1 || '/' || id)
       FROM platform.journal_entry WHERE type = ANY($2) AND at >= $3 ORDER BY position`,
      [handler, found.types, since],
    );
    return rows.length;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.runner?.stop();
    await this.pool?.end();
  }

  private options() {
    this.pool ??= this.makePool();
    return {
      pgPool: this.pool,
      taskList: this.tasks,
      noHandleSignals: true,
      logger: new WorkerLogger(() => (level, message, meta) => {
        if (level === 'error') this.logError(message, meta);
      }),
    };
  }

  /** The library puts the failure's own words into its messages about jobs; whoever wrote them may have quoted an address. */
  private logError(message: string, meta: Readonly<Record<string, unknown>> = {}): void {
    const job = meta['job'] as Job | undefined;
    if (!job) return this.log.error(message);
    const error = kindOfFailure(meta['error'] ?? meta['fatalError']);
    this.log.error({ job: job.id, task: job.task_identifier, attempt: job.attempts, of: job.max_attempts, error });
  }

  private makePool(): Pool {
    const pool = new Pool({ connectionString: this.config.DATABASE_URL, max: this.config.WORKER_CONCURRENCY + 2, application_name: 'zemlyak-jobs' });
    // without listeners a dying backend would end the process
    const lost = (error: Error): void => this.log.warn(`lost a connection: ${error.message}`);
    pool.on('error', lost);
    pool.on('connect', (client) => client.on('error', lost));
    return pool;
  }

  private collect(): void {
    for (const wrapper of this.discovery.getProviders()) {
      const instance: unknown = wrapper.instance;
      if (!instance || typeof instance !== 'object') continue;
      for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        const work = (instance as Record<string, unknown>)[method] as Work;
        const bound: Work = (payload) => work.call(instance, payload);
        const subscription = Reflect.getMetadata(HANDLES, work) as Subscription | undefined;
        const schedule = Reflect.getMetadata(EVERY, work) as Schedule | undefined;
        const task = Reflect.getMetadata(TASK, work) as string | undefined;
        if (subscription) this.handlers.set(subscription.name, { types: subscription.types, work: bound });
        if (schedule) {
          this.schedules.push(schedule);
          this.tasks[schedule.name] = async () => {
            await (bound as () => Promise<unknown>)();
          };
        }
        if (task)
          this.tasks[task] = async (payload) => {
            await bound(payload as never);
          };
      }
    }
    this.tasks['journal.fan-out'] = async (payload) => this.fanOut((payload as { entryId: string }).entryId);
    this.tasks['journal.deliver'] = async (payload) => this.deliver(payload as { entryId: string; handler: string });
    for (const [name, task] of Object.entries(this.tasks)) this.tasks[name] = withKeepableFailure(task!);
  }

  private async fanOut(entryId: string): Promise<void> {
    const entry = await this.journal.entry(entryId);
    if (!entry) throw new Error(`no journal entry ${entryId}`);
    const owed = [...this.handlers].filter(([, h]) => h.types.includes(entry.type)).map(([name]) => name);
    await this.database.query(
      `SELECT graphile_worker.add_job('journal.deliver', json_build_object('entryId', $1::text, 'handler', handler), max_attempts => 15, job_key => handler || '/' || $1)
       FROM unnest($2::text[]) AS handler`,
      [entryId, owed],
    );
  }

  private async deliver({ entryId, handler }: { entryId: string; handler: string }): Promise<void> {
    const entry = await this.journal.entry(entryId);
    const found = this.handlers.get(handler);
    if (!entry || !found) throw new Error(`cannot deliver ${entryId} to ${handler}`);
    await (found.work as unknown as (e: typeof entry) => Promise<unknown>)(entry);
  }
}

const withKeepableFailure =
  (task: Task): Task =>
  async (payload, helpers) => {
    try {
      await task(payload, helpers);
    } catch (error) {
      throw keepableFailure(error);
    }
  };
