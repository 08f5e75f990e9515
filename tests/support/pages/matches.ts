import type { Locator } from 'playwright-core';
import { Screen } from './screen';

export class MatchesPage extends Screen {
  /** The suggestion of a company. */
  of(company: string): Locator {
    return this.page.getByRole('article').filter({ has: this.page.getByRole('link', { name: company, exact: true }) });
  }

  /** A list of a suggestion: why it is there, or what is missing. */
  grounds(company: string, kind: 'reasons' | 'missing'): Locator {
    const part = this.page.getByRole('heading', { name: this.say(`matches.${kind}`) });
    return this.of(company).first().locator('section').filter({ has: part }).getByRole('listitem');
  }

  async dismiss(company: string, reason: string): Promise<void> {
    await this.of(company)
      .first()
      .getByRole('button', { name: this.say('matches.dismiss') })
      .click();
    await this.page.getByRole('menuitem', { name: this.say(`matches.reason.${reason}`) }).click();
  }
}
