import type { Locator, Page } from 'playwright-core';
import { type Language, LANGUAGES, type Words } from './words';

type Values = Readonly<Record<string, unknown>>;

/** What every page object is made of: a page, and the words its reader sees. Everything is found by role and accessible name. */
export abstract class Screen {
  constructor(
    readonly page: Page,
    readonly say: Words,
  ) {}

  heading(key: string, values?: Values): Locator {
    return this.page.getByRole('heading', { name: this.say(key, values) });
  }

  button(key: string, values?: Values): Locator {
    return this.page.getByRole('button', { name: this.say(key, values), exact: true });
  }

  link(key: string, values?: Values): Locator {
    return this.page.getByRole('link', { name: this.say(key, values), exact: true });
  }

  /** A field by its label; a star of a required one counts for nothing. */
  field(key: string, values?: Values): Locator {
    return this.page.getByRole('textbox', { name: this.say(key, values) });
  }

  /** One language of a text that is asked for in both. */
  bilingual(language: Language, key: string): Locator {
    return this.page.getByRole('textbox', { name: new RegExp(`^${LANGUAGES[language]}\\s?, ${this.say(key)}`) });
  }

  combobox(key: string, values?: Values): Locator {
    return this.page.getByRole('combobox', { name: this.say(key, values) });
  }

  /** A short message in the corner: what was done. */
  note(key: string, values?: Values): Locator {
    return this.page
      .getByRole('status')
      .filter({ hasText: this.say(key, values) })
      .first();
  }

  checkbox(key: string, values?: Values): Locator {
    return this.page.getByRole('checkbox', { name: this.say(key, values) });
  }

  text(key: string, values?: Values): Locator {
    return this.page.getByText(this.say(key, values));
  }

  /** Takes a value of a list that is searched by typing. */
  protected async choose(list: Locator, option: string): Promise<void> {
    await list.fill(option);
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Takes a value of a list that opens. */
  protected async pick(list: Locator, option: string): Promise<void> {
    await list.click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }
}
