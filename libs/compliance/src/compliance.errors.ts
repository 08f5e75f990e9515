import { problems } from '@zemlyak/kernel';

/** Problems of compliance. The texts of the first two are neutral on purpose: no list, rule, party, country or other way is ever named. */
export const { ActionUnavailable, ActionAwaitsCheck, AppealExists, SameOfficer, WatchListShrank, WatchListUnreadable, CoverageIncomplete } = problems({
  ActionUnavailable: { code: 'action-unavailable', status: 403 },
  ActionAwaitsCheck: { code: 'action-awaits-check', status: 409 },
  AppealExists: { code: 'appeal-exists', status: 409 },
  SameOfficer: { code: 'same-officer', status: 403 },
  WatchListShrank: { code: 'watch-list-shrank', status: 409 },
  WatchListUnreadable: { code: 'watch-list-unreadable', status: 422 },
  CoverageIncomplete: { code: 'coverage-incomplete', status: 500 },
});

/** What a refused party is told: where to appeal, never why. @param reference of the decision */
export const refusal = (reference: string): InstanceType<typeof ActionUnavailable> =>
  new ActionUnavailable({ reference, appealUrl: `/app/appeals?reference=${reference}` });
