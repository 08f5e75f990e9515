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
import { commands } from './commands';

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

/** The operator's commands over the same rooms; a command is a few lines and acts as the house. */
@Module({})
export class CliModule {
  static with(config: Config): DynamicModule {
    return { module: CliModule, imports: [PlatformModule.with(config, 'zemlyak-cli'), ...rooms], providers: [...commands] };
  }
}
