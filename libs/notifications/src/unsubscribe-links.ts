import { Injectable } from '@nestjs/common';
import { GUEST, type Id, type Language } from '@zemlyak/kernel';
import { People } from '@zemlyak/identity';
import { Config } from '@zemlyak/platform';
import type { PreferenceKind } from './notice-kinds';
import { UnsubscribeLinkBroken } from './notifications.errors';
import { Preferences } from './preferences.service';
import { readUnsubscribe, signUnsubscribe, type UnsubscribeRight } from './unsubscribe-token';

/** Where one kind of letter stands, as its one-tap link shows it without sign-in: no name, no address. */
export interface UnsubscribeState {
  readonly kind: PreferenceKind;
  readonly isOff: boolean;
}

/** One-tap links out of letters. */
@Injectable()
export class UnsubscribeLinks {
  constructor(
    private readonly config: Config,
    private readonly preferences: Preferences,
    private readonly people: People,
  ) {}

  /** The page that people open, and the address that mail programs post to (RFC 8058). */
  linksFor(personId: Id, kind: PreferenceKind, language: Language): { page: string; oneClick: string } {
    const token = signUnsubscribe(this.config.SECRET, { personId, kind });
    return { page: `${this.config.ORIGIN}/${language}/unsubscribe/${token}`, oneClick: `${this.config.ORIGIN}/api/v1/unsubscriptions/${token}` };
  }

  /** Looks without changing anything, so that link scanners do no harm. @throws UnsubscribeLinkBroken */
  async show(token: string): Promise<UnsubscribeState> {
    const { personId, kind } = await this.right(token);
    return { kind, isOff: (await this.preferences.mailTimeFor(personId, kind)) === 'never' };
  }

  /** Turns the letters off; a second tap changes nothing. @throws UnsubscribeLinkBroken @fires MailPreferenceChanged */
  async use(token: string): Promise<UnsubscribeState> {
    const { personId, kind } = await this.right(token);
    await this.preferences.switchOff(GUEST, personId, kind);
    return { kind, isOff: true };
  }

  private async right(token: string): Promise<UnsubscribeRight> {
    const right = readUnsubscribe(this.config.SECRET, token);
    const [known] = right ? await this.people.contactsOf([right.personId]) : [];
    if (!right || !known) throw new UnsubscribeLinkBroken();
    return right;
  }
}
