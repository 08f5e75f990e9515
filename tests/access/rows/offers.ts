import { on } from '../matrix-row';

/** Listings: a draft is its authors' alone, what was handed in is also its reviewers', what is published is everybody's. */
export const offerRows = [
  //     GL mMO X aA cC rfeo S
  on('', '++ +++ + ++ ++ ++++ +', 'GET /offers'),
  on('', '1+ +++ + ++ ++ ++++ +', 'GET /my/offers', 'POST /offer-checks'),
  on('', '13 +++ + ++ ++ 3333 +', 'POST /offers'), // for the organisation acted for
  on('honey', '14 +++ 4 +4 44 4444 4', 'POST /offers'),
  on('honey', '14 +++ 4 +4 44 +44+ 4', 'POST /offer-checks'), // writers and reviewers
  on('none', '14 444 4 44 44 4444 4', 'POST /offers'),

  on('live', '++ +++ + ++ ++ ++++ +', 'GET /offers/{id}'),
  on('sketch', '44 +++ 4 44 44 4444 4', 'GET /offers/{id}'),
  on('pending', '44 +++ 4 +4 44 ++4+ 4', 'GET /offers/{id}'),
  on('returned', '44 +++ 4 +4 44 ++4+ 4', 'GET /offers/{id}'),
  on('clientText', '44 +++ 4 +4 44 ++4+ 4', 'GET /offers/{id}'),
  on('pendingAbroad', '44 444 + 44 +4 ++4+ 4', 'GET /offers/{id}'),
  on('none', '44 444 4 44 44 4444 4', 'GET /offers/{id}'),

  on('live', '14 +++ 4 +4 44 ++4+ 4', 'GET /offers/{id}/revisions', 'GET /offers/{id}/history'),
  on('revised', '14 +++ 4 +4 44 ++4+ 4', 'GET /offers/{id}/revisions', 'GET /offers/{id}/history'),
  on('sketch', '14 +++ 4 44 44 4444 4', 'GET /offers/{id}/revisions', 'GET /offers/{id}/history'),

  // its own people write, the agency that drafted it too
  on('live', '13 +++ 3 33 33 3333 3', 'PATCH /offers/{id}', 'POST /offers/{id}/photos', 'POST /offers/{id}/files'),
  on('liveFile', '13 +++ 3 33 33 3333 3', 'DELETE /offers/{id}/files/{fileId}'),
  on(
    'sketch',
    '14 +++ 4 44 44 4444 4',
    'PATCH /offers/{id}',
    'POST /offers/{id}/photos',
    'POST /offers/{id}/files',
    'POST /offers/{id}/submission',
    'POST /offers/{id}/withdrawal',
  ),
  on('pending', '14 +++ 4 34 44 3343 4', 'PATCH /offers/{id}'),
  on('clientText', '14 +++ 4 +4 44 3343 4', 'PATCH /offers/{id}'),
  on('live', '13 999 3 33 33 3333 3', 'POST /offers/{id}/submission'), // it is public already
  on('sketchFile', '44 +++ 4 44 44 4444 4', 'GET /offer-files/{id}'),
  on('publicFile', '++ +++ + ++ ++ ++++ +', 'GET /offer-files/{id}'),

  // managers decide for the organisation
  on('live', '13 3++ 3 33 33 3333 3', 'POST /offers/{id}/withdrawal', 'POST /offers/{id}/pause', 'POST /offers/{id}/renewal'),
  on('live', '13 399 3 33 33 3333 3', 'DELETE /offers/{id}/pause'), // it is not paused
  on('clientText', '14 3++ 4 34 44 3343 4', 'POST /offers/{id}/client-approval'),

  // somebody else reviews: by office or by territory, never for one's own organisation
  on('', '13 333 3 ++ ++ +33+ 3', 'GET /offer-reviews'),
  on('pending', '14 333 4 +4 44 +34+ 4', 'POST /offers/{id}/decision', 'POST /offers/{id}/publication'),
  on('pendingAbroad', '14 444 3 44 +4 +34+ 4', 'POST /offers/{id}/decision', 'POST /offers/{id}/publication'),
  on('sketch', '14 333 4 44 44 4444 4', 'POST /offers/{id}/decision', 'POST /offers/{id}/publication'),
  on('other', '13 333 3 93 33 9339 3', 'POST /offers/{id}/decision', 'POST /offers/{id}/publication'),

  on(
    'none',
    '14 444 4 44 44 4444 4',
    'GET /offers/{id}/revisions',
    'GET /offers/{id}/history',
    'PATCH /offers/{id}',
    'POST /offers/{id}/photos',
    'POST /offers/{id}/files',
    'DELETE /offers/{id}/files/{fileId}',
    'POST /offers/{id}/submission',
    'POST /offers/{id}/withdrawal',
    'POST /offers/{id}/pause',
    'DELETE /offers/{id}/pause',
    'POST /offers/{id}/renewal',
    'POST /offers/{id}/client-approval',
    'POST /offers/{id}/decision',
    'POST /offers/{id}/publication',
  ),
  on('none', '44 444 4 44 44 4444 4', 'GET /offer-files/{id}'),
].flat();
