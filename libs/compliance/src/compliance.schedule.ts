import { Injectable } from '@nestjs/common';
import { Every, Task } from '@zemlyak/platform';
import { Rescreening } from './rescreening.service';

/** What compliance does by the clock and when lists change. */
@Injectable()
export class ComplianceSchedule {
  constructor(private readonly rescreening: Rescreening) {}

  @Every('compliance.rescreen-nightly', '30 1 * * *')
  async nightly(): Promise<void> {
    await this.rescreening.run();
  }

  @Task('compliance.rescreen')
  async afterImport(): Promise<void> {
    await this.rescreening.run();
  }
}
