import { complianceMigrations } from '@zemlyak/compliance/migrations';
import { identityMigrations } from '@zemlyak/identity/migrations';
import { introductionsMigrations } from '@zemlyak/introductions/migrations';
import { matchingMigrations } from '@zemlyak/matching/migrations';
import { notificationsMigrations } from '@zemlyak/notifications/migrations';
import { offersMigrations } from '@zemlyak/offers/migrations';
import type { MigrationClass } from '@zemlyak/platform';
import { platformMigrations } from '@zemlyak/platform/migrations';
import { referenceMigrations } from '@zemlyak/reference/migrations';
import { registryMigrations } from '@zemlyak/registry/migrations';
import { searchMigrations } from '@zemlyak/search/migrations';

/** Every room's migrations; they run in the order of their timestamps. */
export const allMigrations: readonly MigrationClass[] = [
  ...platformMigrations,
  ...referenceMigrations,
  ...identityMigrations,
  ...registryMigrations,
  ...complianceMigrations,
  ...offersMigrations,
  ...matchingMigrations,
  ...introductionsMigrations,
  ...searchMigrations,
  ...notificationsMigrations,
];
