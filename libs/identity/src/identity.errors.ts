import { problems } from '@zemlyak/kernel';

/** What can be wrong with signing in, keys and one's own data. */
export const {
  WrongCredentials,
  SecondFactorNeeded,
  WrongCode,
  AccountLocked,
  ProofNeeded,
  SessionNeeded,
  LinkNotValid,
  WrongPassword,
  SecondFactorAlreadyOn,
  SecondFactorNotStarted,
  SecondFactorOff,
  LastOperator,
  OwnRoles,
  TooManyApiTokens,
  ExportNotReady,
} = problems({
  WrongCredentials: { code: 'wrong-credentials', status: 401 },
  SecondFactorNeeded: { code: 'second-factor-needed', status: 401 },
  WrongCode: { code: 'wrong-code', status: 401 },
  AccountLocked: { code: 'account-locked', status: 403 },
  /** The password was last given too long ago for an act this sensitive. */
  ProofNeeded: { code: 'proof-needed', status: 403 },
  /** An API token cannot do what only the person in a browser may do. */
  SessionNeeded: { code: 'session-needed', status: 403 },
  LinkNotValid: { code: 'link-not-valid', status: 409 },
  WrongPassword: { code: 'wrong-password', status: 403 },
  SecondFactorAlreadyOn: { code: 'second-factor-already-on', status: 409 },
  SecondFactorNotStarted: { code: 'second-factor-not-started', status: 409 },
  /** Only a second factor has recovery codes. */
  SecondFactorOff: { code: 'second-factor-off', status: 409 },
  LastOperator: { code: 'last-operator', status: 409 },
  OwnRoles: { code: 'own-roles', status: 409 },
  TooManyApiTokens: { code: 'too-many-api-tokens', status: 409 },
  ExportNotReady: { code: 'export-not-ready', status: 409 },
});
