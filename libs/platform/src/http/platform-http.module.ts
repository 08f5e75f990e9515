import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { HealthController } from '../health/health.controller';
import { EventsController } from '../realtime/events.controller';
import { AccessGuard } from './access.guard';
import { OperationsController } from './operations.controller';
import { ProblemFilter } from './problem.filter';
import { RateLimitGuard } from './rate-limit.guard';
import { RoutePermissions } from './route-permissions';

/** The HTTP edge: guards, problems, idempotency, live hints, health, the operator's view of jobs and mail. */
@Module({
  imports: [DiscoveryModule],
  controllers: [EventsController, HealthController, OperationsController],
  providers: [
    RoutePermissions,
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [RoutePermissions],
})
export class PlatformHttpModule {}
