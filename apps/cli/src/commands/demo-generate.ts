import { Config } from '@zemlyak/platform';
import { ModuleRef } from '@nestjs/core';
import { Command, Option } from 'nest-commander';
import { DEMO_SEED } from '../demo/demo-plan';
import { generateDemo } from '../demo/generate-demo';
import { HouseCommand } from './house-command';

@Command({ name: 'demo:generate', description: 'Add invented companies with offers and requests, the same ones for the same seed; demo mode only' })
export class GenerateDemo extends HouseCommand {
  constructor(
    private readonly config: Config,
    private readonly module: ModuleRef,
  ) {
    super();
  }

  async run(_arguments: string[], { offers, seed = DEMO_SEED }: { offers: number; seed?: number }): Promise<void> {
    if (!this.config.isDemo) throw new Error('invented companies are for demo mode; set MODE=demo');
    const began = performance.now();
    const step = (what: string): void => console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${what}`);
    await generateDemo({ get: (type) => this.module.get(type, { strict: false }) }, { offers, seed }, step);
    step('done');
  }

  @Option({
    flags: '--offers <count>',
    description: 'offers and requests together, 2 to 2000000; from 10000 on they are written in bulk, without people',
    required: true,
  })
  offers(count: string): number {
    const offers = Number(count);
    if (!Number.isInteger(offers) || offers < 2 || offers > 2_000_000) throw new Error('--offers is a whole number from 2 to 2000000');
    return offers;
  }

  @Option({ flags: '--seed <number>', description: 'another number, another world' })
  seed(number: string): number {
    if (!/^\d{1,9}$/.test(number)) throw new Error('--seed is a whole number of at most nine digits');
    return Number(number);
  }
}
