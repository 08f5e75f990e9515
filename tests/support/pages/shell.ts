import type { Locator } from 'playwright-core';
import { Screen } from './screen';
import { type Language, LANGUAGES } from './words';

/** What stands around every page: language, places, person. */
export class Shell extends Screen {
  get main(): Locator {
    return this.page.getByRole('main');
  }

  languageSwitch(to: Language): Locator {
    return this.page.getByRole('banner').getByRole('link', { name: LANGUAGES[to] });
  }

  /** The language that the page says it is in. */
  async language(): Promise<string | null> {
    return this.page.locator('html').getAttribute('lang');
  }

  /** Goes to a place of the workspace by its entry in the navigation. */
  async goTo(place: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: this.say('common.shell.workspacePlaces') })
      .getByRole('link', { name: this.say(`common.place.${place}`), exact: true })
      .first()
      .click();
  }

  async signOut(person: string): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: person }).click();
    await this.page.getByRole('menuitem', { name: this.say('common.shell.signOut') }).click();
  }
}
