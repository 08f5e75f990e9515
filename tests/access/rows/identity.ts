import { on } from '../matrix-row';

/** Accounts: everything is one's own, except what the operator does. */
export const identityRows = [
  //     GL mMO X aA cC rfeo S
  on('', '++ +++ + ++ ++ ++++ +', 'GET /consent-texts', 'POST /password-resets', 'POST /people', 'POST /sessions'),
  on(
    '',
    '99 999 9 99 99 9999 9',
    'PUT /password-resets/current',
    'POST /email-confirmations',
    'POST /email-change-confirmations',
    'POST /invitation-acceptances',
  ),
  on(
    'me',
    '1+ +++ + ++ ++ ++++ +',
    'GET /me',
    'PATCH /me',
    'POST /me/password',
    'GET /me/consents',
    'PUT /me/consents',
    'GET /me/email-change',
    'PUT /me/email-change',
    'DELETE /me/email-change',
    'GET /me/second-factor',
    'POST /me/second-factor',
    'DELETE /me/second-factor',
    'GET /me/api-tokens',
    'POST /me/api-tokens',
    'POST /me/exports',
    'GET /me/erasure',
    'GET /sessions',
    'DELETE /sessions',
    'DELETE /sessions/current',
    'PUT /sessions/current/proof',
  ),
  on('me', '19 999 9 99 99 9999 9', 'PUT /me/second-factor', 'POST /me/recovery-codes'), // nobody has begun one
  on('me', '1+ ++9 + ++ ++ +++9 +', 'POST /me/erasure'), // the last owner of a company with members stays, and so does the last operator
  on('apiToken', '14 44+ 4 44 44 4444 4', 'DELETE /me/api-tokens/{id}'),
  on('session', '14 44+ 4 44 44 4444 4', 'DELETE /sessions/{id}'),
  on('export', '14 44+ 4 44 44 4444 4', 'GET /me/exports/{id}', 'GET /me/exports/{id}/file'),
  on(
    'none',
    '14 444 4 44 44 4444 4',
    'DELETE /me/api-tokens/{id}',
    'DELETE /sessions/{id}',
    'GET /me/exports/{id}',
    'GET /me/exports/{id}/file',
    'PUT /sessions/current/organisation',
  ),
  on('honey', '14 +++ 4 44 44 4444 4', 'PUT /sessions/current/organisation'),
  on('', '13 333 3 33 33 333+ 3', 'GET /people'),
  on('asker', '13 333 3 33 33 333+ 3', 'GET /people/{id}', 'PUT /people/{id}/operator-roles', 'POST /people/{id}/lock', 'DELETE /people/{id}/lock'),
  on('none', '13 333 3 33 33 3334 3', 'GET /people/{id}', 'PUT /people/{id}/operator-roles', 'POST /people/{id}/lock', 'DELETE /people/{id}/lock'),
].flat();
