import { ReplayJournal, RetryJobs, RunSchedule, ShowHistory, VerifyJournal } from './platform-journal';
import { Migrate } from './platform-migrate';
import { ImportReference } from './reference-import';
import { Reindex } from './search-reindex';

export const commands = [Migrate, VerifyJournal, ReplayJournal, RetryJobs, ShowHistory, RunSchedule, ImportReference, Reindex];
