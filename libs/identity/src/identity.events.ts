import type { Id } from '@zemlyak/kernel';
import { fact } from '@zemlyak/platform';

/** A person exists: they confirmed their sign-up, or the house made the account. */
export class PersonSignedUp extends fact<{ personId: Id }>('identity.person-signed-up') {}
/** Somebody was invited by mail and has an account that waits for them. */
export class PersonInvited extends fact<{ personId: Id }>('identity.person-invited') {}
/** The person proved that the mail address is theirs. */
export class EmailConfirmed extends fact<{ personId: Id }>('identity.email-confirmed') {}
/** The account has another mail address; neither the old one nor the new one is in the fact. */
export class EmailChanged extends fact<{ personId: Id }>('identity.email-changed') {}
export class SignedIn extends fact<{ personId: Id; sessionId: Id }>('identity.signed-in') {}
/** One session, or all but one, were ended by the person or the operator; `sessionId` is null when all ended. */
export class SessionsEnded extends fact<{ personId: Id; sessionId: Id | null }>('identity.sessions-ended') {}
export class PasswordChanged extends fact<{ personId: Id; byMail: boolean }>('identity.password-changed') {}
export class SecondFactorEnabled extends fact<{ personId: Id }>('identity.second-factor-enabled') {}
export class SecondFactorDisabled extends fact<{ personId: Id }>('identity.second-factor-disabled') {}
export class RecoveryCodeUsed extends fact<{ personId: Id }>('identity.recovery-code-used') {}
/** Ten new recovery codes were made, and the ones before them stopped. */
export class RecoveryCodesRenewed extends fact<{ personId: Id }>('identity.recovery-codes-renewed') {}
export class ApiTokenMade extends fact<{ personId: Id; apiTokenId: Id }>('identity.api-token-made') {}
export class ApiTokenRevoked extends fact<{ personId: Id; apiTokenId: Id }>('identity.api-token-revoked') {}
export class ConsentGiven extends fact<{ personId: Id; purpose: string; textVersion: number }>('identity.consent-given') {}
export class ConsentWithdrawn extends fact<{ personId: Id; purpose: string }>('identity.consent-withdrawn') {}
export class ProfileChanged extends fact<{ personId: Id; fields: readonly string[] }>('identity.profile-changed') {}
export class OperatorRolesChanged extends fact<{ personId: Id; roles: readonly string[] }>('identity.operator-roles-changed') {}
export class PersonLocked extends fact<{ personId: Id }>('identity.person-locked') {}
export class PersonUnlocked extends fact<{ personId: Id }>('identity.person-unlocked') {}
export class DataExportAsked extends fact<{ personId: Id; exportId: Id }>('identity.data-export-asked') {}
/** Every personal field of the person is blank now; only the records shown to them beforehand remain. */
export class PersonErased extends fact<{ personId: Id }>('identity.person-erased') {}
