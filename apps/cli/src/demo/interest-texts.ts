import type { PlannedCompany, PlannedListing } from './demo-plan';
import type { Seeded } from './seeded';

interface Phrases {
  readonly whoWeAre: readonly string[];
  /** To whoever offers, and to whoever asks. */
  readonly whatWeWant: Readonly<Record<'offer' | 'request', readonly string[]>>;
  readonly volume: readonly string[];
  readonly timing: readonly string[];
  readonly message: readonly string[];
}

const PHRASES: Readonly<Record<'ru' | 'en', Phrases>> = {
  ru: {
    whoWeAre: [
      '{name}. Работаем с 2016 года, поставляем сетям и небольшим производствам.',
      '{name}. Семейная компания, 24 человека, свой склад и доставка.',
      '{name}. Занимаемся этой продукцией восемь лет, есть отзывы партнёров.',
    ],
    whatWeWant: {
      offer: ['Хотим обсудить пробную партию и условия постоянной поставки.', 'Ищем производителя на год вперёд, готовы подписать рамочный договор.'],
      request: ['Можем закрыть вашу потребность, пришлём образцы и прайс-лист.', 'Предлагаем первую партию на условиях отсрочки.'],
    },
    volume: ['Для начала {lot}, дальше вдвое больше.', 'Около {lot} в квартал.', 'От {lot}, точный объём после образцов.'],
    timing: ['Первая поставка через полтора-два месяца.', 'Готовы начать в следующем квартале.', 'Как только согласуем документы.'],
    message: [
      'Будем рады созвониться на следующей неделе.',
      'Удобнее всего созвониться утром по московскому времени.',
      'Пришлите, пожалуйста, образец договора.',
    ],
  },
  en: {
    whoWeAre: [
      '{name}. On the market since 2016, we supply retail chains and small producers.',
      '{name}. A family company of 24 people with its own warehouse and delivery.',
      '{name}. Eight years with these products, references from partners are available.',
    ],
    whatWeWant: {
      offer: ['We would like to discuss a trial lot and the terms of steady supply.', 'We look for a producer for a year ahead and can sign a frame contract.'],
      request: ['We can meet your need and shall send samples with a price list.', 'We offer the first lot with deferred payment.'],
    },
    volume: ['{lot} to begin with, later twice as much.', 'About {lot} a quarter.', 'From {lot}, the exact volume after samples.'],
    timing: ['The first delivery in six to eight weeks.', 'We are ready to start next quarter.', 'As soon as the papers are agreed.'],
    message: ['A call next week would be welcome.', 'Mornings suit us best for a call.', 'Please send us a draft contract.'],
  },
};
/** What a service is measured in. */
const PROJECT = { ru: 'один проект', en: 'one project' } as const;

/** What a company writes to the owner of a listing, in its own language. */
export function interestAnswers(random: Seeded, from: PlannedCompany, listing: PlannedListing): Readonly<Record<keyof Phrases, string>> {
  const { language } = from,
    phrases = PHRASES[language],
    lot = (listing.lot?.text ?? PROJECT)[language];
  const say = (list: readonly string[]): string =>
    random
      .pick(list)
      .replace('{name}', () => (language === 'ru' ? from.name.ru : from.name.latin))
      .replace('{lot}', () => lot);
  return {
    whoWeAre: say(phrases.whoWeAre),
    whatWeWant: say(phrases.whatWeWant[listing.side]),
    volume: capital(say(phrases.volume)),
    timing: say(phrases.timing),
    message: say(phrases.message),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
