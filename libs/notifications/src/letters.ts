import { Injectable } from '@nestjs/common';
import type { Id, Language } from '@zemlyak/kernel';
import { Config, Mail, Messages } from '@zemlyak/platform';
import { composeLetter, type LetterPart } from './letter-template';
import type { LetterKind } from './notice-kinds';
import { UnsubscribeLinks } from './unsubscribe-links';

/** One thing a letter tells, and the page it leads to. */
export interface LetterOrderPart {
  readonly title: string;
  readonly text: string;
  readonly path: string;
  readonly action: string;
  /** Words of a link that stops the letters about one saved search alone. */
  readonly off?: { readonly label: string; readonly savedSearchId: Id };
}

/** A letter of this room. Parts lead to pages given as paths without origin. */
export interface LetterOrder {
  readonly personId: Id;
  readonly address: { readonly email: string; readonly language: Language };
  readonly subject: string;
  readonly intro?: string;
  readonly parts: readonly LetterOrderPart[];
  /** What the one-tap link turns off. */
  readonly off: LetterKind;
  /** Same key, same letter. */
  readonly key: string;
}

/** Gives letters their form, their way out, and hands them to the mail server. */
@Injectable()
export class Letters {
  constructor(
    private readonly mail: Mail,
    private readonly messages: Messages,
    private readonly config: Config,
    private readonly links: UnsubscribeLinks,
  ) {}

  async send(order: LetterOrder): Promise<void> {
    const { language, email } = order.address;
    const word = (key: string, values = {}): string => this.messages.text(language, key, values);
    const links = this.links.linksFor(order.personId, order.off, language);
    const parts: LetterPart[] = order.parts.map((part) => ({
      title: part.title,
      text: part.text,
      link: { label: part.action, href: `${this.config.ORIGIN}${part.path}` },
      off: part.off && { label: part.off.label, href: this.links.linksFor(order.personId, order.off, language, part.off.savedSearchId).page },
    }));
    const letter = composeLetter({
      language,
      heading: order.subject,
      intro: order.intro,
      parts,
      why: word('mail.notice.why', { kind: word(`labels.notice-kind.${order.off}`) }),
      off: { label: word('mail.notice.off'), href: links.page },
      demo: this.config.isDemo ? word('mail.notice.demo') : null,
    });
    await this.mail.send({ to: email, subject: order.subject, ...letter, language, key: order.key, unsubscribe: links.oneClick });
  }
}
