import { Screen } from './screen';

export class SignInPage extends Screen {
  async enter(email: string, password: string): Promise<void> {
    await this.field('account.email').fill(email);
    await this.field('account.password').fill(password);
    await this.button('account.signIn.submit').click();
    await this.page.waitForURL(({ pathname }) => pathname.startsWith('/app'));
  }
}
