import { Module } from '@nestjs/common';
import { ComplianceModule } from '../compliance.module';
import { RefusalsController } from './refusals.controller';
import { ScreeningController } from './screening.controller';
import { TradeRulesController } from './trade-rules.controller';

@Module({ imports: [ComplianceModule], controllers: [ScreeningController, RefusalsController, TradeRulesController] })
export class ComplianceHttpModule {}
