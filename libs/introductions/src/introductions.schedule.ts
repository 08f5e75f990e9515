import { Injectable } from '@nestjs/common';
import { Every } from '@zemlyak/platform';
import { IntroductionsClock } from './introductions-clock.service';

/** What this room does by the clock. */
@Injectable()
export class IntroductionsSchedule {
  constructor(private readonly clock: IntroductionsClock) {}

  @Every('introductions.keep-time', '*/10 * * * *')
  async keepTime(): Promise<void> {
    await this.clock.expireInterests();
    await this.clock.expireProposals();
    await this.clock.remind();
  }

  @Every('introductions.recompute-responsiveness', '20 2 * * *')
  async recompute(): Promise<void> {
    await this.clock.recomputeResponsiveness();
  }
}
