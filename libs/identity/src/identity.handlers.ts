import { Injectable } from '@nestjs/common';
import { Handles, type JournalEntry } from '@zemlyak/platform';
import { PasswordChanged, RecoveryCodeUsed, RecoveryCodesRenewed, SecondFactorDisabled, SecondFactorEnabled } from './identity.events';
import { Letters } from './letters';

const LETTERS = {
  [PasswordChanged.type]: 'password-changed',
  [SecondFactorEnabled.type]: 'second-factor-enabled',
  [SecondFactorDisabled.type]: 'second-factor-disabled',
  [RecoveryCodeUsed.type]: 'recovery-code-used',
  [RecoveryCodesRenewed.type]: 'recovery-codes-renewed',
} as const;

/** What identity does when something happened to the keys of an account. */
@Injectable()
export class IdentityHandlers {
  constructor(private readonly letters: Letters) {}

  /** Tells the owner, who may not be the one who did it. The entry's id makes it one letter, however often this runs. */
  @Handles('identity.tell-key-change', PasswordChanged, SecondFactorEnabled, SecondFactorDisabled, RecoveryCodeUsed, RecoveryCodesRenewed)
  async tell(entry: JournalEntry): Promise<void> {
    const letter = LETTERS[entry.type];
    if (letter) await this.letters.tellOfChange(String(entry.payload['personId']), letter, entry.id);
  }
}
