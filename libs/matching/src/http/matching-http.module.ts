import { Module } from '@nestjs/common';
import { OffersModule } from '@zemlyak/offers';
import { RegistryModule } from '@zemlyak/registry';
import { MatchingModule } from '../matching.module';
import { MatchingController } from './matching.controller';

@Module({ imports: [MatchingModule, OffersModule, RegistryModule], controllers: [MatchingController] })
export class MatchingHttpModule {}
