import { on } from '../matrix-row';

/** Interests and introductions: the two companies' and their advisers'; platform staff are not among them. */
export const introductionRows = [
  //            GL mMO X aA cC rfeo S
  on('revised', '13 399 + ++ ++ 3333 9', 'POST /interests'), // Honey's own listing; a suspended company sends nothing
  on('live', '13 399 9 ++ ++ 3333 9', 'POST /interests'), // Orlova has one open
  on('sketch', '13 344 4 44 44 3333 4', 'POST /interests'),
  on('none', '13 344 4 44 44 3333 4', 'POST /interests'),
  on('', '13 +++ + ++ ++ 3333 +', 'GET /interests', 'GET /interest-quota', 'GET /introduction-proposals'),

  on('received', '13 +++ + +4 +4 3333 4', 'GET /interests/{id}'),
  on('accepted', '13 +++ + +4 +4 3333 4', 'GET /interests/{id}'),
  on('none', '13 444 4 44 44 3333 4', 'GET /interests/{id}'),
  on('received', '13 3++ 3 34 34 3333 4', 'POST /interests/{id}/acceptance', 'POST /interests/{id}/decline'),
  on('accepted', '13 399 3 34 34 3333 4', 'POST /interests/{id}/acceptance', 'POST /interests/{id}/decline'),
  on('received', '13 333 + 34 34 3333 4', 'POST /interests/{id}/withdrawal'),
  on('sent', '13 3++ 3 34 34 3333 4', 'POST /interests/{id}/withdrawal'),
  on('none', '13 344 4 44 44 3333 4', 'POST /interests/{id}/acceptance', 'POST /interests/{id}/decline', 'POST /interests/{id}/withdrawal'),

  on('cedar', '13 333 3 +3 33 3333 3', 'POST /introduction-proposals'), // of one's own territory
  on('draft', '13 333 3 99 33 3333 3', 'POST /introduction-proposals'),
  on('none', '13 333 3 99 33 3333 3', 'POST /introduction-proposals'), // what is not public and what is not there are told alike
  on('queued', '13 444 4 +4 +4 3333 4', 'GET /introduction-proposals/{id}'), // the companies see nothing yet
  on('offered', '13 +++ + +4 +4 3333 4', 'GET /introduction-proposals/{id}'),
  on('queued', '13 333 3 34 +4 3333 3', 'POST /introduction-proposals/{id}/agreement'),
  on('queued', '13 344 4 34 34 3333 4', 'POST /introduction-proposals/{id}/acceptance'),
  on('offered', '13 3++ + 34 34 3333 4', 'POST /introduction-proposals/{id}/acceptance'),
  on('queued', '13 444 4 34 +4 3333 4', 'POST /introduction-proposals/{id}/decline'),
  on('offered', '13 3++ + 34 34 3333 4', 'POST /introduction-proposals/{id}/decline'),
  on('none', '13 444 4 44 44 3333 4', 'GET /introduction-proposals/{id}', 'POST /introduction-proposals/{id}/decline'),
  on('none', '13 333 3 44 44 3333 3', 'POST /introduction-proposals/{id}/agreement'),
  on('none', '13 344 4 44 44 3333 4', 'POST /introduction-proposals/{id}/acceptance'),

  on('honey', '13 333 3 33 33 333+ 3', 'GET /organisations/{id}/interest-cap'),
  on('capped', '13 333 3 33 33 333+ 3', 'PUT /organisations/{id}/interest-cap'),
  on('none', '13 333 3 33 33 3334 3', 'GET /organisations/{id}/interest-cap', 'PUT /organisations/{id}/interest-cap'),

  on('honey', '++ +++ + ++ ++ ++++ +', 'GET /organisations/{id}/responsiveness'),
  on('draft', '44 444 4 44 44 4444 4', 'GET /organisations/{id}/responsiveness'), // there is no public card yet
  on('none', '44 444 4 44 44 4444 4', 'GET /organisations/{id}/responsiveness'),
].flat();
