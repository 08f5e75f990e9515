import { Injectable } from '@nestjs/common';
import type { Id, Language } from '@zemlyak/kernel';
import { Messages } from '@zemlyak/platform';
import type { NoticeKind, NoticeParams } from './notice-kinds';
import { RenewalLinks } from './renewal-links';

/** Notices that ask "still interested?". */
const QUESTIONS: ReadonlySet<NoticeKind> = new Set(['organisation_lapsing', 'organisation_lapsed', 'offer_expiring', 'offer_expired'] as const);

/** The button of a notice's letter: an answer by one tap where the notice asks for one, else the page the notice leads to. */
@Injectable()
export class LetterActions {
  constructor(
    private readonly renewals: RenewalLinks,
    private readonly messages: Messages,
  ) {}

  /** @param path page of the notice, without origin */
  async of(
    personId: Id,
    { kind, params, path }: { kind: NoticeKind; params: NoticeParams; path: string },
    language: Language,
  ): Promise<{ path: string; action: string }> {
    const answer = QUESTIONS.has(kind) ? await this.renewals.pathFor(personId, params, language) : null;
    return { path: answer ?? path, action: this.messages.text(language, answer ? 'mail.notice.still-interested' : 'mail.notice.open') };
  }
}
