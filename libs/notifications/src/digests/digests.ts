import { Injectable } from '@nestjs/common';
import { DailyDigest } from './daily-digest.service';
import { WeeklyDigest } from './weekly-digest.service';

/** The two letters that come by the clock. */
@Injectable()
export class Digests {
  constructor(
    readonly daily: DailyDigest,
    readonly weekly: WeeklyDigest,
  ) {}
}
