export { MatchDismissed, MatchFound, MatchRestored } from './matching.events';
export { MatchingModule } from './matching.module';
export { matchingPermissions } from './matching.permissions';
export type { MatchRow } from './matching.queries';
export { Matching, dismissalReasons } from './matching.service';
export type { DismissalReason } from './matching.service';
export { Pairs } from './pairs/pairs.service';
export { Scoring } from './pairs/scoring.service';
export { Wording } from './wording.service';
