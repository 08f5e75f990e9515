import { Module } from '@nestjs/common';
import { IdentityModule } from '@zemlyak/identity';
import { registerMessages } from '@zemlyak/platform';
import { RegistryModule } from '@zemlyak/registry';
import { Appeals } from './appeals.service';
import { Clearances } from './clearances.service';
import { ComplianceHandlers } from './compliance.handlers';
import { ComplianceSchedule } from './compliance.schedule';
import { Gate } from './gate.service';
import en from './locales/en.json';
import ru from './locales/ru.json';
import { Parties } from './parties.service';
import { PublicationGate } from './publication-check';
import { RefusalQueries } from './refusals.queries';
import { Rescreening } from './rescreening.service';
import { Screening } from './screening.service';
import { TradeRules } from './trade-rules.service';
import { WatchLists } from './watch-lists.service';

registerMessages('compliance', { ru, en });

const services = [Gate, Screening, Parties, TradeRules, WatchLists, Clearances, Appeals, Rescreening, RefusalQueries];

@Module({
  imports: [IdentityModule, RegistryModule],
  providers: [...services, PublicationGate, ComplianceHandlers, ComplianceSchedule],
  exports: services,
})
export class ComplianceModule {}
