import { Module } from '@nestjs/common';
import { OffersModule } from '../offers.module';
import { OfferFilesController } from './offer-files.controller';
import { OfferStepsController } from './offer-steps.controller';
import { OffersController } from './offers.controller';

@Module({ imports: [OffersModule], controllers: [OffersController, OfferStepsController, OfferFilesController] })
export class OffersHttpModule {}
