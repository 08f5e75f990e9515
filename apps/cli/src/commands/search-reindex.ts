import { SearchIndex } from '@zemlyak/search';
import { Command, CommandRunner } from 'nest-commander';

@Command({ name: 'search:reindex', description: 'Build the search index anew from the database while people go on searching' })
export class Reindex extends CommandRunner {
  constructor(private readonly index: SearchIndex) { super(); }

  async run(): Promise<void> {
    console.log(JSON.stringify(await this.index.rebuild()));
  }
}
