import type { Locator } from 'playwright-core';
import { Screen } from './screen';

export interface InterestAnswers {
  readonly whoWeAre: string;
  readonly whatWeWant: string;
  readonly volume: string;
  readonly timing: string;
}

/** A public listing with the button to express interest. */
export class ListingPage extends Screen {
  get form(): Locator {
    return this.page.getByRole('dialog');
  }

  async express(answers: InterestAnswers): Promise<void> {
    for (const [name, answer] of Object.entries(answers))
      await this.form.getByRole('textbox', { name: this.say(`interest.${name}.label`) }).fill(answer as string);
    await this.form.getByRole('button', { name: this.say('interest.send') }).click();
    await this.note('interest.done').waitFor();
  }
}

/** The boxes of interests and one of them in full. */
export class InterestsPage extends Screen {
  async openBox(box: 'in' | 'out' | 'archive'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: this.say('common.place.interests') })
      .getByRole('link', { name: this.say(`introductions.box.${box}`) })
      .click();
  }

  async open(company: string): Promise<void> {
    await this.page.getByRole('main').getByRole('listitem').getByRole('link', { name: company }).first().click();
    await this.detail(company).waitFor();
  }

  detail(company: string): Locator {
    return this.page.getByRole('article', { name: company });
  }

  async accept(): Promise<void> {
    await this.button('introductions.accept.act').click();
    await this.page
      .getByRole('dialog', { name: this.say('introductions.accept.title') })
      .getByRole('button', { name: this.say('introductions.accept.act'), exact: true })
      .click();
    await this.note('introductions.done.accept').waitFor();
  }
}
