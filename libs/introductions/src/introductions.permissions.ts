import { permissions } from '@zemlyak/kernel';

/** Rights to the room's routes; who may touch which record is in `introductions.policy.ts`. */
export const introductionsPermissions = permissions('introductions', {
  send: ['manager'],
  answer: ['manager'],
  read: ['member', 'adviser', 'councillor'],
  propose: ['adviser'],
  agree: ['adviser', 'councillor'],
  setCaps: ['operator'],
});
