import type { Id } from '@zemlyak/kernel';
import { fact } from '@zemlyak/platform';

/** An organisation and the people named for it were compared with the lists; only recorded when the state changed. */
export class ScreeningFinished extends fact<{ organisationId: Id; outcome: string; listVersion: number }>('compliance.screening-finished') {}
/** The gate did not let an action pass: `verdict` is `refuse` or `review`. Only officers are told why. */
export class ActionRefused extends fact<{ decisionId: Id; action: string; verdict: string; organisationIds: readonly string[] }>('compliance.action-refused') {}
/** Somebody asked for a refusal to be looked at again. */
export class AppealFiled extends fact<{ appealId: Id; decisionId: Id }>('compliance.appeal-filed') {}
export class AppealAnswered extends fact<{ appealId: Id; decisionId: Id; appellantId: Id }>('compliance.appeal-answered') {}
/** A new version of a watch list is in force; everybody active is screened again. */
export class WatchListImported extends fact<{ list: string; listVersion: number; entries: number }>('compliance.watch-list-imported') {}
/** Two officers agreed that a hit or a rule does not concern the organisation. */
export class HitCleared extends fact<{ clearanceId: Id; organisationId: Id }>('compliance.hit-cleared') {}
/** A trade rule has a new version. */
export class TradeRuleChanged extends fact<{ rule: string; version: number }>('compliance.trade-rule-changed') {}
/** Owners or signatories were named or removed. */
export class PartiesChanged extends fact<{ organisationId: Id }>('compliance.parties-changed') {}
