import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Id } from '@zemlyak/kernel';
import { Client } from 'pg';
import { Observable, Subject, filter, map } from 'rxjs';
import { Config } from '../config/config';
import type { Tx } from '../database/database';

/** A hint that something a person sees has changed. It carries no content: the page asks for what it may see. */
export interface Announcement {
  readonly personIds: readonly Id[];
  /** What changed, `room.noun`. */
  readonly topic: string;
  readonly id?: Id;
}

const CHANNEL = 'zemlyak_realtime';

/** Live hints to open pages, through PostgreSQL so that it does not matter which API process holds the stream. */
@Injectable()
export class Realtime implements OnApplicationShutdown {
  private readonly log = new Logger('realtime');
  private readonly heard = new Subject<Announcement>();
  private listener?: Promise<Client>;
  private closing = false;

  constructor(private readonly config: Config) {}

  /** Tells the people when, and only if, the transaction commits. Nothing is sent for an empty list. */
  async announce(tx: Tx, announcement: Announcement): Promise<void> {
    for (let i = 0; i < announcement.personIds.length; i += 100) {
      await tx.query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify({ ...announcement, personIds: announcement.personIds.slice(i, i + 100) })]);
    }
  }

  /** Hints for one person; completes when the process shuts down. */
  streamOf(personId: Id): Observable<{ topic: string; id?: Id }> {
    void this.listening();
    return this.heard.pipe(
      filter((a) => a.personIds.includes(personId)),
      map(({ topic, id }) => ({ topic, id })),
    );
  }

  /** Settles when hints from other processes are heard; before that a stream could miss one. */
  async listening(): Promise<void> {
    await (this.listener ??= this.listen());
  }

  async onApplicationShutdown(): Promise<void> {
    this.closing = true;
    this.heard.complete();
    await (await this.listener)?.end();
  }

  private async listen(): Promise<Client> {
    const client = new Client({ connectionString: this.config.DATABASE_URL, application_name: 'zemlyak-realtime', keepAlive: true });
    client.on('notification', (message) => this.heard.next(JSON.parse(message.payload ?? '{}') as Announcement));
    client.on('error', (error) => {
      this.log.warn(`lost the listening connection: ${error.message}`);
      this.listener = undefined;
      if (!this.closing)
        setTimeout(() => {
          this.listener ??= this.listen();
        }, 1_000).unref();
    });
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    return client;
  }
}
