import type { LoggerService } from '@nestjs/common';
import pino from 'pino';

const SECRET = ['password', 'token', 'secret', 'cookie', 'authorization', 'email', 'phone', 'name', 'code', 'text', 'to', 'recipient'];

/** Structured logs on standard output. Fields that could hold a secret or personal data are blanked even if somebody passes them. */
export class StructuredLogger implements LoggerService {
  private readonly sink;

  constructor(level: string, process: string) {
    this.sink = pino({
      level,
      base: { process },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRET.flatMap((s) => [s, `*.${s}`]), censor: '[blanked]' },
    });
  }

  log(message: unknown, context?: string): void {
    this.write('info', message, context);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest.at(-1));
  }
  warn(message: unknown, context?: string): void {
    this.write('warn', message, context);
  }
  debug(message: unknown, context?: string): void {
    this.write('debug', message, context);
  }

  private write(level: 'info' | 'warn' | 'error' | 'debug', message: unknown, context: unknown): void {
    if (message instanceof Error) this.sink[level]({ context, error: message.name, stack: message.stack });
    else if (typeof message === 'object' && message !== null) this.sink[level]({ context, ...message });
    else this.sink[level]({ context }, String(message));
  }
}
