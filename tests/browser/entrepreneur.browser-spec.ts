import { Browser } from '../support/browser';
import { journeyOf } from '../support/journey';
import { Mailbox } from '../support/mailbox';
import { CompanyPage, NewCompanyPage, PartiesPage } from '../support/pages/company';
import { HomePage } from '../support/pages/home';
import { InterestsPage, ListingPage } from '../support/pages/interests';
import { MatchesPage } from '../support/pages/matches';
import { MyDataPage } from '../support/pages/my-data';
import { OfferEditorPage, OfferPage } from '../support/pages/offers';
import { ProfilePage } from '../support/pages/profile';
import { RegistryPage } from '../support/pages/registry';
import { ReviewsPage } from '../support/pages/reviews';
import { SavedSearchesPage } from '../support/pages/saved-searches';
import { Shell } from '../support/pages/shell';
import { SignInPage } from '../support/pages/sign-in';
import { SignUpPage } from '../support/pages/sign-up';
import { wordsIn } from '../support/pages/words';
import type { Page } from 'playwright-core';

const ru = wordsIn('ru'),
  en = wordsIn('en');
const RUN = String(Date.now()).slice(-6); // a product that runs already may know the names of an earlier run
const ANNA = { email: `anna.vetrova.${RUN}@example.org`, password: 'степной мёд под дождём', nameCyrillic: 'Анна Ветрова', nameLatin: 'Anna Vetrova' };
const COMPANY = {
  country: 'Кыргызстан',
  city: 'Бишкек',
  legalName: `ОсОО «Ветрова и соседи ${RUN}»`,
  nameRu: `Ветрова и соседи ${RUN}`,
  nameLatin: `Vetrova and Neighbours ${RUN}`,
};
const REQUEST = {
  titleRu: `Ищем горный мёд и травяной чай, партия ${RUN}`,
  product: 'мёд',
  amount: '2',
  unit: 'тонна',
  incoterm: 'DAP — Доставка до места, разгружает покупатель',
  format: 'Евразийский экономический союз',
  form: 'Поставка товара',
  certificate: 'ISO 22000: безопасность пищи',
  country: 'Россия',
  descriptionRu:
    'Нужен натуральный мёд в банках 250–500 г и травяной чай, две тонны в месяц, доставка в Бишкек. Важны стабильный вкус и документы ветеринарной службы. Готовы начать с пробной партии.',
};
const HONEY = 'Алтай Мёд',
  HONEY_OFFER = 'Горный мёд и травяной чай от производителя',
  PAVEL = { email: 'pavel@example.org', phone: '+73852555017' };
const CONTACT = /[\w.+-]+@[\w-]+\.\w+|(?:mailto|tel):/u;

describe('an entrepreneur abroad, from sign-up to an acquaintance', () => {
  const open: Browser[] = [];
  const mailbox = new Mailbox();
  const step = journeyOf('entrepreneur', () => open);
  let anna: Browser, elena: Browser, pavel: Browser, page: Page, reviews: ReviewsPage, listingPath: string;

  beforeAll(async () => {
    anna = await Browser.open({ zone: 'Asia/Bishkek' });
    elena = await Browser.open({ zone: 'Asia/Bishkek', locale: 'en-GB' });
    pavel = await Browser.open({ zone: 'Asia/Barnaul' });
    open.push(anna, elena, pavel);
    page = await anna.page('/ru');
  });
  afterAll(async () => {
    for (const browser of open) await browser.close();
  });

  step('1: reads the start page in English and back; the choice and the focus are kept', async () => {
    const shell = new Shell(page, ru);
    await shell.languageSwitch('en').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: en('home.title') }).waitFor();
    expect([new URL(page.url()).pathname, await shell.language()]).toEqual(['/en', 'en']);
    expect(await shell.languageSwitch('ru').evaluate((link) => (link as unknown as { matches(selector: string): boolean }).matches(':focus'))).toBe(true);
    await page
      .getByRole('banner')
      .getByRole('link', { name: en('common.nav.about') })
      .click();
    await page.getByRole('heading', { level: 1, name: en('about.title') }).waitFor();
    expect(await shell.language()).toBe('en');
    await page.goto(`${anna.origin}/`);
    await page.waitForURL('**/en');
    await shell.languageSwitch('ru').click();
    await page.getByRole('heading', { level: 1, name: ru('home.title') }).waitFor();
  });

  step('2: finds «Алтай Мёд» by words without ё, with counted filters and no contacts', async () => {
    await new HomePage(page, ru).search('мед алтай');
    const registry = new RegistryPage(page, ru);
    await registry.hit(HONEY).first().waitFor();
    for (const facet of ['kind', 'type', 'country', 'industry', 'format', 'subject']) {
      await registry.unfold(facet);
      expect(await registry.facet(facet).getByRole('checkbox').first().getAttribute('type')).toBe('checkbox');
      expect(await registry.facet(facet).getByRole('listitem').first().innerText()).toMatch(/\d/);
    }
    await anna.settle();
    expect(anna.seen.filter(({ text }) => CONTACT.test(text)).map(({ url }) => url)).toEqual([]);
  });

  step('3: opens the card: facts with source and date, and a button that leads to sign-up', async () => {
    await new RegistryPage(page, ru).hit(HONEY).first().getByRole('link', { name: HONEY }).click();
    await page.getByRole('heading', { level: 1, name: HONEY }).waitFor();
    const fact = page.getByRole('region', { name: ru('organisation.facts.title') });
    await fact.getByText('ЕГРЮЛ').waitFor();
    await fact.getByText(ru('organisation.facts.when')).waitFor();
    await page.getByRole('link', { name: ru('organisation.express.act') }).waitFor();
    await page.getByRole('link', { name: HONEY_OFFER }).click();
    await page.getByRole('heading', { name: ru('listing.description') }).waitFor();
    await page.getByRole('link', { name: ru('interest.act') }).click();
    await page.waitForURL('**/sign-up?next=**');
  });

  step('4: signs up with separate consents, none given beforehand, and confirms the address by the letter', async () => {
    const signUp = new SignUpPage(page, ru);
    await signUp.consents.first().waitFor();
    expect(await signUp.consents.count()).toBe(4);
    for (const consent of await signUp.consents.all()) expect(await consent.isChecked()).toBe(false);
    await signUp.fill(ANNA, 2);
    await signUp.send(ANNA.email);
    await page.goto(anna.origin + (await mailbox.linkIn(ANNA.email, 'confirm-email')));
    await page.getByText(ru('account.confirm.doneText')).waitFor();
    await page.getByRole('button', { name: ru('account.confirm.goOn') }).click();
    await page.getByRole('heading', { name: ru('listing.description') }).waitFor(); // back at the listing she came from
    await page.goto(`${anna.origin}/app`);
    await page.getByRole('heading', { name: ru('today.greeting', { name: ANNA.nameCyrillic }) }).waitFor();
  });

  step('5: creates the organisation; a known name and a known number offer to join instead', async () => {
    await new Shell(page, ru).goTo('company');
    await page.getByRole('link', { name: ru('company.empty.action') }).click();
    const form = new NewCompanyPage(page, ru);
    await form.fill({ ...COMPANY, legalName: 'ОсОО «Орлова Трейд»', nameRu: 'Орлова Трейд', nameLatin: 'Orlova Trade' });
    await form.duplicates('possible').getByText('Орлова Трейд').waitFor();
    await form
      .duplicates('possible')
      .getByRole('button', { name: ru('company.join.ask') })
      .first()
      .waitFor();
    await form.field('company.field.legalName').fill(COMPANY.legalName);
    await form.name(COMPANY.nameRu, COMPANY.nameLatin);
    await form.duplicates('possible').getByText('Орлова Трейд').waitFor({ state: 'detached' });
    const known = (await (await fetch(`${anna.origin}/api/v1/organisations/orlova-trade`)).json()) as { identifiers: { value: string }[] };
    await form.number('ИНН Кыргызстана', known.identifiers[0]!.value);
    await form
      .duplicates('certain')
      .getByRole('button', { name: ru('company.join.ask') })
      .waitFor();
    await form.button('company.identifier.remove').click();
    await form.duplicates('certain').waitFor({ state: 'detached' });
    await form.button('company.create.submit').click();
    await page.waitForURL('**/app/company/parties');
  });

  step('6: the check is in progress; names owner and signatory; the record is a draft that search does not show', async () => {
    const parties = new PartiesPage(page, ru);
    await page.getByText(ru('company.screening.in_check')).waitFor();
    await parties.add('owner', ANNA.nameCyrillic, ANNA.nameLatin);
    await parties.add('signatory', ANNA.nameCyrillic, ANNA.nameLatin);
    const guest = await elena.page(`/ru/registry?q=${encodeURIComponent(COMPANY.nameRu)}`);
    await guest.getByRole('main').waitFor();
    expect(await new RegistryPage(guest, ru).hit(COMPANY.nameRu).count()).toBe(0);
    await guest.close();
  });

  step('7: fills the profile; the check is clear with its date and list version; hands it in', async () => {
    const company = new CompanyPage(page, ru);
    await company.openPart('profile');
    await company.bilingual('ru', 'company.field.about').fill('Поставляем продукты для магазинов здорового питания в Бишкеке. Склад 400 м².');
    await company.save();
    await company.button('company.submit.act').click();
    await company.state.getByText(ru('company.screening.clear', { day: '' }).trim()).waitFor();
    await company.status('in_review').waitFor();
  });

  step('8: the council returns it; the very field is marked with the reviewer’s words; mended and handed in again', async () => {
    const desk = await elena.page('/en/sign-in?next=/app/reviews');
    await new SignInPage(desk, en).enter('elena@example.org', process.env['BROWSER_PASSWORD']!);
    reviews = new ReviewsPage(desk, en);
    await reviews.open(COMPANY.nameLatin);
    await reviews.sendBack(COMPANY.nameLatin, 'about', 'Say which countries you deliver to.');
    const company = new CompanyPage(page, ru);
    await company.page.getByText('Say which countries you deliver to.').first().waitFor();
    await company
      .bilingual('ru', 'company.field.about')
      .fill('Поставляем продукты для магазинов здорового питания в Бишкеке. Доставка по Кыргызстану и Казахстану.');
    await company.save();
    await company.button('company.submit.again').click();
    await company.status('in_review').waitFor();
  });

  step('9: approved, it is public with the day until which to confirm it, and with a stranger’s view', async () => {
    await reviews.page.reload();
    await reviews.open(COMPANY.nameLatin);
    await reviews.approve(COMPANY.nameLatin);
    const company = new CompanyPage(page, ru);
    await company.status('active').waitFor();
    await company.state.getByText(ru('company.confirm.by', { day: '' }).trim()).waitFor();
    await company.button('company.preview.act').click();
    const preview = page.getByRole('dialog', { name: ru('company.preview.title') });
    await preview.getByText(COMPANY.legalName).waitFor();
    expect(await preview.innerText()).not.toContain(ANNA.email);
    await page.keyboard.press('Escape');
  });

  step('10: writes a request, with a meter of completeness and the rules of what may not be posted', async () => {
    await new Shell(page, ru).goTo('offers');
    await page
      .getByRole('link', { name: ru('offers.new.request') })
      .first()
      .click();
    const editor = new OfferEditorPage(page, ru);
    await editor.fill(REQUEST);
    await editor.combobox('offers.field.clauseTag').fill('M7');
    await editor.check.getByText(ru('offers.check.rules')).click();
    await editor.check.getByText(ru('offers.rule.contacts')).waitFor();
    await editor.button('offers.send.submit').click({ trial: true });
    expect(Number(await editor.meter('ru').getAttribute('aria-valuenow'))).toBeGreaterThan(Number(await editor.meter('en').getAttribute('aria-valuenow')));
    await editor.button('offers.send.submit').click();
  });

  step('11: it waits for review with the usual time; approved, it has a public address and a last day', async () => {
    const offer = new OfferPage(page, ru);
    await offer.status('in_review').waitFor();
    await offer.state.getByText(ru('offers.state.in_review', { count: 3 }).slice(0, 30)).waitFor();
    await reviews.page.reload();
    await reviews.open(REQUEST.titleRu);
    await reviews.approve(REQUEST.titleRu);
    await offer.status('published').waitFor();
    await offer.state.getByText(ru('offers.state.published', { day: '' }).trim().slice(0, 30)).waitFor();
    const guest = await elena.page(new URL(page.url()).pathname.replace('/app', '/ru'));
    await guest.getByRole('heading', { level: 1, name: REQUEST.titleRu }).waitFor();
    await guest.close();
  });

  step('12: «Алтай Мёд» is suggested with two reasons and what is missing; “not relevant” asks why and can be undone', async () => {
    await new Shell(page, ru).goTo('matches');
    const matches = new MatchesPage(page, ru);
    await matches.of(HONEY_OFFER).waitFor();
    expect(await matches.grounds(HONEY_OFFER, 'reasons').count()).toBeGreaterThanOrEqual(2);
    expect(await matches.grounds(HONEY_OFFER, 'missing').allInnerTexts()).toEqual([expect.stringMatching(/сертификат/i)]);
    await matches.dismiss(HONEY_OFFER, 'wrong_volume');
    await matches.of(HONEY_OFFER).waitFor({ state: 'detached' });
    await matches
      .note('matches.dismissed')
      .getByRole('button', { name: ru('common.act.undo') })
      .click();
    await matches.of(HONEY_OFFER).waitFor();
  });

  step('13: saves the search with a weekly letter; it stands among the saved searches with a way to stop the letters', async () => {
    const registry = await anna.page('/ru/registry?kind=offer&country=RU'),
      saved = new SavedSearchesPage(registry, ru);
    await new RegistryPage(registry, ru).search('горный мёд');
    await registry.waitForURL(/q=/);
    const { name, when } = await saved.save();
    expect([name, when]).toEqual(['горный мёд, Предложение, Россия', 'weekly']);
    await saved
      .note('registry.save.done')
      .getByRole('link', { name: ru('registry.save.all') })
      .click();
    await saved
      .of(name)
      .getByRole('list', { name: ru('saved.terms') })
      .getByText('Россия')
      .waitFor();
    expect(await saved.letters(name).inputValue()).toBe('weekly');
    await saved.letters(name).selectOption('never');
    await saved.note('saved.written.never').waitFor();
    await saved.letters(name).selectOption('weekly');
    await saved.note('saved.written.weekly').waitFor();
    await saved.of(name).getByRole('link', { name, exact: true }).click();
    await new RegistryPage(registry, ru).hit(HONEY_OFFER).waitFor();
    await registry.close();
  });

  step('14: expresses interest from the suggestion: sent, due on both clocks, the month’s cap, and no second one', async () => {
    await new MatchesPage(page, ru)
      .of(HONEY_OFFER)
      .getByRole('link', { name: ru('matches.express') })
      .click();
    const listing = new ListingPage(page, ru);
    await listing.form.getByText(ru('interest.quota.left', { left: 30, cap: 30 })).waitFor();
    await listing.express({
      whoWeAre: 'Поставщик магазинов здорового питания в Бишкеке',
      whatWeWant: 'Горный мёд и травяной чай на постоянной основе',
      volume: '500 кг в месяц',
      timing: 'С весны',
    });
    await page.getByText(ru('interest.sent.waiting', { time: '' }).trim()).waitFor();
    await page.getByText('по вашим часам').waitFor();
    expect(await page.getByRole('button', { name: ru('interest.act') }).count()).toBe(0);
    listingPath = new URL(page.url()).pathname;
    await page.getByRole('link', { name: ru('interest.sent.open') }).click();
    await new InterestsPage(page, ru).detail(HONEY).waitFor();
  });

  step('15: before the answer nothing that she saw, and no letter, has a contact of Pavel', async () => {
    const seat = await pavel.page('/ru/sign-in?next=/app/profile');
    await new SignInPage(seat, ru).enter(PAVEL.email, process.env['BROWSER_PASSWORD']!);
    await new ProfilePage(seat, ru).setPhone(PAVEL.phone);
    for (const path of [listingPath, '/app/inbox', '/app/interests?box=out', '/app']) {
      await page.goto(anna.origin + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    await page.goto(`${anna.origin}/app/interests?box=out`);
    await new InterestsPage(page, ru).detail(HONEY).waitFor();
    await anna.settle();
    expect(anna.seen.length).toBeGreaterThan(100);
    const leaks = ({ text }: { text: string }): boolean => text.includes(PAVEL.email) || text.replaceAll(/[^+\d]/gu, '').includes(PAVEL.phone);
    expect(anna.seen.filter(leaks).map(({ url }) => url)).toEqual([]);
    expect((await mailbox.letters(ANNA.email)).filter((letter) => leaks({ text: letter.text + letter.html }))).toEqual([]);
  });

  step('16: Pavel accepts; contacts of both, times for a call on both clocks and both advisers', async () => {
    const seat = await pavel.page('/app/interests?box=in'),
      inbox = new InterestsPage(seat, ru);
    await inbox.open(COMPANY.nameRu);
    await inbox.accept();
    const detail = new InterestsPage(page, ru).detail(HONEY);
    await detail.getByRole('link', { name: PAVEL.email }).waitFor();
    expect((await detail.getByRole('link', { name: '+7' }).innerText()).replaceAll(/[^+\d]/gu, '')).toBe(PAVEL.phone);
    await detail.getByRole('link', { name: ANNA.email }).waitFor();
    await detail.getByRole('heading', { name: ru('introductions.slots.title') }).waitFor();
    expect(await detail.getByText(/\(UTC\+6\)\s— Анна Ветрова/u).count()).toBe(3);
    expect(await detail.getByText(/\(UTC\+7\)\s— Павел Мёдов/u).count()).toBe(3);
    for (const adviser of ['Айбек Осмонов', 'Ирина Соколова']) await detail.getByText(adviser).waitFor();
    await mailbox.letter(ANNA.email, /принял/u);
  });

  step('26: takes a copy of her data and sees what an erasure would take and leave', async () => {
    await page.goto(`${anna.origin}/app/my-data`);
    const data = new MyDataPage(page, ru);
    expect(JSON.stringify(await data.takeCopy(ANNA.password))).toContain(ANNA.email);
    for (const part of ['goes', 'stays']) await data.heading(`mydata.erasure.${part}`).waitFor();
    await data.button('mydata.erasure.begin').click();
    await data.page.getByRole('textbox', { name: ru('mydata.erasure.word') }).fill(ru('mydata.erasure.word'));
    expect(await data.button('mydata.erasure.act').isDisabled()).toBe(true);
  });

  step('and the console stayed clean', async () => {
    anna.expected(`422 (Unprocessable Entity) (${anna.origin}/api/v1/offer-checks)`); // a listing looked at while half typed
    for (const browser of open) expect(browser.errors).toEqual([]);
  });
});
