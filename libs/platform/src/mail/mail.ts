import { Injectable, Logger } from '@nestjs/common';
import type { Id, Language } from '@zemlyak/kernel';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { Config } from '../config/config';
import { Database } from '../database/database';

/** One letter to one person. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  /** Plain text; lines end with \n. */
  readonly text: string;
  readonly html?: string;
  readonly language: Language;
  /** Same key, same letter: it becomes the Message-ID, so a repeated delivery is dropped by the reader's server. */
  readonly key: string;
  /** One-tap address for List-Unsubscribe (RFC 8058). */
  readonly unsubscribe?: string;
  readonly attachments?: readonly { readonly filename: string; readonly content: Buffer; readonly contentType: string }[];
}

/** The mail server did not take a letter. Says why in codes alone: a server quotes the address in its words. */
export class LetterNotAccepted extends Error {
  override readonly name = 'LetterNotAccepted';

  constructor(error: unknown) {
    const { code, command, responseCode, response } = error as Readonly<Record<string, unknown>>;
    const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(String(response ?? ''))?.[0];
    super(`the mail server did not take the letter: ${[code, command, responseCode, status].filter(Boolean).join(' ') || 'no reason given'}`);
  }
}

/** The seam to the mail server. */
export abstract class MailTransport {
  /** @throws LetterNotAccepted when the letter was not accepted; the delivery tries again */
  abstract send(letter: Letter): Promise<void>;
}

/** Sends by SMTP. */
export class SmtpTransport extends MailTransport {
  private readonly transporter: Transporter;

  constructor(private readonly config: Config) {
    super();
    this.transporter = createTransport(config.SMTP_URL, { from: config.MAIL_FROM, disableFileAccess: true, disableUrlAccess: true });
  }

  async send(letter: Letter): Promise<void> {
    try {
      await this.transporter.sendMail(this.message(letter));
    } catch (error) {
      throw new LetterNotAccepted(error);
    }
  }

  private message(letter: Letter): SendMailOptions {
    return {
      to: letter.to,
      subject: oneLine(letter.subject),
      text: letter.text,
      html: letter.html,
      messageId: `<${letter.key}@${new URL(this.config.ORIGIN).hostname}>`,
      headers: {
        'Content-Language': letter.language,
        ...(letter.unsubscribe && { 'List-Unsubscribe': `<${letter.unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      },
      attachments: letter.attachments?.map((a) => ({ ...a })),
    };
  }
}

/** Keeps letters in the local mailbox that the demo shows; nothing leaves the machine. */
export class MailboxTransport extends MailTransport {
  constructor(private readonly database: Database) {
    super();
  }

  async send(letter: Letter): Promise<void> {
    await this.database.query(
      `INSERT INTO platform.mailbox (key, recipient, subject, text, html, language) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (key) DO NOTHING`,
      [letter.key, letter.to, oneLine(letter.subject), letter.text, letter.html ?? null, letter.language],
    );
  }
}

/** Mail of the product. Call it from handlers and tasks only: it waits for a server. */
@Injectable()
export class Mail {
  private readonly log = new Logger('mail');

  constructor(
    private readonly transport: MailTransport,
    private readonly database: Database,
  ) {}

  /** Sends the letter; the log names its key, never its recipient. */
  async send(letter: Letter): Promise<void> {
    await this.transport.send(letter);
    this.log.log({ letter: letter.key });
  }

  /** Letters of the local mailbox, newest first; at most 200. Empty outside demo mode. */
  async mailbox(
    recipient?: string,
  ): Promise<{ id: Id; recipient: string; subject: string; text: string; html: string | null; language: Language; sentAt: Date }[]> {
    return this.database.query(
      `SELECT id, recipient, subject, text, html, language, sent_at AS "sentAt" FROM platform.mailbox
       WHERE $1::text IS NULL OR recipient = $1 ORDER BY sent_at DESC, id DESC LIMIT 200`,
      [recipient ?? null],
    );
  }
}

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');
