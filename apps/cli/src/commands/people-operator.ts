import { People } from '@zemlyak/identity';
import type { Language } from '@zemlyak/kernel';
import { Command, Option } from 'nest-commander';
import { HouseCommand } from './house-command';

@Command({
  name: 'people:operator',
  description: 'Make somebody an operator; a new account gets a link for choosing its password, which works once and for two hours',
})
export class AppointOperator extends HouseCommand {
  constructor(private readonly people: People) {
    super();
  }

  async run(_arguments: string[], { email, language = 'ru' }: { email: string; language?: Language }): Promise<void> {
    const { link } = await this.people.appointOperator(email, language);
    console.log(link ?? 'The account was there already and is an operator now; its password stays.');
  }

  @Option({ flags: '--email <address>', description: 'address of the operator', required: true })
  email(address: string): string {
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) throw new Error(`${address} is no mail address`);
    return address;
  }

  @Option({ flags: '--language <code>', description: 'ru or en; ru when left out' })
  language(code: string): Language {
    if (code !== 'ru' && code !== 'en') throw new Error('the language is ru or en');
    return code;
  }
}
