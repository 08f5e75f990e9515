import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { Screen } from './screen';

export class RegistryPage extends Screen {
  async search(words: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: this.say('registry.search.label') }).fill(words);
  }

  hit(title: string): Locator {
    return this.page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('link', { name: title, exact: true }) });
  }

  /** A group of filters with its values and their counts. */
  facet(name: string): Locator {
    return this.page
      .getByRole('complementary', { name: this.say('registry.filters') })
      .getByRole('group')
      .filter({ hasText: this.say(`registry.facet.${name}`) });
  }

  /** Opens a group of filters that is folded. */
  async unfold(name: string): Promise<void> {
    const group = this.facet(name);
    if (!(await group.getByRole('checkbox').first().isVisible())) await group.getByText(this.say(`registry.facet.${name}`), { exact: true }).click();
  }

  get hits(): Locator {
    return this.page
      .getByRole('region', { name: this.say('registry.results') })
      .getByRole('heading', { level: 3 })
      .getByRole('link');
  }

  /** How much is found, as the page says it. */
  async total(): Promise<number> {
    const said = this.page.getByRole('status').getByRole('heading').filter({ hasText: /\d/ });
    return Number((await said.innerText()).replaceAll(/\D/gu, ''));
  }

  /** Ticks a value of a filter. @returns how much the page says is found then */
  async tick(facet: string, value: string): Promise<number> {
    await this.unfold(facet);
    const [answer] = await Promise.all([
      this.page.waitForResponse((response) => response.url().includes('/api/v1/search?')),
      this.facet(facet).getByRole('checkbox', { name: value }).check(),
    ]);
    const { total } = (await answer.json()) as { total: { value: number } };
    await this.heading('registry.found', { count: total.value, number: total.value }).waitFor();
    return this.total();
  }

  /** What the filters count, of those that can be seen. */
  async counts(facet: string): Promise<readonly string[]> {
    return this.facet(facet).getByRole('listitem').allInnerTexts();
  }

  async sort(order: 'relevance' | 'newest' | 'match'): Promise<void> {
    await this.combobox('registry.sort.label').selectOption(order);
    await this.page.waitForURL(`**sort=${order}**`);
  }

  /** Chooses the client that the order by match is for. */
  async chooseClient(name: string): Promise<void> {
    await this.choose(this.combobox('registry.client.label'), name);
    await this.page.waitForURL('**client=**');
  }

  /** How well each found listing suits the client, in words. */
  get bands(): Locator {
    return this.page
      .getByRole('region', { name: this.say('registry.results') })
      .getByRole('listitem')
      .getByText(new RegExp(['strong', 'good', 'weak'].map((band) => this.say(`common.match.${band}`)).join('|')));
  }

  /** Takes the list away. @returns the file as text */
  async download(): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.button('registry.export.act').click()]);
    return readFile(await download.path(), 'utf8');
  }
}
