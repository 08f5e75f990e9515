import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ComplianceModule } from '@zemlyak/compliance';
import { IdentityModule } from '@zemlyak/identity';
import { MatchingModule } from '@zemlyak/matching';
import { OffersModule } from '@zemlyak/offers';
import { registerMessages } from '@zemlyak/platform';
import { RegistryModule } from '@zemlyak/registry';
import { Acquaintances } from './acquaintance.service';
import { Figures } from './figures';
import { Interest } from './interest.entity';
import { InterestViews } from './interest-views.service';
import { InterestedParties } from './interested-parties';
import { IntroductionsClock } from './introductions-clock.service';
import { IntroductionsHandlers } from './introductions.handlers';
import { IntroductionsQueries } from './introductions.queries';
import { IntroductionsSchedule } from './introductions.schedule';
import { Introductions } from './introductions.service';
import en from './locales/en.json';
import ru from './locales/ru.json';
import { MonthlyCaps } from './monthly-caps.service';
import { IntroductionsPersonalData } from './personal-data-keeper';
import { Proposal } from './proposal.entity';
import { Proposals } from './proposals.service';
import { Quota } from './quota';
import { ResponsivenessTable } from './responsiveness';

registerMessages('introductions', { ru, en });

@Module({
  imports: [TypeOrmModule.forFeature([Interest, Proposal]), IdentityModule, RegistryModule, ComplianceModule, OffersModule, MatchingModule],
  providers: [
    Introductions,
    Proposals,
    Acquaintances,
    InterestViews,
    IntroductionsClock,
    IntroductionsSchedule,
    IntroductionsHandlers,
    InterestedParties,
    IntroductionsQueries,
    Figures,
    Quota,
    MonthlyCaps,
    ResponsivenessTable,
    IntroductionsPersonalData,
  ],
  exports: [Introductions, Proposals, InterestViews, InterestedParties, IntroductionsClock, MonthlyCaps],
})
export class IntroductionsModule {}
