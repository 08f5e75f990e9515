import { HOUSE } from '@zemlyak/kernel';
import { Imports, importedSchemes, type ImportedScheme } from '@zemlyak/reference';
import { Command, Option } from 'nest-commander';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { HouseCommand } from './house-command';

@Command({ name: 'reference:import', arguments: '<scheme> <file>', description: `Import an official classifier file: ${importedSchemes.join(', ')}` })
export class ImportReference extends HouseCommand {
  constructor(private readonly imports: Imports) {
    super();
  }

  async run([scheme = '', file = '']: string[], options: { partial?: boolean }): Promise<void> {
    if (!importedSchemes.includes(scheme as ImportedScheme)) throw new Error(`unknown scheme ${scheme}; one of ${importedSchemes.join(', ')}`);
    const applied = await this.imports.run(HOUSE, scheme as ImportedScheme, readFileSync(file), basename(file), { complete: !options.partial });
    console.log(JSON.stringify(applied));
  }

  @Option({ flags: '--partial', description: 'the file holds a part of the classifier: codes are added and changed, none is closed' })
  partial(): boolean {
    return true;
  }
}
