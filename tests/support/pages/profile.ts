import { Screen } from './screen';

/** The person's own account. */
export class ProfilePage extends Screen {
  async setPhone(phone: string): Promise<void> {
    await this.field('profile.phone').fill(phone);
    await this.button('common.act.save').click();
    await this.note('profile.saved').waitFor();
  }
}
