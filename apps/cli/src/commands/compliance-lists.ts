import { Rescreening, WatchLists } from '@zemlyak/compliance';
import { HOUSE } from '@zemlyak/kernel';
import { Command, Option } from 'nest-commander';
import { readFileSync } from 'node:fs';
import { HouseCommand } from './house-command';

@Command({
  name: 'compliance:import-list',
  arguments: '<list> <file>',
  description: 'Replace a watch list by a CSV file (kind, name, country, identifiers) and have everybody screened again',
})
export class ImportWatchList extends HouseCommand {
  constructor(private readonly lists: WatchLists) {
    super();
  }

  async run([list = '', file = '']: string[], options: { mayShrink?: boolean }): Promise<void> {
    console.log(JSON.stringify(await this.lists.import(HOUSE, { list, csv: readFileSync(file, 'utf8'), mayShrink: options.mayShrink ?? false })));
  }

  @Option({ flags: '--may-shrink', description: 'the list really lost more than a fifth of its entries' })
  mayShrink(): boolean {
    return true;
  }
}

@Command({ name: 'compliance:rescreen', description: 'Screen every organisation now that is, or can again become, public; exit code 1 when one was left out' })
export class Rescreen extends HouseCommand {
  constructor(private readonly rescreening: Rescreening) {
    super();
  }

  async run(): Promise<void> {
    console.log(JSON.stringify(await this.rescreening.run()));
  }
}
