import { SearchIndex } from '@zemlyak/search';
import { Command } from 'nest-commander';
import { HouseCommand } from './house-command';

@Command({ name: 'search:reindex', description: 'Build the search index anew from the database while people go on searching' })
export class Reindex extends HouseCommand {
  constructor(private readonly index: SearchIndex) {
    super();
  }

  async run(): Promise<void> {
    console.log(JSON.stringify(await this.index.rebuild()));
  }
}
