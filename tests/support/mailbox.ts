import { setTimeout as pause } from 'node:timers/promises';

export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly recipient: string;
}

/** How long the worker may take to write a letter, ms. */
const PATIENCE = 15_000;

/** The demo's mailbox, where letters go instead of to people. */
export class Mailbox {
  constructor(private readonly origin = process.env['BROWSER_ORIGIN']!) {}

  /** Newest first. */
  async letters(recipient: string): Promise<readonly Letter[]> {
    const answer = await fetch(`${this.origin}/api/v1/mailbox?recipient=${encodeURIComponent(recipient)}`);
    return (await answer.json()) as Letter[];
  }

  /** The newest letter with these words, as soon as it has come. @throws Error when it does not come */
  async letter(recipient: string, words: RegExp): Promise<Letter> {
    const until = Date.now() + PATIENCE;
    for (;;) {
      const found = (await this.letters(recipient)).find(({ subject, text }) => words.test(subject) || words.test(text));
      if (found) return found;
      if (Date.now() > until) throw new Error(`no letter to ${recipient} with ${String(words)}`);
      await pause(100);
    }
  }

  /** The path of a page of ours that a letter leads to, with its token. */
  async linkIn(recipient: string, place: string): Promise<string> {
    const link = new RegExp(`${this.origin}(/\\S*${place}\\S*)`);
    const { text } = await this.letter(recipient, link);
    return link.exec(text)![1]!;
  }
}
