import { Pairs } from '@zemlyak/matching';
import { Workshop } from '@zemlyak/platform';
import { Command } from 'nest-commander';
import { HouseCommand } from './house-command';

@Command({ name: 'matching:refresh', description: 'Read all public listings anew and owe the pairs of each to the worker' })
export class RefreshMatching extends HouseCommand {
  constructor(
    private readonly pairs: Pairs,
    private readonly workshop: Workshop,
  ) {
    super();
  }

  async run(): Promise<void> {
    await this.pairs.readAll((read) => {
      if (read % 10_000 === 0) console.log(`${read} listings read`);
    });
    await this.workshop.runSchedule('matching.refresh-all');
    console.log('All listings are read; the worker computes their pairs in portions of 100.');
  }
}
