import { permissions } from '@zemlyak/kernel';

/** Rights on the routes of this room. Every row is the person's own, except for the operator's two. */
export const identityPermissions = permissions('identity', {
  seeOwnAccount: ['person'],
  changeOwnAccount: ['person'],
  seePeople: ['operator'],
  giveRoles: ['operator'],
  lockPeople: ['operator'],
});
