import type { Page } from 'playwright-core';
import { Browser } from '../support/browser';
import { OfferEditorPage, OfferPage } from '../support/pages/offers';
import { CompanyPage } from '../support/pages/company';
import { RegistryPage } from '../support/pages/registry';
import { SignInPage } from '../support/pages/sign-in';
import { wordsIn } from '../support/pages/words';

const ru = wordsIn('ru');
const PASSWORD = process.env['BROWSER_PASSWORD']!;
const RUN = Number(String(Date.now()).slice(-6));

describe('what people do to pages', () => {
  let pavel: Browser, page: Page;

  beforeAll(async () => {
    pavel = await Browser.open({ zone: 'Asia/Barnaul' });
    page = await pavel.page('/ru/sign-in?next=/app');
    await new SignInPage(page, ru).enter('pavel@example.org', PASSWORD);
  });
  afterAll(() => pavel.close());

  it('a second click on “save” makes no second listing', async () => {
    const title = `Двойной щелчок ${RUN}`;
    await page.goto(`${pavel.origin}/app/offers/new?side=offer`);
    const editor = new OfferEditorPage(page, ru);
    await editor.bilingual('ru', 'offers.field.title').fill(title);
    await editor.button('offers.send.save').dblclick();
    await new OfferPage(page, ru).status('draft').waitFor();
    await page.goto(`${pavel.origin}/app/offers`);
    await page.getByRole('link', { name: title }).first().waitFor();
    expect(await page.getByRole('link', { name: title }).count()).toBe(1);
  });

  it('of two tabs that edit one profile, the second is told and keeps its text', async () => {
    const tab = await pavel.page('/app/company');
    await page.goto(`${pavel.origin}/app/company`);
    const first = new CompanyPage(page, ru),
      second = new CompanyPage(tab, ru);
    await second.bilingual('ru', 'company.field.about').fill(`Второе окно ${RUN}`);
    await first.bilingual('ru', 'company.field.about').fill(`Пасеки в предгорьях Алтая, семейное дело с 2009 года. Первое окно ${RUN}`);
    await first.save();
    await second.button('company.profile.save').click();
    await tab
      .getByRole('alert')
      .filter({ hasText: ru('stale.title') })
      .waitFor();
    expect(await second.bilingual('ru', 'company.field.about').inputValue()).toBe(`Второе окно ${RUN}`);
    await tab.close();
  });

  it('without a connection a form says so, keeps its text and goes through when the connection is back', async () => {
    const title = `Без связи ${RUN}`;
    await page.goto(`${pavel.origin}/app/offers/new?side=request`);
    const editor = new OfferEditorPage(page, ru);
    await editor.bilingual('ru', 'offers.field.title').fill(title);
    await pavel.offline(true);
    await editor.button('offers.send.save').click();
    await page
      .getByRole('alert')
      .filter({ hasText: ru('common.problem.offline.happened') })
      .waitFor();
    expect(await editor.bilingual('ru', 'offers.field.title').inputValue()).toBe(title);
    await pavel.offline(false);
    await editor.button('offers.send.save').click();
    await new OfferPage(page, ru).status('draft').waitFor();
  });

  it('a text that was being written is there again after the page was closed', async () => {
    await page.goto(`${pavel.origin}/app/offers/new?side=offer`);
    const editor = new OfferEditorPage(page, ru);
    await editor.bilingual('ru', 'offers.field.title').fill(`Недописанное ${RUN}`);
    await page
      .getByText(ru('offers.draftSaved', { time: '' }).slice(0, 30))
      .first()
      .waitFor();
    await page.close();
    page = await pavel.page('/app/offers/new?side=offer');
    const again = new OfferEditorPage(page, ru);
    await again.bilingual('ru', 'offers.field.title').waitFor();
    expect(await again.bilingual('ru', 'offers.field.title').inputValue()).toBe(`Недописанное ${RUN}`);
  });

  it('what is typed, ticked and sent before the scripts have come counts', async () => {
    const guest = await Browser.open();
    try {
      const letThrough = await guest.holdScripts();
      const tab = await guest.page('/ru/sign-in?next=/app', 'commit');
      const signIn = new SignInPage(tab, ru);
      await signIn.field('account.email').fill('oleg@example.org');
      await signIn.field('account.password').fill(PASSWORD);
      await signIn.button('account.signIn.submit').click();
      letThrough();
      await tab.waitForURL('**/app');

      const letThroughAgain = await guest.holdScripts();
      const registry = await guest.page('/ru/registry', 'commit');
      await new RegistryPage(registry, ru)
        .facet('kind')
        .getByRole('checkbox', { name: ru('registry.kind.request') })
        .check();
      letThroughAgain();
      await registry.waitForURL('**kind=request**');
    } finally {
      await guest.close();
    }
  });
});
