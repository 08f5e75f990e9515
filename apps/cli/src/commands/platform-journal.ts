import { Journal, Jobs, Sealer, Workshop } from '@zemlyak/platform';
import { Command, Option } from 'nest-commander';
import { HouseCommand } from './house-command';

@Command({ name: 'journal:verify', description: 'Seal what is new, recompute every hash and compare with the anchors; exit code 1 when something was changed' })
export class VerifyJournal extends HouseCommand {
  constructor(private readonly sealer: Sealer) {
    super();
  }

  async run(): Promise<void> {
    await this.sealer.seal();
    const found = await this.sealer.verify();
    console.log(JSON.stringify(found));
    if (found.firstBad !== null || !found.anchored || found.forgotten) process.exitCode = 1;
  }
}

@Command({ name: 'journal:replay', description: 'Owe the entries since a day to one handler again' })
export class ReplayJournal extends HouseCommand {
  constructor(private readonly workshop: Workshop) {
    super();
  }

  async run(_arguments: string[], options: { handler: string; since?: Date }): Promise<void> {
    console.log(`${await this.workshop.replay(options.handler, options.since ?? new Date(0))} deliveries owed`);
  }

  @Option({ flags: '--handler <name>', description: 'for example search.index-offer', required: true })
  handler(name: string): string {
    return name;
  }

  @Option({ flags: '--since <day>', description: 'YYYY-MM-DD, UTC; everything when left out' })
  since(day: string): Date {
    return new Date(day);
  }
}

@Command({ name: 'journal:retry', description: 'Start every delivery and task that gave up again' })
export class RetryJobs extends HouseCommand {
  constructor(private readonly jobs: Jobs) {
    super();
  }

  async run(): Promise<void> {
    const gaveUp = (await this.jobs.troubled()).filter((job) => job.gaveUp);
    console.log(`${await this.jobs.retry(gaveUp.map((job) => job.id))} started again`);
  }
}

@Command({ name: 'journal:show', arguments: '<id>', description: 'Everything that happened to a record' })
export class ShowHistory extends HouseCommand {
  constructor(private readonly journal: Journal) {
    super();
  }

  async run([id]: string[]): Promise<void> {
    for (const entry of await this.journal.history(id ?? '')) console.log(`${entry.at.toISOString()}  ${entry.type}  ${JSON.stringify(entry.payload)}`);
  }
}

@Command({ name: 'schedule:run', arguments: '<name>', description: 'Run one schedule now, or list them with "list"' })
export class RunSchedule extends HouseCommand {
  constructor(private readonly workshop: Workshop) {
    super();
  }

  async run([name = 'list']: string[]): Promise<void> {
    if (name === 'list') for (const s of this.workshop.inventory().schedules) console.log(`${s.cron.padEnd(16)} ${s.name}`);
    else await this.workshop.runSchedule(name);
  }
}
