import type { Locator } from 'playwright-core';
import { Screen } from './screen';

export class RegistryPage extends Screen {
  async search(words: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: this.say('registry.search.label') }).fill(words);
  }

  hit(title: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ has: this.page.getByRole('link', { name: title, exact: true }) });
  }

  /** A group of filters with its values and their counts. */
  facet(name: string): Locator {
    return this.page.getByRole('complementary', { name: this.say('registry.filters') }).getByRole('group').filter({ hasText: this.say(`registry.facet.${name}`) });
  }

  /** Opens a group of filters that is folded. */
  async unfold(name: string): Promise<void> {
    const group = this.facet(name);
    if (!(await group.getByRole('checkbox').first().isVisible())) await group.getByText(this.say(`registry.facet.${name}`), { exact: true }).click();
  }
}
