import type { Locator } from 'playwright-core';
import { Screen } from './screen';

export interface Newcomer {
  readonly email: string;
  readonly password: string;
  readonly nameCyrillic: string;
  readonly nameLatin: string;
}

export class SignUpPage extends Screen {
  /** Every consent that is asked for, in the order of the page. */
  get consents(): Locator {
    return this.page.getByRole('group', { name: this.say('account.signUp.consents') }).getByRole('checkbox');
  }

  /** @param consents how many of them, from the first on, are given */
  async fill({ email, password, nameCyrillic, nameLatin }: Newcomer, consents: number): Promise<void> {
    await this.field('account.email').fill(email);
    await this.field('account.password').fill(password);
    await this.field('account.nameCyrillic').fill(nameCyrillic);
    await this.field('account.nameLatin').fill(nameLatin);
    for (let index = 0; index < consents; index++) await this.consents.nth(index).check();
  }

  async send(email: string): Promise<void> {
    await this.button('account.signUp.submit').click();
    await this.text('account.signUp.sent.text', { email }).waitFor();
  }
}
