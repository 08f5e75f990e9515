import { Catch, HttpException, Injectable, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import {
  AlreadyDone,
  InvalidInput,
  NotAllowed,
  NotFound,
  Problem,
  SignInRequired,
  TooLarge,
  Unavailable,
  Unexpected,
  UnsupportedContent,
  type FieldError,
  type Language,
} from '@zemlyak/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { QueryFailedError } from 'typeorm';
import { sqlState } from '../database/database';
import { Messages } from '../i18n/messages';
import { languageOf } from './language';

/** Text, numbers and dates that PostgreSQL cannot hold: bad input, not our failure. */
const UNREADABLE = new Set(['22021', '22P05', '22P02', '22003', '22007', '22008', '22009', '22023', '2201W', '2201B', '22025']);
const BY_STATUS = new Map([
  [400, InvalidInput],
  [401, SignInRequired],
  [403, NotAllowed],
  [404, NotFound],
  [405, NotFound],
  [413, TooLarge],
  [415, UnsupportedContent],
  [422, InvalidInput],
  [503, Unavailable],
]);

/** The one place where anything thrown becomes an answer: `application/problem+json` in the reader's language. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  constructor(private readonly messages: Messages) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const language = languageOf(request.headers['accept-language']) ?? request.actor?.language ?? 'ru';
    const problem = toProblem(error);
    const reference = problem.status >= 500 ? newReference() : undefined;
    if (problem instanceof Unexpected) this.log.error({ reference, route: request.routeOptions.url, error: describe(error) });
    const seconds = problem.facts['seconds'];
    if (typeof seconds === 'number') void reply.header('Retry-After', String(seconds));
    void reply
      .status(problem.status)
      .header('Content-Type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(this.describe(problem, language, reference)));
  }

  /** The problem's body. Facts first, so that none can shadow the standard members. */
  describe(problem: Problem, language: Language, reference?: string): Record<string, unknown> {
    const { errors, ...facts } = problem.facts;
    const values = { ...facts, ...(reference && { reference }) };
    return {
      ...facts,
      type: `/problems/${problem.code}`,
      code: problem.code,
      status: problem.status,
      title: this.messages.text(language, `problems.${problem.code}.title`, values),
      detail: this.messages.text(language, `problems.${problem.code}.detail`, values),
      ...(reference && { reference }),
      ...(errors && {
        errors: errors.map((e: FieldError) => ({ path: e.path, code: e.code, detail: this.messages.text(language, `validation.${e.code}`, e.params ?? {}) })),
      }),
    };
  }
}

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof QueryFailedError) {
    const state = sqlState(error);
    if (UNREADABLE.has(state)) return new InvalidInput({ errors: [{ path: '', code: 'unreadable' }] });
    if (state === '23505' || state === '23P01') return new AlreadyDone();
    if (state === '57014' || state === '55P03') return new Unavailable();
  }
  if (isBrokenUpload(error)) return new InvalidInput({ errors: [{ path: '', code: 'unreadable' }] });
  const status = error instanceof HttpException ? error.getStatus() : Number((error as { statusCode?: number } | null)?.statusCode ?? 500);
  const known = BY_STATUS.get(status);
  if (!known) return new Unexpected();
  return new known(known === InvalidInput ? { errors: [{ path: '', code: 'unreadable' }] } : {});
}

/** What the multipart parser says of a body that is cut off or wrongly put together; it gives such errors no status of a client's fault. */
function isBrokenUpload(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    (error as { code?: string }).code === 'FST_PROTO_VIOLATION' ||
    /^(?:Unexpected end of (?:form|multipart data)|Malformed part header|Multipart: )/.test(error.message)
  );
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Eight letters and digits that are not mistaken for one another, to read out on the phone. */
function newReference(): string {
  const text = Array.from(randomBytes(8), (b) => LETTERS[b % LETTERS.length]).join('');
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** Statement texts and values may hold personal data, so only the kind, the state and our own stack frames are logged. */
function describe(error: unknown): unknown {
  if (error instanceof QueryFailedError) return { kind: 'QueryFailedError', state: sqlState(error), stack: error.stack?.split('\n').slice(1, 8) };
  return error instanceof Error
    ? { kind: error.name, message: error.message.slice(0, 300), stack: error.stack?.split('\n').slice(1, 8) }
    : { kind: typeof error };
}
