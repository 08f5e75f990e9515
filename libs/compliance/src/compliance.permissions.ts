import { permissions } from '@zemlyak/kernel';

/** Rights of compliance. Officers see why; everybody else sees only that there is a check. */
export const compliancePermissions = permissions('compliance', {
  seeScreening: ['person'],
  nameParties: ['person'],
  appeal: ['person'],
  seeRefusals: ['officer'],
  answerAppeals: ['officer'],
  clearHits: ['officer'],
  seeRules: ['officer', 'operator'],
  changeRules: ['officer'],
});
