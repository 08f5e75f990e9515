import { on } from '../matrix-row';

/** The check of an organisation: that there is one is known to its people and reviewers, why it ended so to officers. */
export const complianceRows = [
  //          GL mMO X aA cC rfeo S
  on('honey', '14 +++ 4 +4 44 ++4+ 4', 'GET /organisations/{id}/screening'),
  on('honey', '14 4++ 4 44 44 4+44 4', 'GET /organisations/{id}/parties'),
  on('honey', '14 4++ 4 44 44 4444 4', 'POST /organisations/{id}/parties'),
  on('honeyParty', '14 4++ 4 44 44 4444 4', 'DELETE /organisations/{id}/parties/{partyId}'),
  on(
    'none',
    '14 444 4 44 44 4444 4',
    'GET /organisations/{id}/screening',
    'GET /organisations/{id}/parties',
    'POST /organisations/{id}/parties',
    'DELETE /organisations/{id}/parties/{partyId}',
  ),

  on('refusal', '14 444 + 44 44 4444 4', 'POST /appeals'), // whoever met the refusal
  on('none', '14 444 4 44 44 4444 4', 'POST /appeals'),
  on('', '1+ +++ + ++ ++ ++++ +', 'GET /appeals'),

  on('', '13 333 3 33 33 3+33 3', 'GET /refusals', 'GET /clearances', 'GET /screening-coverage'),
  on('appeal', '13 333 3 33 33 3+33 3', 'POST /appeals/{id}/answer'),
  on('orlova', '13 333 3 33 33 3+33 3', 'POST /clearances'),
  on('clearance', '13 333 3 33 33 3+33 3', 'POST /clearances/{id}/confirmation'), // proposed by another officer
  on('', '13 333 3 33 33 3+3+ 3', 'GET /trade-rules'),
  on('rule', '13 333 3 33 33 3+33 3', 'PUT /trade-rules/{rule}'),
  on('none', '13 333 3 33 33 3433 3', 'POST /appeals/{id}/answer', 'POST /clearances', 'POST /clearances/{id}/confirmation', 'PUT /trade-rules/{rule}'),
].flat();
