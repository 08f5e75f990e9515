import { on } from '../matrix-row';

/** Organisations: public when active, before that for their people, their adviser, the territory's reviewers and staff. */
export const registryRows = [
  //     GL mMO X aA cC rfeo S
  on('', '++ +++ + ++ ++ ++++ +', 'GET /identifier-schemes', 'POST /identifier-checks'),
  on('', '1+ +++ + ++ ++ ++++ +', 'POST /organisations', 'POST /organisations/duplicates', 'GET /my/organisations', 'GET /my/invitations'),

  on('honey', '++ +++ + ++ ++ ++++ +', 'GET /organisations/{idOrSlug}', 'GET /organisations/{idOrSlug}/facts'),
  on('draft', '44 44+ 4 44 44 ++4+ 4', 'GET /organisations/{idOrSlug}', 'GET /organisations/{idOrSlug}/facts'),
  on('waiting', '44 444 4 +4 44 ++4+ 4', 'GET /organisations/{idOrSlug}', 'GET /organisations/{idOrSlug}/facts'),
  on('waitingAbroad', '44 444 4 44 +4 ++4+ 4', 'GET /organisations/{idOrSlug}', 'GET /organisations/{idOrSlug}/facts'),
  on('client', '44 444 4 +4 44 ++4+ 4', 'GET /organisations/{idOrSlug}', 'GET /organisations/{idOrSlug}/facts'),
  on('frozen', '44 444 4 44 +4 ++4+ +', 'GET /organisations/{idOrSlug}', 'GET /organisations/{idOrSlug}/facts'),
  on('none', '44 444 4 44 44 4444 4', 'GET /organisations/{idOrSlug}', 'GET /organisations/{idOrSlug}/facts'),

  // managers and owners keep the record, owners alone decide about its being
  on('honey', '13 3++ 3 33 33 3333 3', 'PATCH /organisations/{id}', 'POST /organisations/{id}/confirmation', 'POST /organisations/{id}/photos'),
  on('honey', '13 33+ 3 33 33 3333 3', 'POST /organisations/{id}/pause', 'POST /organisations/{id}/closure'),
  on('honey', '13 339 3 33 33 3333 3', 'DELETE /organisations/{id}/pause'), // it is not paused
  on('honey', '13 399 3 33 33 3333 3', 'POST /organisations/{id}/submission'), // it is public already
  on(
    'draft',
    '14 44+ 4 44 44 3343 4',
    'PATCH /organisations/{id}',
    'POST /organisations/{id}/submission',
    'POST /organisations/{id}/photos',
    'POST /organisations/{id}/closure',
  ),
  on('draft', '14 449 4 44 44 3343 4', 'POST /organisations/{id}/pause', 'DELETE /organisations/{id}/pause', 'POST /organisations/{id}/confirmation'),
  on('client', '14 444 4 +4 44 3343 4', 'PATCH /organisations/{id}', 'POST /organisations/{id}/photos'),
  on('client', '14 444 4 94 44 3343 4', 'POST /organisations/{id}/submission'), // its client has not agreed
  on(
    'none',
    '14 444 4 44 44 4444 4',
    'PATCH /organisations/{id}',
    'POST /organisations/{id}/submission',
    'POST /organisations/{id}/pause',
    'DELETE /organisations/{id}/pause',
    'POST /organisations/{id}/closure',
    'POST /organisations/{id}/confirmation',
    'GET /organisations/{id}/history',
    'POST /organisations/{id}/photos',
    'DELETE /organisations/{id}/photos/{photoId}',
  ),

  on('honey', '13 +++ 3 +3 33 ++3+ 3', 'GET /organisations/{id}/history'),
  on('draft', '14 44+ 4 44 44 ++4+ 4', 'GET /organisations/{id}/history'),

  on('photo', '++ +++ + ++ ++ ++++ +', 'GET /photos/{id}'),
  on('draftPhoto', '44 44+ 4 44 44 ++4+ 4', 'GET /photos/{id}'),
  on('none', '44 444 4 44 44 4444 4', 'GET /photos/{id}'),
  on('honeyPhoto', '13 3++ 3 33 33 3333 3', 'DELETE /organisations/{id}/photos/{photoId}'),

  // reviewers by office or by territory
  on('', '13 333 3 ++ ++ +33+ 3', 'GET /reviews'),
  on('waiting', '13 333 3 +4 44 +33+ 3', 'POST /organisations/{id}/decision'),
  on('waitingAbroad', '13 333 3 44 +4 +33+ 3', 'POST /organisations/{id}/decision'),
  on('draft', '13 333 3 44 44 9339 3', 'POST /organisations/{id}/decision'),
  on('honey', '13 333 3 93 33 9339 3', 'POST /organisations/{id}/decision'),
  on('honey', '13 333 3 +3 33 +33+ 3', 'POST /organisations/{id}/facts'),
  on('orlova', '13 333 3 33 +3 +33+ 3', 'POST /organisations/{id}/facts'),
  on('honeyFact', '13 333 3 +3 33 +33+ 3', 'DELETE /organisations/{id}/facts/{factId}'),
  on('none', '13 333 3 44 44 4334 3', 'POST /organisations/{id}/decision', 'POST /organisations/{id}/facts', 'DELETE /organisations/{id}/facts/{factId}'),
  on('honey', '13 333 3 33 33 3+3+ 3', 'POST /organisations/{id}/suspension'),
  on('frozen', '13 333 3 33 33 3+3+ 3', 'DELETE /organisations/{id}/suspension'),
  on('none', '13 333 3 33 33 3434 3', 'POST /organisations/{id}/suspension', 'DELETE /organisations/{id}/suspension'),

  // advisers and their clients
  on('', '13 333 3 ++ 33 3333 3', 'GET /clients', 'POST /clients'),
  on('client', '44 444 4 34 44 3343 4', 'POST /organisations/{id}/client-confirmation'), // none of them is the client
  on('honey', '43 33+ 3 33 33 3333 3', 'POST /organisations/{id}/client-confirmation'),
  on('none', '44 444 4 44 44 4444 4', 'POST /organisations/{id}/client-confirmation'),
].flat();
