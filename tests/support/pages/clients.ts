import type { Locator } from 'playwright-core';
import { Screen } from './screen';

/** Clients of an agency as a table. */
export class ClientsPage extends Screen {
  async search(words: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: this.say('clients.search') }).fill(words);
  }

  row(company: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('link', { name: company, exact: true }) });
  }

  state(company: string, state: string): Locator {
    return this.row(company).getByText(this.say(`clients.state.${state}`), { exact: true });
  }
}

/** What the client sees behind the link of the letter. */
export class ClientConfirmationPage extends Screen {
  async confirm(): Promise<void> {
    for (const consent of ['right', 'registry']) await this.checkbox(`confirmation.consent.${consent}`).check();
    await this.button('confirmation.confirm').click();
    await this.heading('confirmation.done').waitFor();
  }
}
