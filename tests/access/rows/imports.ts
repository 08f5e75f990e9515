import { on } from '../matrix-row';

/** Tables given by an agency or a council are its people's, and the operator's. */
export const importRows = [
  //     GL mMO X aA cC rfeo S
  on('', '13 333 3 ++ ++ 333+ 3', 'GET /imports', 'POST /imports'),
  on('table', '13 333 3 +4 44 333+ 3', 'GET /imports/{id}', 'GET /imports/{id}/bad-rows'),
  on('table', '13 333 3 +4 44 3332 3', 'PUT /imports/{id}/mapping'), // an operator, who has no territory, also names the column of the country
  on('table', '13 333 3 94 44 3339 3', 'POST /imports/{id}/application', 'DELETE /imports/{id}/application'), // its columns are not named yet
  on(
    'none',
    '13 333 3 44 44 3334 3',
    'GET /imports/{id}',
    'PUT /imports/{id}/mapping',
    'GET /imports/{id}/bad-rows',
    'POST /imports/{id}/application',
    'DELETE /imports/{id}/application',
  ),
].flat();
