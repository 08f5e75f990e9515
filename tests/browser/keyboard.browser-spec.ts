import type { Page } from 'playwright-core';
import { Browser } from '../support/browser';
import { journeyOf } from '../support/journey';
import { Keyboard } from '../support/keyboard';
import { OfferEditorPage, OfferPage } from '../support/pages/offers';
import { RegistryPage } from '../support/pages/registry';
import { SignInPage } from '../support/pages/sign-in';
import { wordsIn } from '../support/pages/words';

const ru = wordsIn('ru');
const TITLE = `Без мыши ${String(Date.now()).slice(-6)}`;

describe('a day without a mouse', () => {
  const open: Browser[] = [];
  const step = journeyOf('keyboard', () => open);
  let page: Page, hands: Keyboard;

  beforeAll(async () => {
    const browser = await Browser.open({ zone: 'Asia/Barnaul' });
    open.push(browser);
    page = await browser.page('/ru');
    hands = new Keyboard(page);
  });
  afterAll(async () => {
    for (const browser of open) await browser.close();
  });

  step('the first stop leads past the navigation', async () => {
    await hands.keys('Tab');
    await hands.press(page.getByRole('link', { name: ru('common.shell.skip') }));
    await hands.press(page.getByRole('main').getByRole('button', { name: ru('home.search.submit') }));
    await page.getByRole('heading', { level: 1, name: ru('registry.title') }).waitFor();
  });

  step('finds a listing by words and filters', async () => {
    const registry = new RegistryPage(page, ru);
    await hands.type(page.getByRole('searchbox', { name: ru('registry.search.label') }), 'мёд');
    await hands.press(registry.facet('kind').getByRole('checkbox', { name: ru('registry.kind.offer') }), 'Space');
    await page.waitForURL('**kind=offer**');
    await hands.press(registry.hits.first());
    await page.getByRole('heading', { name: ru('listing.description') }).waitFor();
  });

  step('signs in', async () => {
    await hands.press(page.getByRole('banner').getByRole('link', { name: ru('common.shell.signIn') }));
    const signIn = new SignInPage(page, ru);
    await hands.type(signIn.field('account.email'), 'pavel@example.org');
    await hands.type(signIn.field('account.password'), process.env['BROWSER_PASSWORD']!);
    await hands.keys('Enter');
    await page.getByRole('banner').getByRole('button', { name: 'Павел Мёдов' }).waitFor();
  });

  step('goes about by two letters, by the palette and by the menu of the person', async () => {
    await page.goto(`${open[0]!.origin}/app`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await hands.keys('?');
    const help = page.getByRole('dialog', { name: ru('common.shortcut.title') });
    await help.waitFor();
    await hands.keys('Escape');
    await help.waitFor({ state: 'detached' });
    await hands.keys('Control+k');
    await page.getByPlaceholder(ru('common.palette.placeholder')).waitFor();
    await page.keyboard.type(ru('common.place.matches'));
    await hands.keys('Enter');
    await page.waitForURL('**/app/matches');
    await hands.press(page.getByRole('banner').getByRole('button', { name: 'Павел Мёдов' }));
    await page.getByRole('menuitem').first().waitFor();
    await hands.keys('Escape');
    await page.getByRole('menuitem').first().waitFor({ state: 'detached' });
    await hands.keys('g');
    await hands.keys('o');
    await page.waitForURL('**/app/offers');
  });

  step('writes an offer and keeps it as a draft', async () => {
    await hands.press(page.getByRole('link', { name: ru('offers.new.offer') }).first());
    const editor = new OfferEditorPage(page, ru);
    await hands.type(editor.bilingual('ru', 'offers.field.title'), TITLE);
    await hands.type(editor.field('offers.field.codes'), 'мёд');
    const suggestions = page.getByRole('list', { name: ru('codes.suggestions') }).getByRole('button');
    await hands.press(suggestions.first());
    await hands.press(editor.button('offers.send.save'));
    await new OfferPage(page, ru).status('draft').waitFor();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  });

  step('and the console stayed clean', async () => {
    expect(open[0]!.errors).toEqual([]);
  });
});
