import type { Locator } from 'playwright-core';
import { Screen } from './screen';

/** The queue of a reviewer and the record shown beside it. */
export class ReviewsPage extends Screen {
  async open(title: string): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name: title }).first().click();
    await this.record(title).waitFor();
  }

  record(title: string): Locator {
    return this.page.getByRole('article', { name: title });
  }

  /** Begins a remark on the field where it stands, and returns the record. */
  async sendBack(title: string, field: string, words: string): Promise<void> {
    const record = this.record(title);
    await record.getByRole('button', { name: this.say('reviews.remark.on', { field: this.say(`reviews.field.${field}`) }) }).click();
    await record.getByRole('textbox', { name: this.say('reviews.remark.words') }).fill(words);
    await record.getByRole('button', { name: this.say('reviews.decision.send.return') }).click();
    await this.note('reviews.done.return').waitFor();
  }

  async approve(title: string): Promise<void> {
    const record = this.record(title);
    await record.getByRole('radio', { name: this.say('reviews.decision.approve') }).check();
    await record.getByRole('button', { name: this.say('reviews.decision.send.approve') }).click();
    await this.note('reviews.done.approve').waitFor();
  }
}
