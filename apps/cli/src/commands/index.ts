import { ImportWatchList, Rescreen } from './compliance-lists';
import { GenerateDemo } from './demo-generate';
import { RefreshMatching } from './matching-refresh';
import { AppointOperator } from './people-operator';
import { ReplayJournal, RetryJobs, RunSchedule, ShowHistory, VerifyJournal } from './platform-journal';
import { Migrate } from './platform-migrate';
import { ImportReference } from './reference-import';
import { Reindex } from './search-reindex';

export const commands = [
  Migrate,
  AppointOperator,
  VerifyJournal,
  ReplayJournal,
  RetryJobs,
  ShowHistory,
  RunSchedule,
  ImportReference,
  ImportWatchList,
  Rescreen,
  Reindex,
  RefreshMatching,
  GenerateDemo,
];
