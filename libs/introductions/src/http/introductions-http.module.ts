import { Module } from '@nestjs/common';
import { IntroductionsModule } from '../introductions.module';
import { InterestsController } from './interests.controller';
import { IntroductionProposalsController } from './introduction-proposals.controller';
import { MonthlyCapsController } from './monthly-caps.controller';
import { ResponsivenessController } from './responsiveness.controller';

@Module({
  imports: [IntroductionsModule],
  controllers: [InterestsController, IntroductionProposalsController, MonthlyCapsController, ResponsivenessController],
})
export class IntroductionsHttpModule {}
