import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { AlreadyDone, IdempotencyConflict, InvalidInput } from '@zemlyak/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHmac, hkdfSync } from 'node:crypto';
import { Observable, catchError, from, map, mergeMap, throwError } from 'rxjs';
import { Config } from '../config/config';
import { Database } from '../database/database';
import { clientAddress } from './client-address';
import { KeyAlreadyClaimed, requestMarks, type RequestMark } from './request-mark';
import { onceRead } from './upload';

interface Stored {
  fingerprint: string;
  status: number | null;
  body: unknown;
}

/**
 * Carries out a POST with an `Idempotency-Key` once. The key is claimed inside the business transaction, so a crash leaves either both
 * or neither; the answer is stored right after. A repeat gets the stored answer; if only the answer was lost, it is told that the
 * work was done.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  /** Of its own, so that bodies with a password cannot be guessed from what is stored. */
  private readonly fingerprintKey: Buffer;

  constructor(
    private readonly database: Database,
    config: Config,
  ) {
    this.fingerprintKey = Buffer.from(hkdfSync('sha256', config.SECRET, 'zemlyak.platform', 'request-fingerprint', 32));
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const header = request.headers['idempotency-key'];
    if (typeof header !== 'string') return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const mark: RequestMark = {
      scope: request.actor?.personId ?? `address:${clientAddress(request)}`,
      key: checkedKey(header),
      claimed: false,
    };
    if (request.isMultipart()) {
      onceRead(request, (content) => this.recognise(mark, request, content));
      return this.perform(mark, next, reply);
    }
    mark.fingerprint = this.fingerprint(request, JSON.stringify(request.body ?? null));
    return from(this.stored(mark)).pipe(mergeMap((stored) => (stored ? this.repeat(mark, reply) : this.perform(mark, next, reply))));
  }

  private fingerprint(request: FastifyRequest, content: string): string {
    return createHmac('sha256', this.fingerprintKey).update(`${request.method} ${request.url}\n${content}`).digest('hex');
  }

  /** For an upload, whose content is known only now. @throws KeyAlreadyClaimed when it was carried out before, so that its controller does not go on */
  private async recognise(mark: RequestMark, request: FastifyRequest, content: string): Promise<void> {
    mark.fingerprint = this.fingerprint(request, content);
    if (await this.stored(mark)) throw new KeyAlreadyClaimed();
  }

  private perform(mark: RequestMark, next: CallHandler, reply: FastifyReply): Observable<unknown> {
    const handled = new Observable<unknown>((subscriber) => requestMarks.run(mark, () => next.handle().subscribe(subscriber)));
    return handled.pipe(
      mergeMap(async (body) => {
        if (mark.claimed) await this.store(mark, reply.statusCode, body);
        return body;
      }),
      catchError((error: unknown) => (error instanceof KeyAlreadyClaimed ? this.repeat(mark, reply) : throwError(() => error))),
    );
  }

  private repeat(mark: RequestMark, reply: FastifyReply): Observable<unknown> {
    return from(this.awaitTwin(mark)).pipe(map((stored) => this.replay(stored, mark, reply)));
  }

  private replay(stored: Stored, mark: RequestMark, reply: FastifyReply): unknown {
    if (stored.fingerprint !== mark.fingerprint) throw new IdempotencyConflict();
    if (stored.status === null) throw new AlreadyDone();
    void reply.status(stored.status).header('Idempotent-Replayed', 'true');
    return stored.body ?? undefined;
  }

  private async stored(mark: RequestMark): Promise<Stored | undefined> {
    const [row] = await this.database.query<Stored>('SELECT fingerprint, status, body FROM platform.idempotency WHERE scope = $1 AND key = $2', [
      mark.scope,
      mark.key,
    ]);
    return row;
  }

  private async store(mark: RequestMark, status: number, body: unknown): Promise<void> {
    await this.database.query('UPDATE platform.idempotency SET status = $3, body = $4 WHERE scope = $1 AND key = $2', [
      mark.scope,
      mark.key,
      status,
      body === undefined ? null : JSON.stringify(body),
    ]);
  }

  /** The twin has committed; its answer is written within moments. */
  private async awaitTwin(mark: RequestMark): Promise<Stored> {
    for (let waited = 0; ; waited += 50) {
      const stored = await this.stored(mark);
      if (stored && (stored.status !== null || waited >= 2_000)) return stored;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** @throws InvalidInput when the key has another form */
export function checkedKey(header: string): string {
  if (!/^[A-Za-z0-9_-]{8,255}$/.test(header)) throw new InvalidInput({ errors: [{ path: 'Idempotency-Key', code: 'matches' }] });
  return header;
}
