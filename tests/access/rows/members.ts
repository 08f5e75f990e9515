import { on } from '../matrix-row';

/** Who belongs to an organisation is known to its people and to staff; managers answer for it, up to their own rank. */
export const memberRows = [
  //           GL mMO X aA cC rfeo S
  on('honey', '14 +++ 4 44 44 ++4+ 4', 'GET /organisations/{id}/members'),
  on('draft', '14 44+ 4 44 44 ++4+ 4', 'GET /organisations/{id}/members'),
  on('honeyMember', '13 3++ 3 33 33 3333 3', 'PUT /organisations/{id}/members/{personId}'),
  on('honeyMember', '13 +++ 3 33 33 3333 3', 'DELETE /organisations/{id}/members/{personId}'), // everybody may leave
  on('honeyOwner', '13 339 3 33 33 3333 3', 'PUT /organisations/{id}/members/{personId}', 'DELETE /organisations/{id}/members/{personId}'), // the last owner stays
  on('honey', '13 3++ 3 33 33 3333 3', 'POST /organisations/{id}/invitations', 'GET /organisations/{id}/join-requests'),
  on('draft', '14 44+ 4 44 44 3343 4', 'POST /organisations/{id}/invitations', 'GET /organisations/{id}/join-requests'),
  on('client', '14 444 4 +4 44 3343 4', 'POST /organisations/{id}/invitations', 'GET /organisations/{id}/join-requests'),
  on('honeyRequest', '13 3++ 3 33 33 3333 3', 'PUT /organisations/{id}/join-requests/{requestId}'),
  on('honey', '1+ 999 + ++ ++ ++++ +', 'POST /organisations/{id}/join-requests'),
  on('waiting', '1+ +++ + ++ ++ ++++ +', 'POST /organisations/{id}/join-requests'), // whoever found the number by the duplicate check may ask
  on('client', '1+ +++ + ++ ++ ++++ +', 'POST /organisations/{id}/join-requests'),
  on('draft', '14 449 4 44 44 4444 4', 'POST /organisations/{id}/join-requests'),
  on('frozen', '14 444 4 44 44 4444 9', 'POST /organisations/{id}/join-requests'),
  on('invitation', '1+ 444 4 44 44 4444 4', 'PUT /my/invitations/{id}'),
  on(
    'none',
    '14 444 4 44 44 4444 4',
    'GET /organisations/{id}/members',
    'PUT /organisations/{id}/members/{personId}',
    'DELETE /organisations/{id}/members/{personId}',
    'POST /organisations/{id}/invitations',
    'GET /organisations/{id}/join-requests',
    'POST /organisations/{id}/join-requests',
    'PUT /organisations/{id}/join-requests/{requestId}',
    'PUT /my/invitations/{id}',
  ),
].flat();
