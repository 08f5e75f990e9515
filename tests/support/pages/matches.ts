import type { Locator } from 'playwright-core';
import { Screen } from './screen';

export class MatchesPage extends Screen {
  /** The suggestion of a listing. */
  of(title: string): Locator {
    return this.page.getByRole('article').filter({ has: this.page.getByRole('link', { name: title, exact: true }) });
  }

  /** A list of a suggestion: why it is there, or what is missing. */
  grounds(title: string, kind: 'reasons' | 'missing'): Locator {
    const part = this.page.getByRole('heading', { name: this.say(`matches.${kind}`) });
    return this.of(title).locator('section').filter({ has: part }).getByRole('listitem');
  }

  async dismiss(title: string, reason: string): Promise<void> {
    await this.of(title)
      .getByRole('button', { name: this.say('matches.dismiss') })
      .click();
    await this.page.getByRole('menuitem', { name: this.say(`matches.reason.${reason}`) }).click();
  }
}
