import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { StaleVersion } from '@zemlyak/kernel';
import type { FastifyReply } from 'fastify';
import { type Observable, tap } from 'rxjs';

/** Sends the `version` of a single record as its ETag, for the If-Match of the next change. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(tap((body) => {
      const version = (body as { version?: unknown } | null | undefined)?.version;
      if (typeof version === 'number') void reply.header('ETag', `W/"${version}"`);
    }));
  }
}

/** @throws StaleVersion when the record is not at the version that the change was made from */
export function expectVersion(current: number, expected: number): void {
  if (current !== expected) throw new StaleVersion({ currentVersion: current });
}
