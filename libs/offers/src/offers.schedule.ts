import { Injectable } from '@nestjs/common';
import { Every } from '@zemlyak/platform';
import { Lifetime } from './lifetime.service';

/** What happens to listings by the clock. */
@Injectable()
export class OffersSchedule {
  constructor(private readonly lifetime: Lifetime) {}

  @Every('offers.expire-due', '*/5 * * * *')
  async expire(): Promise<void> {
    await this.lifetime.expireDue();
  }

  @Every('offers.remind-of-ends', '20 * * * *')
  async remind(): Promise<void> {
    await this.lifetime.remindOfEnds();
  }
}
