import type { Page } from 'playwright-core';
import { Browser } from '../support/browser';
import { journeyOf } from '../support/journey';
import { Mailbox } from '../support/mailbox';
import { ClientConfirmationPage, ClientsPage } from '../support/pages/clients';
import { ImportPage } from '../support/pages/imports';
import { OfferEditorPage, OfferPage } from '../support/pages/offers';
import { RegistryPage } from '../support/pages/registry';
import { ReviewsPage } from '../support/pages/reviews';
import { Shell } from '../support/pages/shell';
import { SignInPage } from '../support/pages/sign-in';
import { wordsIn } from '../support/pages/words';
import { csvFile, inn } from '../support/tables';

const ru = wordsIn('ru');
const RUN = Number(String(Date.now()).slice(-6)); // a product that runs already may know the numbers of an earlier run
const HEADINGS = ['Наименование', 'ИНН', 'Сайт', 'Почта'];
const CLIENT = { name: `Пасека ${RUN}`, email: `paseka.${RUN}@example.org` };
const GOOD = Array.from({ length: 47 }, (_, i) => [`Пасека ${RUN + i}`, inn(RUN + i), '', i === 0 ? CLIENT.email : '']);
const BAD = [
  ['Кедр', '77012', '', ''],
  ['', inn(RUN + 47), '', ''],
  ['Облепиха', inn(RUN + 48), 'не сайт', ''],
];
const OFFER = {
  titleRu: `Цветочный мёд для кафе, сбор ${RUN}`,
  product: 'мёд',
  form: 'Поставка товара',
  format: 'Евразийский экономический союз',
  country: 'Кыргызстан',
  amount: '3',
  unit: 'тонна',
  descriptionRu: 'Цветочный и липовый мёд в ведёрках по 1,2 и 5 кг, партии от 300 кг, отгрузка из Барнаула за неделю, ветеринарные документы готовим сами.',
};

describe('an adviser of a regional agency', () => {
  const open: Browser[] = [];
  const mailbox = new Mailbox();
  const step = journeyOf('agency', () => open);
  let irina: Browser, guest: Browser, page: Page;

  const signedIn = async (browser: Browser, email: string, next: string): Promise<Page> => {
    const seat = await browser.page(`/ru/sign-in?next=${encodeURIComponent(next)}`);
    await new SignInPage(seat, ru).enter(email, process.env['BROWSER_PASSWORD']!);
    return seat;
  };

  beforeAll(async () => {
    irina = await Browser.open({ zone: 'Asia/Barnaul' });
    guest = await Browser.open({ zone: 'Asia/Barnaul' });
    open.push(irina, guest);
  });
  afterAll(async () => {
    for (const browser of open) await browser.close();
  });

  step('2: imports fifty companies: 47 ready, 3 with row and reason; nothing is published', async () => {
    page = await signedIn(irina, 'irina@example.org', '/app/agency');
    await page.getByRole('heading', { level: 1, name: ru('clients.desk.title') }).waitFor();
    await new Shell(page, ru).goTo('import');
    const file = new ImportPage(page, ru);
    await file.give('клиенты.csv', csvFile([HEADINGS, ...GOOD, ...BAD], { encoding: 'windows-1251' }));
    await file.check();
    await file.counts(47, 3, 0).waitFor();
    await file.refused(49).getByText('77012').waitFor();
    await file
      .refused(50)
      .getByText(/назван/i)
      .waitFor();
    await file.refused(51).getByText('не сайт').waitFor();
    await file.apply(47);
    const registry = await guest.page(`/ru/registry?q=${encodeURIComponent(CLIENT.name)}`);
    await registry.getByRole('heading', { level: 1 }).waitFor();
    expect(await new RegistryPage(registry, ru).hit(CLIENT.name).count()).toBe(0);
  });

  step('3: the company confirms by the letter; before that it cannot be handed in', async () => {
    await page.getByRole('link', { name: ru('imports.done.open.companies') }).click();
    const clients = new ClientsPage(page, ru);
    await clients.search(CLIENT.name);
    await clients.state(CLIENT.name, 'unconfirmed').waitFor();
    await clients.row(CLIENT.name).getByRole('link', { name: CLIENT.name }).click();
    await page.getByText(ru('clients.about.unconfirmed')).waitFor();
    expect(await page.getByRole('button', { name: ru('clients.handIn') }).count()).toBe(0);
    const letter = await guest.page(await mailbox.linkIn(CLIENT.email, 'client-confirmation'));
    await new ClientConfirmationPage(letter, ru).confirm();
    await page.getByText(ru('clients.about.draft')).waitFor();
    await page.getByRole('button', { name: ru('clients.handIn') }).waitFor();
  });

  step('4: drafts an offer for «Алтай Мёд»; her agency stands in its history and the client must agree', async () => {
    const { id } = (await (await fetch(`${irina.origin}/api/v1/organisations/altai-honey`)).json()) as { id: string };
    await page.goto(`${irina.origin}/app/agency/clients/${id}`);
    await page.getByRole('link', { name: ru('clients.draftOffer') }).click();
    await page.getByText(ru('offers.new.onBehalf', { name: 'Алтай Мёд' })).waitFor();
    const editor = new OfferEditorPage(page, ru);
    await editor.fill(OFFER);
    await editor.button('offers.send.submit').click();
    await new OfferPage(page, ru).status('awaiting_client').waitFor();
    await page
      .getByRole('region', { name: ru('offers.history.title') })
      .getByText('Ирина Соколова')
      .first()
      .waitFor();
  });

  step('5: the client agrees; Irina cannot approve her own text, her colleague can', async () => {
    const address = new URL(page.url()).pathname;
    const pavel = await Browser.open({ zone: 'Asia/Barnaul' });
    open.push(pavel);
    const seat = await signedIn(pavel, 'pavel@example.org', address),
      offer = new OfferPage(seat, ru);
    await offer.button('offers.act.approve').click();
    await offer.status('in_review').waitFor();

    await new Shell(page, ru).goTo('reviews');
    await page
      .getByRole('region', { name: ru('reviews.group.own') })
      .getByRole('link', { name: OFFER.titleRu })
      .click();
    await page.getByText(ru('reviews.ownDraft')).waitFor();
    expect(await page.getByRole('radio', { name: ru('reviews.decision.approve') }).count()).toBe(0);

    const nina = await Browser.open({ zone: 'Asia/Barnaul' });
    open.push(nina);
    const reviews = new ReviewsPage(await signedIn(nina, 'nina@example.org', '/app/reviews'), ru);
    await reviews.open(OFFER.titleRu);
    await reviews.approve(OFFER.titleRu);
    await offer.status('published').waitFor();
  });

  step(
    '6: searches requests of the EAEU for food: counts change with each filter, the best for her client come first, and the list is hers to take',
    async () => {
      await page.goto(`${irina.origin}/ru/registry`);
      const registry = new RegistryPage(page, ru);
      const all = await registry.total(),
        countries = await registry.counts('country');
      const requests = await registry.tick('kind', ru('registry.kind.request'));
      const ofFormat = await registry.tick('format', 'ЕАЭС');
      expect([requests < all, ofFormat <= requests, ofFormat > 0]).toEqual([true, true, true]);
      expect(await registry.counts('country')).not.toEqual(countries);
      const ofFarming = await registry.tick('industry', 'Сельское хозяйство, лес и рыба');
      expect([ofFarming < ofFormat, ofFarming > 0]).toEqual([true, true]);
      await page.goBack();
      await registry.heading('registry.found', { count: ofFormat, number: ofFormat }).waitFor();
      await registry.sort('newest');
      await registry.hits.first().waitFor();
      await registry.sort('match');
      await registry.chooseClient('Алтай Мёд');
      await registry.bands.first().waitFor();
      expect(new URL(page.url()).searchParams.get('sort')).toBe('match');
      const list = await registry.download();
      expect(list.split('\r\n')[1]).toMatch(/^(Сильное|Хорошее|Слабое);Запрос;/);
      expect(list).not.toMatch(/[\w.+-]+@[\w-]+\.\w+/u);
      await irina.settle();
      expect(irina.seen.filter(({ url, text }) => url.includes('/search') && /[\w.+-]+@[\w-]+\.\w+/u.test(text)).map(({ url }) => url)).toEqual([]);
    },
  );

  step('and the console stayed clean', async () => {
    for (const browser of open) expect(browser.errors).toEqual([]);
  });
});
