import { readFileSync } from 'node:fs';
import { Screen } from './screen';

/** How long a copy may take by the product's own word, ms. */
const MINUTE = 60_000;

export class MyDataPage extends Screen {
  /** Asks for a copy, proves who asks, and downloads it as soon as it is ready. @returns what is in it */
  async takeCopy(password: string): Promise<unknown> {
    await this.button('mydata.copy.ask').click();
    const link = this.link('mydata.copy.format.json'),
      proof = this.page.getByRole('dialog', { name: this.say('profile.proof.title') });
    await link.or(proof).waitFor({ timeout: MINUTE });
    if (await proof.isVisible()) {
      await proof.getByRole('textbox', { name: this.say('account.password') }).fill(password);
      await proof.getByRole('button', { name: this.say('profile.proof.act') }).click();
    }
    await link.waitFor({ timeout: MINUTE });
    const [download] = await Promise.all([this.page.waitForEvent('download'), link.click()]);
    return JSON.parse(readFileSync(await download.path(), 'utf8'));
  }
}
