/** What is wrong with one field: `path` as in the request body ("price.amountMinor"), a stable code, values for its sentence. */
export interface FieldError {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Facts of a problem. The RFC's own member names are taken, so the compiler refuses them. */
export type ProblemFacts = { readonly [K in 'type' | 'title' | 'status' | 'detail' | 'instance' | 'code']?: never } & {
  readonly errors?: readonly FieldError[];
  readonly [fact: string]: unknown;
};

/** Something a person can be told (RFC 9457). The text is found by `code` in the room's locales and is put in the reader's language at the edge. */
export abstract class Problem extends Error {
  abstract readonly code: string;
  /** HTTP status the edge answers with. */
  abstract readonly status: number;

  constructor(readonly facts: ProblemFacts = {}) {
    super();
    this.name = new.target.name;
  }

  override get message(): string {
    return `${this.code} ${JSON.stringify(this.facts)}`;
  }
}

export interface ProblemRow {
  readonly code: string;
  readonly status: number;
}
export type ProblemClass = (new (facts?: ProblemFacts) => Problem) & ProblemRow;

/** Turns a table of rows into problem classes, each with its code and status readable on the class. Codes are for ever. */
export function problems<T extends Record<string, ProblemRow>>(table: T): { readonly [K in keyof T]: ProblemClass } {
  const classes = Object.entries(table).map(([name, row]) => {
    const made = class extends Problem {
      static readonly code = row.code;
      static readonly status = row.status;
      readonly code = row.code;
      readonly status = row.status;
    };
    Object.defineProperty(made, 'name', { value: name });
    return [name, made];
  });
  return Object.fromEntries(classes) as { readonly [K in keyof T]: ProblemClass };
}

/** Problems that belong to no room. */
export const {
  InvalidInput,
  NotFound,
  NotAllowed,
  SignInRequired,
  StaleVersion,
  VersionRequired,
  TooManyRequests,
  IdempotencyConflict,
  AlreadyDone,
  MalformedCursor,
  TooLarge,
  UnsupportedContent,
  Unavailable,
  Unexpected,
} = problems({
  InvalidInput: { code: 'invalid-input', status: 422 },
  NotFound: { code: 'not-found', status: 404 },
  NotAllowed: { code: 'not-allowed', status: 403 },
  SignInRequired: { code: 'sign-in-required', status: 401 },
  StaleVersion: { code: 'stale-version', status: 412 },
  VersionRequired: { code: 'version-required', status: 428 },
  TooManyRequests: { code: 'too-many-requests', status: 429 },
  IdempotencyConflict: { code: 'idempotency-conflict', status: 422 },
  AlreadyDone: { code: 'already-done', status: 409 },
  MalformedCursor: { code: 'malformed-cursor', status: 422 },
  TooLarge: { code: 'too-large', status: 413 },
  UnsupportedContent: { code: 'unsupported-content', status: 415 },
  Unavailable: { code: 'unavailable', status: 503 },
  Unexpected: { code: 'unexpected', status: 500 },
});
