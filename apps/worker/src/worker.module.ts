import { type DynamicModule, Module } from '@nestjs/common';
import { ComplianceModule } from '@zemlyak/compliance';
import { IdentityModule } from '@zemlyak/identity';
import { IntroductionsModule } from '@zemlyak/introductions';
import { MatchingModule } from '@zemlyak/matching';
import { NotificationsModule } from '@zemlyak/notifications';
import { OffersModule } from '@zemlyak/offers';
import { PlatformModule, type Config } from '@zemlyak/platform';
import { ReferenceModule } from '@zemlyak/reference';
import { RegistryModule } from '@zemlyak/registry';
import { SearchModule } from '@zemlyak/search';

const rooms = [
  ReferenceModule,
  IdentityModule,
  RegistryModule,
  ComplianceModule,
  OffersModule,
  SearchModule,
  MatchingModule,
  IntroductionsModule,
  NotificationsModule,
];

/** The same rooms without their controllers: deliveries, tasks and schedules. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.with(config, 'zemlyak-worker'), ...rooms] };
  }
}
