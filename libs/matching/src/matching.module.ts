import { Module } from '@nestjs/common';
import { ComplianceModule } from '@zemlyak/compliance';
import { OffersModule } from '@zemlyak/offers';
import { registerMessages } from '@zemlyak/platform';
import { ReferenceModule } from '@zemlyak/reference';
import { RegistryModule } from '@zemlyak/registry';
import { Impressions } from './impressions.service';
import en from './locales/en.json';
import ru from './locales/ru.json';
import { MatchingHandlers } from './matching.handlers';
import { MatchingQueries } from './matching.queries';
import { MatchingSchedule } from './matching.schedule';
import { Matching } from './matching.service';
import { Partners } from './partners.service';
import { PairChecks } from './pairs/pair-checks.service';
import { Pairs } from './pairs/pairs.service';
import { Placements } from './pairs/placements.service';
import { Scoring } from './pairs/scoring.service';
import { ProfilesQueries } from './profiles/profiles.queries';
import { Profiles } from './profiles/profiles.service';
import { Wording } from './wording.service';

registerMessages('matching', { ru, en });

@Module({
  imports: [ReferenceModule, RegistryModule, ComplianceModule, OffersModule],
  providers: [
    Profiles,
    ProfilesQueries,
    Scoring,
    PairChecks,
    Placements,
    Pairs,
    Impressions,
    MatchingQueries,
    Matching,
    Partners,
    Wording,
    MatchingHandlers,
    MatchingSchedule,
  ],
  exports: [Matching, Partners, Scoring, Pairs, Wording],
})
export class MatchingModule {}
