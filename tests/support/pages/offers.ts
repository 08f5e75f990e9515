import type { Locator } from 'playwright-core';
import { Screen } from './screen';

export interface Listing {
  readonly titleRu: string;
  readonly descriptionRu: string;
  /** Words by which codes are looked for; the first suggestion is taken. */
  readonly product: string;
  readonly amount?: string;
  readonly unit?: string;
  readonly incoterm?: string;
  readonly format?: string;
  readonly form?: string;
  readonly certificate?: string;
  readonly country?: string;
}

/** Where an offer or a request is written. */
export class OfferEditorPage extends Screen {
  async fill({ titleRu, descriptionRu, product, amount, unit, incoterm, format, form, certificate, country }: Listing): Promise<void> {
    await this.bilingual('ru', 'offers.field.title').fill(titleRu);
    await this.bilingual('ru', 'offers.field.description').fill(descriptionRu);
    await this.takeCode(product);
    if (amount) await this.field('offers.field.quantity').fill(amount);
    if (unit) await this.choose(this.combobox('offers.field.unit').first(), unit);
    if (incoterm) await this.choose(this.combobox('offers.field.incoterms'), incoterm);
    if (certificate) await this.choose(this.combobox('offers.certificates.request'), certificate);
    if (format) await this.page.getByRole('checkbox', { name: format, exact: true }).check();
    if (country) await this.choose(this.combobox('offers.field.targetCountries'), country);
    if (form) await this.choose(this.combobox('offers.field.forms'), form);
  }

  /** Looks for codes by plain words and takes the first that is suggested. */
  async takeCode(words: string): Promise<void> {
    await this.field('offers.field.codes').fill(words);
    const suggested = this.page
      .getByRole('list', { name: this.say('codes.suggestions') })
      .getByRole('button')
      .filter({ hasText: new RegExp(words, 'i') });
    await suggested.first().click();
    await this.field('offers.field.codes').fill('');
  }

  /** How full the text is, what is missing, what may not be posted. */
  get check(): Locator {
    return this.page.getByRole('region', { name: this.say('offers.check.title') });
  }

  meter(language: 'ru' | 'en'): Locator {
    return this.check.getByRole('progressbar', { name: this.say(`offers.check.language.${language}`) });
  }

  get stale(): Locator {
    return this.page.getByRole('alert').filter({ hasText: this.say('stale.title') });
  }
}

/** A listing as its own people see it. */
export class OfferPage extends Screen {
  get state(): Locator {
    return this.page.getByRole('region', { name: this.say('offers.state.title') });
  }

  status(status: string): Locator {
    return this.page
      .getByRole('main')
      .getByText(this.say(`offers.status.${status}`), { exact: true })
      .first();
  }
}
