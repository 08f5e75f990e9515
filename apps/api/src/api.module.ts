import { type DynamicModule, Module } from '@nestjs/common';
import { ComplianceHttpModule } from '@zemlyak/compliance/http';
import { IdentityHttpModule } from '@zemlyak/identity/http';
import { IntroductionsHttpModule } from '@zemlyak/introductions/http';
import { MatchingHttpModule } from '@zemlyak/matching/http';
import { NotificationsHttpModule } from '@zemlyak/notifications/http';
import { OffersHttpModule } from '@zemlyak/offers/http';
import { PlatformModule, type Config } from '@zemlyak/platform';
import { PlatformHttpModule } from '@zemlyak/platform/http';
import { ReferenceHttpModule } from '@zemlyak/reference/http';
import { RegistryHttpModule } from '@zemlyak/registry/http';
import { SearchHttpModule } from '@zemlyak/search/http';

const rooms = [
  PlatformHttpModule,
  ReferenceHttpModule,
  IdentityHttpModule,
  RegistryHttpModule,
  ComplianceHttpModule,
  OffersHttpModule,
  SearchHttpModule,
  MatchingHttpModule,
  IntroductionsHttpModule,
  NotificationsHttpModule,
];

/** HTTP only: no rule, no SQL. */
@Module({})
export class ApiModule {
  static with(config: Config): DynamicModule {
    return { module: ApiModule, imports: [PlatformModule.with(config, 'zemlyak-api'), ...rooms] };
  }
}
