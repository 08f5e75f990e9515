import { on } from '../matrix-row';

/** Vocabularies, search, matches, notices and the machine room. */
export const findingRows = [
  //     GL mMO X aA cC rfeo S
  on('', '++ +++ + ++ ++ ++++ +', 'GET /reference', 'GET /reference/codes', 'GET /search', 'GET /search/suggestions', 'GET /search/counts'),
  on('code', '++ +++ + ++ ++ ++++ +', 'GET /reference/codes/{scheme}/{code}'),
  on('facet', '++ +++ + ++ ++ ++++ +', 'GET /search/facets/{facet}'),
  on('live', '++ +++ + ++ ++ ++++ +', 'GET /search/similar/{kind}/{id}'),
  on('none', '44 444 4 44 44 4444 4', 'GET /reference/codes/{scheme}/{code}', 'GET /search/facets/{facet}'),
  on('none', '++ +++ + ++ ++ ++++ +', 'GET /search/similar/{kind}/{id}'), // no cards are like what the index does not hold
  on('sketch', '++ +++ + ++ ++ ++++ +', 'GET /search/similar/{kind}/{id}'),

  on(
    '',
    '13 333 3 33 33 33++ 3',
    'GET /reference/format-memberships',
    'POST /reference/format-memberships',
    'GET /reference/imports',
    'GET /search/synonyms',
    'POST /search/synonyms',
  ),
  on('', '13 333 3 33 33 3322 3', 'POST /reference/imports'), // not an official file
  on('formatMembership', '13 333 3 33 33 33++ 3', 'GET /reference/format-memberships/{id}', 'PATCH /reference/format-memberships/{id}'),
  on('synonyms', '13 333 3 33 33 33++ 3', 'DELETE /search/synonyms/{id}'),
  on('none', '13 333 3 33 33 3344 3', 'GET /reference/format-memberships/{id}', 'PATCH /reference/format-memberships/{id}', 'DELETE /search/synonyms/{id}'),

  // lists are taken away by those who work for others
  on('', '13 333 3 ++ ++ 333+ 3', 'GET /search/export'),
  // by match to a company of Altai krai: for its people, its region's advisers and the operator
  on('forHoney', '14 +++ 4 +4 44 444+ 4', 'GET /search'),
  on('facetForHoney', '14 +++ 4 +4 44 444+ 4', 'GET /search/facets/{facet}'),
  on('forHoney', '13 333 3 +4 44 333+ 3', 'GET /search/export'),
  on('forNobody', '14 444 4 44 44 4444 4', 'GET /search'),

  // matches of a listing: its own people's, the region's advisers' and the operator's
  on('', '13 +++ + ++ ++ 333+ +', 'GET /my/matches'),
  on('live', '13 +++ 3 +3 33 333+ 3', 'GET /offers/{id}/matches'),
  on('sketch', '13 444 4 44 44 3334 4', 'GET /offers/{id}/matches'), // a draft has none
  on('none', '13 444 4 44 44 3334 4', 'GET /offers/{id}/matches'),
  on('match', '13 +++ + 34 44 3333 4', 'POST /matches/{id}/dismissal', 'DELETE /matches/{id}/dismissal'),
  on('none', '13 444 4 44 44 3333 4', 'POST /matches/{id}/dismissal', 'DELETE /matches/{id}/dismissal'),

  on('', '1+ +++ + ++ ++ ++++ +', 'GET /my/saved-searches', 'POST /my/saved-searches'),
  on('savedSearch', '14 44+ 4 44 44 4444 4', 'PATCH /my/saved-searches/{id}', 'DELETE /my/saved-searches/{id}', 'POST /my/saved-searches/{id}/looks'),
  on('none', '14 444 4 44 44 4444 4', 'PATCH /my/saved-searches/{id}', 'DELETE /my/saved-searches/{id}', 'POST /my/saved-searches/{id}/looks'),

  on(
    '',
    '1+ +++ + ++ ++ ++++ +',
    'GET /events',
    'GET /notices',
    'GET /notices/unread',
    'POST /notices/reading',
    'DELETE /notices/reading',
    'GET /notice-preferences',
    'PUT /notice-preferences',
  ),
  on('notice', '14 44+ 4 44 44 4444 4', 'POST /notices/{id}/reading'),
  on('none', '14 444 4 44 44 4444 4', 'POST /notices/{id}/reading'),
  on('unsubscribing', '++ +++ + ++ ++ ++++ +', 'GET /unsubscriptions/{token}', 'POST /unsubscriptions/{token}', 'POST /unsubscriptions'), // the link is the key
  on('renewing', '++ +++ + ++ ++ ++++ +', 'GET /renewals/{token}', 'POST /renewals'), // so it is here
  on('none', '44 444 4 44 44 4444 4', 'GET /renewals/{token}', 'POST /renewals'),
  on('none', '44 444 4 44 44 4444 4', 'GET /unsubscriptions/{token}', 'POST /unsubscriptions/{token}', 'POST /unsubscriptions'),

  on('', '13 333 3 33 33 333+ 3', 'GET /troubled-jobs', 'POST /job-retries'),
  on('', '44 444 4 44 44 4444 4', 'GET /mailbox'), // only demo mode has one
].flat();
