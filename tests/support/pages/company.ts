import type { Locator } from 'playwright-core';
import { Screen } from './screen';

export interface NewCompany {
  readonly country: string;
  readonly city: string;
  readonly legalName: string;
  readonly nameRu: string;
  readonly nameLatin: string;
}

/** The form of a new organisation. */
export class NewCompanyPage extends Screen {
  async fill({ country, city, legalName, nameRu, nameLatin }: NewCompany): Promise<void> {
    await this.choose(this.combobox('company.field.country'), country);
    await this.field('company.field.city').fill(city);
    await this.field('company.field.legalName').fill(legalName);
    await this.name(nameRu, nameLatin);
  }

  async name(nameRu: string, nameLatin: string): Promise<void> {
    await this.field('company.field.nameRu').fill(nameRu);
    await this.field('company.field.nameLatin').fill(nameLatin);
  }

  /** Adds a legal number. @param scheme its name as the list shows it */
  async number(scheme: string, value: string): Promise<void> {
    await this.button('company.identifier.add').click();
    await this.pick(this.combobox('company.identifier.scheme'), scheme);
    await this.field('company.identifier.value').fill(value);
  }

  /** The warning that the firm may be here already. */
  duplicates(certainty: 'possible' | 'certain'): Locator {
    return this.page.getByRole('status').filter({ hasText: this.say(`company.duplicate.${certainty}`) });
  }
}

/** People behind the organisation. */
export class PartiesPage extends Screen {
  async add(role: 'owner' | 'signatory', nameCyrillic: string, nameLatin: string): Promise<void> {
    await this.pick(this.combobox('company.party.role'), this.say(`company.partyRole.${role}`));
    await this.field('company.party.nameCyrillic').fill(nameCyrillic);
    await this.field('company.party.nameLatin').fill(nameLatin);
    await this.button('company.party.add').click();
    await this.note('company.party.added').waitFor();
  }
}

/** The organisation's record as its own people see it. */
export class CompanyPage extends Screen {
  get state(): Locator {
    return this.page.getByRole('region', { name: this.say('company.state.title') });
  }

  /** The step of the record that is now. */
  get step(): Locator {
    return this.state.getByRole('listitem').and(this.page.locator('[aria-current=step]'));
  }

  /** The tag beside the name. */
  status(status: string): Locator {
    return this.page
      .getByRole('main')
      .getByText(this.say(`company.status.${status}`), { exact: true })
      .first();
  }

  async openPart(part: 'profile' | 'parties' | 'members' | 'history'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: this.say('company.parts') })
      .getByRole('link', { name: this.say(`company.part.${part}`) })
      .click();
  }

  async save(): Promise<void> {
    await this.button('company.profile.save').click();
    await this.note('company.saved.done').waitFor();
  }
}
