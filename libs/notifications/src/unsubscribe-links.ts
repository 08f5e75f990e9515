import { Injectable } from '@nestjs/common';
import { GUEST, type Id, type Language } from '@zemlyak/kernel';
import { People } from '@zemlyak/identity';
import { Config } from '@zemlyak/platform';
import { SavedSearches } from '@zemlyak/search';
import { SAVED_SEARCHES, type LetterKind } from './notice-kinds';
import { UnsubscribeLinkBroken } from './notifications.errors';
import { Preferences } from './preferences.service';
import { readUnsubscribe, signUnsubscribe, type UnsubscribeRight } from './unsubscribe-token';

/** Where one kind of letter stands, as its one-tap link shows it without sign-in: no person's name, no address. */
export interface UnsubscribeState {
  readonly kind: LetterKind;
  /** Of one saved search: the name its person gave it; null for the rest, and when it is gone. */
  readonly name: string | null;
  readonly isOff: boolean;
}

/** One-tap links out of letters. */
@Injectable()
export class UnsubscribeLinks {
  constructor(
    private readonly config: Config,
    private readonly preferences: Preferences,
    private readonly people: People,
    private readonly savedSearches: SavedSearches,
  ) {}

  /** The page that people open, and the address that mail programs post to (RFC 8058). */
  linksFor(personId: Id, kind: LetterKind, language: Language, savedSearchId?: Id): { page: string; oneClick: string } {
    const token = signUnsubscribe(this.config.SECRET, { personId, kind, savedSearchId });
    return { page: `${this.config.ORIGIN}/${language}/unsubscribe/${token}`, oneClick: `${this.config.ORIGIN}/api/v1/unsubscriptions/${token}` };
  }

  /** Looks without changing anything, so that link scanners do no harm. @throws UnsubscribeLinkBroken */
  async show(token: string): Promise<UnsubscribeState> {
    const right = await this.right(token);
    const { personId, kind } = right;
    if (kind !== SAVED_SEARCHES) return { kind, name: null, isOff: (await this.preferences.mailTimeFor(personId, kind)) === 'never' };
    return { kind, name: await this.nameOf(right), isOff: !(await this.savedSearches.hasLetters(personId, right.savedSearchId ?? null)) };
  }

  /** Turns the letters off; a second tap changes nothing. @throws UnsubscribeLinkBroken @fires MailPreferenceChanged, SavedSearchLettersChanged */
  async use(token: string): Promise<UnsubscribeState> {
    const right = await this.right(token);
    const { personId, kind } = right;
    if (kind === SAVED_SEARCHES) await this.savedSearches.stopLetters(GUEST, personId, right.savedSearchId ?? null);
    else await this.preferences.switchOff(GUEST, personId, kind);
    return { kind, name: await this.nameOf(right), isOff: true };
  }

  private async nameOf({ personId, savedSearchId }: UnsubscribeRight): Promise<string | null> {
    const [saved] = savedSearchId ? await this.savedSearches.many([savedSearchId]) : [];
    return saved?.personId === personId ? saved.name : null;
  }

  private async right(token: string): Promise<UnsubscribeRight> {
    const right = readUnsubscribe(this.config.SECRET, token);
    const [known] = right ? await this.people.contactsOf([right.personId]) : [];
    if (!right || !known) throw new UnsubscribeLinkBroken();
    return right;
  }
}
