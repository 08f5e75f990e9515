import type { Locator } from 'playwright-core';
import { Screen } from './screen';

/** The steps of an import: file, columns, check, done. */
export class ImportPage extends Screen {
  /** For operators, who name the agency. @param slug of the agency's page */
  async onBehalfOf(slug: string): Promise<void> {
    await this.field('imports.begin.onBehalf').fill(slug);
    await this.button('imports.begin.choose').waitFor();
  }

  async give(name: string, bytes: Buffer): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.button('imports.begin.choose').click()]);
    await chooser.setFiles({ name, mimeType: 'text/csv', buffer: bytes });
    await this.heading('imports.columns.title').waitFor();
  }

  async check(): Promise<void> {
    await this.button('imports.columns.check').click();
    await this.text('imports.check.checked').waitFor();
  }

  counts(ready: number, bad: number, duplicates: number): Locator {
    return this.text('imports.counts', { ready, bad, duplicates });
  }

  /** A row that was refused, by its number in the file. */
  refused(row: number): Locator {
    return this.page
      .getByRole('region', { name: this.say('imports.refused.title') })
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`${this.say('imports.refused.row', { row })}(?!\\d)`) })
      .first();
  }

  async apply(count: number): Promise<void> {
    await this.button('imports.check.apply', { count, shown: count }).click();
    await this.text('imports.done.finished').waitFor();
  }
}
