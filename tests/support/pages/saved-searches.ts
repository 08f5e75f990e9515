import type { Locator } from 'playwright-core';
import { Screen } from './screen';

/** The dialog of the registry that saves a search, and the list of the saved ones. */
export class SavedSearchesPage extends Screen {
  /** Saves what the registry shows now, with the letters that are chosen beforehand. @returns the name it suggests, and what is chosen */
  async save(): Promise<{ name: string; when: string }> {
    await this.button('registry.save.act').click();
    const dialog = this.page.getByRole('dialog', { name: this.say('registry.save.act') });
    const name = await dialog.getByRole('textbox', { name: this.say('registry.save.name') }).inputValue();
    const when = await dialog.getByRole('radio', { checked: true }).getAttribute('value');
    await dialog.getByRole('button', { name: this.say('common.act.save') }).click();
    await dialog.waitFor({ state: 'detached' });
    return { name, when: when! };
  }

  of(name: string): Locator {
    return this.page.getByRole('article', { name, exact: true });
  }

  /** The choice of when letters about a saved search come. */
  letters(name: string): Locator {
    return this.of(name).getByRole('combobox', { name: this.say('registry.save.cadence') });
  }
}
