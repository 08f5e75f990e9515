import { permissions } from '@zemlyak/kernel';

/**
 * Rights of the registry. Roles inside an organisation are checked on the row, because a person may belong to several and change one
 * they do not act for now; so most rights here only ask for a person.
 */
export const registryPermissions = permissions('registry', {
  create: ['person'],
  change: ['person'],
  submit: ['person'],
  join: ['person'],
  seeOwn: ['person'],
  seeHistory: ['person'],
  manageMembers: ['person'],
  review: ['councillor', 'adviser', 'reviewer', 'operator'],
  checkFacts: ['councillor', 'adviser', 'reviewer', 'operator'],
  draftForClients: ['adviser'],
  import: ['adviser', 'councillor', 'operator'],
  suspend: ['operator', 'officer'],
});
