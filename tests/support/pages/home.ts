import { Screen } from './screen';

export class HomePage extends Screen {
  async search(words: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: this.say('home.search.label') }).fill(words);
    await this.button('home.search.submit').click();
  }
}
