import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Id } from '@zemlyak/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { Observable, Subject, filter, map, merge } from 'rxjs';
import { Config } from '../config/config';
import type { Tx } from '../database/database';

/** A hint that something a person sees has changed. It carries no content: the page asks for what it may see. */
export interface Announcement {
  readonly personIds: readonly Id[];
  /** What changed, `room.noun`. */
  readonly topic: string;
  readonly id?: Id;
}

/** What an open page is told. */
export interface Hint {
  readonly topic: string;
  readonly id?: Id;
}

const CHANNEL = 'zemlyak_realtime';
/** Told to every stream when the process listens again after a break: hints of that time are lost. */
const MISSED: Hint = { topic: 'platform.missed-hints' };
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 15_000;

/** Live hints to open pages, through PostgreSQL so that it does not matter which API process holds the stream. */
@Injectable()
export class Realtime implements BeforeApplicationShutdown {
  private readonly log = new Logger('realtime');
  private readonly heard = new Subject<Announcement>();
  private readonly missed = new Subject<Hint>();
  private readonly closing = new AbortController();
  private listener?: Promise<Client | undefined>;

  constructor(private readonly config: Config) {}

  /** Tells the people when, and only if, the transaction commits. Nothing is sent for an empty list. */
  async announce(tx: Tx, announcement: Announcement): Promise<void> {
    for (let i = 0; i < announcement.personIds.length; i += 100) {
      await tx.query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify({ ...announcement, personIds: announcement.personIds.slice(i, i + 100) })]);
    }
  }

  /** Hints for one person; goes on through a loss of the database, completes when the process shuts down. */
  streamOf(personId: Id): Observable<Hint> {
    void this.listening();
    const own = this.heard.pipe(
      filter((a) => a.personIds.includes(personId)),
      map(({ topic, id }) => ({ topic, id })),
    );
    return merge(own, this.missed);
  }

  /** Settles when hints from other processes are heard, or the process shuts down; before that a stream could miss one. */
  async listening(): Promise<void> {
    await (this.listener ??= this.listen());
  }

  /** Before the server waits for its connections: an open stream is one of them. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closing.abort();
    this.heard.complete();
    this.missed.complete();
    await (await this.listener)?.end();
  }

  /** Tries until the database answers; undefined when the process shuts down before that. Never rejects: nobody waits for it. */
  private async listen(): Promise<Client | undefined> {
    const { signal } = this.closing;
    for (let wait = FIRST_PAUSE_MS; !signal.aborted; wait = Math.min(2 * wait, LONGEST_PAUSE_MS)) {
      try {
        return await this.connect();
      } catch (error) {
        // the database is away: the next try may find it
        this.log.warn(`cannot listen yet: ${reasonOf(error)}`);
      }
      await pause(wait, undefined, { signal, ref: false }).catch(() => undefined); // ended early by the shutdown
    }
    return undefined;
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.config.DATABASE_URL,
      application_name: 'zemlyak-realtime',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    let isListening = false;
    client.on('notification', (message) => this.heard.next(JSON.parse(message.payload ?? '{}') as Announcement));
    client.on('error', (error) => {
      // told once: the driver reports a terminated backend and then the end of its connection
      if (isListening && !this.closing.signal.aborted) this.listenAgain(error);
      isListening = false;
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      void client.end().catch(() => undefined); // it may hold half a connection
      throw error;
    }
    isListening = true;
    return client;
  }

  private listenAgain(error: Error): void {
    this.log.warn(`lost the listening connection: ${reasonOf(error)}`);
    this.listener = this.listen();
    void this.listener.then((client) => client && this.missed.next(MISSED));
  }
}

const reasonOf = (error: unknown): string => (error as { code?: string }).code ?? (error as Error).message;
