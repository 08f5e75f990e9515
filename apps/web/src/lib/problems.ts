import type { TFunction } from 'i18next';

/** What is wrong with one field; `path` as in the request body ("title.ru", "price.amountMinor"). */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  /** Sentence in the reader's language. */
  readonly detail?: string;
}

/** Body of an RFC 9457 answer. */
export interface ProblemBody {
  readonly code: string;
  readonly status: number;
  readonly title?: string;
  readonly detail?: string;
  /** Number a person may quote when asking for help. */
  readonly reference?: string;
  readonly errors?: readonly FieldProblem[];
}

/** The server's refusal, with its stable code. */
export class ProblemError extends Error {
  constructor(readonly problem: ProblemBody) {
    super(`${problem.code} ${problem.status}`);
    this.name = 'ProblemError';
  }
}

/** The server could not be reached: no network, or the request was cut. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
}

interface ApiAnswer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Reads a refusal; an answer that is no problem document still gives a code by its status. */
export function readProblem(body: unknown, response: Pick<Response, 'status' | 'headers'>): ProblemBody {
  const reference = response.headers.get('x-request-id') ?? undefined;
  if (isObject(body) && typeof body['code'] === 'string') return { reference, ...body, status: response.status } as ProblemBody;
  return { code: codeOfStatus(response.status), status: response.status, reference };
}

function codeOfStatus(status: number): string {
  const codes: Readonly<Record<number, string>> = {
    401: 'sign-in-required',
    403: 'not-allowed',
    404: 'not-found',
    410: 'gone',
    413: 'too-large',
    429: 'too-many-requests',
    502: 'unavailable',
    503: 'unavailable',
    504: 'unavailable',
  };
  return codes[status] ?? 'unexpected';
}

/**
 * Takes the data out of an answer of the API.
 * @throws ProblemError when the server refused
 * @throws ConnectionError when it could not be reached
 */
export async function unwrap<T>(call: Promise<ApiAnswer<T>>): Promise<T> {
  const answer = await call.catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ConnectionError('the server could not be reached', { cause: error });
  });
  if (!answer.response.ok) throw new ProblemError(readProblem(answer.error, answer.response));
  return answer.data as T;
}

/**
 * `unwrap` for loaders of public pages: what the API does not show (404) or no longer shows (410) becomes the page's own answer.
 * @throws Response with status 404 or 410
 */
export async function unwrapOrNotFound<T>(call: Promise<ApiAnswer<T>>): Promise<T> {
  try {
    return await unwrap(call);
  } catch (error) {
    if (error instanceof ProblemError && [404, 410].includes(error.problem.status)) throw new Response(null, { status: error.problem.status });
    throw error;
  }
}

/** Sentences for the fields of a form, by path; a field with several problems keeps the first. */
export function fieldErrors(problem: ProblemBody, t: TFunction): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, code, detail } of problem.errors ?? []) {
    errors[path] ??= detail ?? t(`common.field.${code}`, { defaultValue: t('common.field.wrong') });
  }
  return errors;
}

/** A refusal told to a person: what happened, what became of the data, what to do. */
export interface Explanation {
  readonly happened: string;
  readonly kept: string;
  readonly next: string;
  readonly reference?: string;
}

/** Turns any error into words; nothing technical reaches the screen. */
export function explain(error: unknown, t: TFunction): Explanation {
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const code = problem?.code ?? (error instanceof ConnectionError ? 'offline' : 'unexpected');
  const known = t(`common.problem.${code}.happened`, { defaultValue: '' }) !== '';
  const key = known ? code : (problem?.status ?? 500) < 500 ? 'refused' : 'unexpected';
  return {
    happened: problem?.detail ?? problem?.title ?? t(`common.problem.${key}.happened`),
    kept: t(`common.problem.${key}.kept`),
    next: t(`common.problem.${key}.next`),
    ...(problem?.reference ? { reference: problem.reference } : {}),
  };
}
