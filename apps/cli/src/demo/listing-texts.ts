import type { Seeded } from './seeded';

interface Frame {
  readonly ru: string;
  readonly en: string;
}
interface Frames {
  readonly titles: readonly Frame[];
  readonly bodies: readonly Frame[];
}

/** Sentences around a title. They put it in the nominative before a colon or dash, so no noun has to be inflected. */
const GOODS: Readonly<Record<'offer' | 'request', Frames>> = {
  offer: {
    titles: [
      { ru: '{p}: поставка от производителя', en: '{p}: supply from the producer' },
      { ru: '{p} — партии под заказ', en: '{p}, batches to order' },
      { ru: '{p}: ищем дистрибьютора', en: '{p}: distributor wanted' },
      { ru: '{p} — оптом со склада', en: '{p}, wholesale from stock' },
      { ru: '{p}: контрактное производство', en: '{p}: contract manufacturing' },
      { ru: '{p} — экспортная упаковка, документы', en: '{p}, export packaging and papers' },
    ],
    bodies: [
      {
        ru: 'Производим сами, партия от {lot}. Образцы отправим за неделю. Работаем по предоплате и аккредитиву.',
        en: 'Own production, batches from {lot}. Samples within a week. Prepayment or letter of credit.',
      },
      {
        ru: 'Отгрузка в течение 14 дней, партия {lot} и больше. Документы для вывоза готовим сами.',
        en: 'Shipped within 14 days, {lot} and more. We prepare the export papers.',
      },
      {
        ru: 'Мощность позволяет отгружать {lot} в месяц. Готовы сделать упаковку под вашей маркой.',
        en: 'Capacity of {lot} a month. Packaging under your own brand is possible.',
      },
    ],
  },
  request: {
    titles: [
      { ru: '{p}: ищем поставщика', en: '{p}: supplier wanted' },
      { ru: 'Закупим: {p}', en: 'Buying: {p}' },
      { ru: '{p} — нужна регулярная поставка', en: '{p}, regular supply needed' },
      { ru: '{p}: ищем завод-партнёр', en: '{p}: partner factory wanted' },
    ],
    bodies: [
      {
        ru: 'Нужно около {lot} в квартал, первая партия пробная. Важны стабильное качество и документы.',
        en: 'About {lot} a quarter, the first batch on trial. Steady quality and papers matter.',
      },
      {
        ru: 'Ищем партнёра на год и дольше, объём от {lot}. Доставку можем взять на себя.',
        en: 'Looking for a partner for a year and longer, from {lot}. We can take over delivery.',
      },
    ],
  },
};
const SERVICES: Readonly<Record<'offer' | 'request', Frames>> = {
  offer: {
    titles: [
      { ru: '{p}: для компаний, выходящих на новые рынки', en: '{p} for companies entering new markets' },
      { ru: '{p} — под ключ', en: '{p}, turnkey' },
      { ru: '{p}: работаем удалённо и на месте', en: '{p}, remote and on site' },
    ],
    bodies: [
      {
        ru: 'Команда говорит по-русски и по-английски, первый разговор бесплатный. Смету присылаем за три рабочих дня.',
        en: 'The team speaks Russian and English, the first talk is free. An estimate within three working days.',
      },
      {
        ru: 'Ведём проект от задачи до сдачи, отчёт каждую неделю. Покажем похожие работы.',
        en: 'We lead the project from brief to delivery with a weekly report, and show similar work.',
      },
    ],
  },
  request: {
    titles: [
      { ru: '{p}: ищем подрядчика', en: '{p}: contractor wanted' },
      { ru: '{p} — нужна команда на постоянной основе', en: '{p}, a standing team needed' },
    ],
    bodies: [
      {
        ru: 'Задача на три месяца с продолжением. Нужны опыт с зарубежными заказчиками и договор с юридическим лицом.',
        en: 'Three months with continuation. Experience with foreign customers and a contract with a company are needed.',
      },
      { ru: 'Сравним два-три предложения и начнём в течение месяца.', en: 'We shall compare two or three offers and start within a month.' },
    ],
  },
};
const CLOSINGS: readonly Frame[] = [
  { ru: 'Отвечаем в течение двух рабочих дней.', en: 'We answer within two working days.' },
  { ru: 'Готовы провести видеовстречу и показать производство.', en: 'A video call and a tour of the premises are welcome.' },
  { ru: 'Есть отзывы постоянных партнёров.', en: 'References from standing partners are available.' },
  { ru: 'Условия обсудим под ваш объём.', en: 'Terms depend on your volume.' },
];

/** What a listing is about. */
export interface Theme {
  readonly scheme: 'hs' | 'svc';
  readonly title: Frame;
  readonly lot: Frame;
}

/** Title and text of a listing in both languages. */
export function listingText(random: Seeded, side: 'offer' | 'request', theme: Theme): { title: Frame; description: Frame } {
  const frames = (theme.scheme === 'hs' ? GOODS : SERVICES)[side];
  const title = random.pick(frames.titles),
    body = random.pick(frames.bodies),
    closing = random.pick(CLOSINGS);
  const fill = (frame: Frame, language: 'ru' | 'en'): string =>
    frame[language].replace('{p}', () => theme.title[language]).replace('{lot}', () => theme.lot[language]);
  const inBoth = (make: (language: 'ru' | 'en') => string): Frame => ({ ru: make('ru'), en: make('en') });
  return {
    title: inBoth((language) => clip(fill(title, language))),
    description: inBoth((language) => `${theme.title[language]}. ${fill(body, language)} ${closing[language]}`),
  };
}

const clip = (text: string): string => (text.length <= 140 ? text : `${text.slice(0, 139)}…`);
