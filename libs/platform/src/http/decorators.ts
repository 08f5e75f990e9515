import { Param, ParseUUIDPipe, SetMetadata, UseInterceptors, applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiResponse } from '@nestjs/swagger';
import { GUEST, NotFound, VersionRequired, type Actor, type Permission, type ProblemClass } from '@zemlyak/kernel';
import type { FastifyRequest } from 'fastify';
import { IdempotencyInterceptor } from './idempotency.interceptor';
import { ProblemDto } from './problem.dto';

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
  }
}

export const ALLOW = 'zemlyak:allow';
export const PUBLIC = 'zemlyak:public';
export const RATE = 'zemlyak:rate';

/** The right a route needs. A route with neither this nor `@Public` is refused at run time and fails the build. */
export const Allow = (permission: Permission): MethodDecorator => SetMetadata(ALLOW, permission);

/** Opens a route to everybody, with the reason why that is right. */
export const Public = (reason: string): MethodDecorator => SetMetadata(PUBLIC, reason);

/** The actor that the guard found. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<FastifyRequest>().actor ?? GUEST,
);

/** The version in `If-Match: W/"7"` or `"7"`. @throws VersionRequired when it is missing */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const version = Number(/^(?:W\/)?"(\d{1,9})"$/.exec(String(header ?? ''))?.[1] ?? NaN);
  if (Number.isNaN(version)) throw new VersionRequired();
  return version;
});

/** An identifier in the path; anything that is not one answers 404, as a record that is not there. */
export const IdParam =
  (name = 'id'): ParameterDecorator =>
  (target, method, index) => {
    Param(name, new ParseUUIDPipe({ exceptionFactory: () => new NotFound() }))(target, method, index);
    // a branded string leaves no class in the metadata, so the API's description is told what it is
    const described = method === undefined ? undefined : Object.getOwnPropertyDescriptor(target, method);
    if (method !== undefined && described) ApiParam({ name, schema: { type: 'string', format: 'uuid' } })(target, method, described);
  };

export interface RateRule {
  readonly name: string;
  /** Requests allowed in the window. */ readonly points: number;
  /** Window length. */ readonly seconds: number;
}

/** A limit of its own for a costly or guessable route, counted per address across all API processes. */
export const RateLimit = (name: string, points: number, seconds: number): MethodDecorator => SetMetadata(RATE, { name, points, seconds } satisfies RateRule);

/** A problem whose facts callers read, with the class that names them beside the standard members. */
type ProblemWithFacts = readonly [problem: ProblemClass, facts: new () => ProblemDto];

/** Documents the problems a route can answer with. A problem with facts is the only one of its status. */
export const ApiProblems = (...problems: readonly (ProblemClass | ProblemWithFacts)[]): MethodDecorator => {
  const named = problems.map((problem) => (typeof problem === 'function' ? { problem, type: ProblemDto } : { problem: problem[0], type: problem[1] }));
  const statuses = [...new Set(named.map(({ problem }) => problem.status))];
  return applyDecorators(
    ...statuses.map((status) => {
      const same = named.filter(({ problem }) => problem.status === status);
      return ApiResponse({ status, type: same[0]!.type, description: same.map(({ problem }) => problem.code).join(', ') });
    }),
  );
};

/** Documents and requires the version header. */
export const ApiIfMatch = (): MethodDecorator =>
  ApiHeader({ name: 'If-Match', required: true, description: 'Version of the record as its ETag gave it.', example: 'W/"3"' });

/** A POST that creates: honours `Idempotency-Key`, so a double click or a retry happens once and is answered the same. */
export const CreatesOnce = (): MethodDecorator =>
  applyDecorators(
    UseInterceptors(IdempotencyInterceptor), // on these routes only, so that reads do not pay for it
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Any unique text of 8 to 255 of A–Z a–z 0–9 _ -; the same key is carried out once and answered the same for 24 hours.',
    }),
  );
