import { Logger } from '@nestjs/common';

/** Everything that the process logs while it is caught. Catch it after the application is made: that sets a logger of its own. */
export class LogLines {
  readonly heard: unknown[] = [];
  private readonly hear = (...parts: unknown[]): void => void this.heard.push(...parts.map((part) => (part instanceof Error ? part.stack : part)));
  readonly log = this.hear;
  readonly warn = this.hear;
  readonly error = this.hear;

  static catch(): LogLines {
    const lines = new LogLines();
    Logger.overrideLogger(lines);
    return lines;
  }

  get text(): string {
    return JSON.stringify(this.heard);
  }

  release(): void {
    Logger.overrideLogger(false);
  }
}
