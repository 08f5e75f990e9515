import type { Seeded } from './seeded';

interface Frame { readonly ru: string; readonly en: string }

/** Sentences around a product's title. They put the title in the nominative behind a colon or dash, so no noun has to be inflected. */
const OFFER_TITLES: readonly Frame[] = [
  { ru: '{p}: поставка от производителя', en: '{p}: supply from the producer' }, { ru: '{p} — партии под заказ', en: '{p}, batches to order' }, { ru: '{p}: ищем дистрибьютора', en: '{p}: distributor wanted' },
  { ru: '{p} оптом со склада', en: '{p}, wholesale from stock' }, { ru: '{p}: контрактное производство', en: '{p}: contract manufacturing' }, { ru: '{p} — экспортная упаковка, документы', en: '{p}, export packaging and papers' },
];
const REQUEST_TITLES: readonly Frame[] = [
  { ru: '{p}: ищем поставщика', en: '{p}: supplier wanted' }, { ru: 'Закупим: {p}', en: 'Buying: {p}' }, { ru: '{p} — нужна регулярная поставка', en: '{p}, regular supply needed' }, { ru: '{p}: ищем завод-партнёр', en: '{p}: partner factory wanted' },
];
const OFFER_BODIES: readonly Frame[] = [
  { ru: 'Производим сами, партия от {lot}. Образцы отправим за неделю. Работаем по предоплате и аккредитиву.', en: 'Own production, batches from {lot}. Samples within a week. Prepayment or letter of credit.' },
  { ru: 'Отгрузка в течение 14 дней, партия {lot} и больше. Документы для вывоза готовим сами.', en: 'Shipped within 14 days, {lot} and more. We prepare the export papers.' },
  { ru: 'Мощность позволяет отгружать {lot} в месяц. Готовы сделать упаковку под вашей маркой.', en: 'Capacity of {lot} a month. Packaging under your own brand is possible.' },
];
const REQUEST_BODIES: readonly Frame[] = [
  { ru: 'Нужно около {lot} в квартал, первая партия пробная. Важны стабильное качество и документы.', en: 'About {lot} a quarter, the first batch on trial. Steady quality and papers matter.' },
  { ru: 'Ищем партнёра на год и дольше, объём от {lot}. Доставку можем взять на себя.', en: 'Looking for a partner for a year and longer, from {lot}. We can take over delivery.' },
];

/** Title and text of a listing in both languages. */
export function listingText(random: Seeded, side: 'offer' | 'request', product: { ru: string; en: string }, lot: { ru: string; en: string }): { title: Frame; description: Frame } {
  const title = random.pick(side === 'offer' ? OFFER_TITLES : REQUEST_TITLES), body = random.pick(side === 'offer' ? OFFER_BODIES : REQUEST_BODIES);
  const fill = (frame: string, language: 'ru' | 'en'): string => frame.replace('{p}', product[language]).replace('{lot}', lot[language]);
  return { title: { ru: clip(fill(title.ru, 'ru')), en: clip(fill(title.en, 'en')) }, description: { ru: fill(body.ru, 'ru'), en: fill(body.en, 'en') } };
}

const clip = (text: string): string => (text.length <= 140 ? text : `${text.slice(0, 139)}…`);
