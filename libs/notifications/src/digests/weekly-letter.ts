import { Injectable } from '@nestjs/common';
import type { Id, Language } from '@zemlyak/kernel';
import { Messages } from '@zemlyak/platform';
import { Letters } from '../letters';
import { NoticeTexts } from '../notice-texts';
import { RenewalLinks } from '../renewal-links';
import { WEEKLY } from '../notice-kinds';
import type { DigestAction } from './digest-choice';

/** Pages that the actions lead to. */
const PATHS: Readonly<Record<DigestAction['kind'], (params: DigestAction['params']) => string>> = {
  answer_interest: (params) => `/app/interests/${params['interestId']}`,
  confirm_entry: () => '/app/company',
  see_match: () => '/app/matches',
  complete_draft: (params) => `/app/offers/${params['offerId']}`,
  complete_profile: () => '/app/company',
};

/** Words of the weekly letter: one action, its reason, one button. */
@Injectable()
export class WeeklyLetter {
  constructor(
    private readonly letters: Letters,
    private readonly texts: NoticeTexts,
    private readonly messages: Messages,
    private readonly renewals: RenewalLinks,
  ) {}

  async send(personId: Id, address: { email: string; language: Language; zone: string }, action: DigestAction, key: string): Promise<void> {
    const values = await this.texts.valuesOf(action.params, address);
    const word = (part: string): string => this.messages.text(address.language, `mail.weekly.${action.kind}.${part}`, values);
    const subject = word('subject');
    const answer = action.kind === 'confirm_entry' ? await this.renewals.pathFor(personId, action.params, address.language) : null;
    await this.letters.send({
      personId,
      address,
      subject,
      parts: [{ title: subject, text: word('text'), path: answer ?? PATHS[action.kind](action.params), action: word('action') }],
      off: WEEKLY,
      key,
    });
  }
}
