import type { OperatorRole } from '@zemlyak/kernel';
import type { DraftOffer } from '@zemlyak/offers';
import type { CreateOrganisationInput } from '@zemlyak/registry';
import type { SearchToSave } from '@zemlyak/search';
import { castNumbers } from './demo-numbers';

/** Somebody of the demo; nobody of that name is meant. */
export interface DemoPerson {
  readonly email: string;
  readonly nameCyrillic: string;
  readonly nameLatin: string;
  readonly zone: string;
  readonly language: 'ru' | 'en';
  readonly who: string;
  readonly operatorRoles?: readonly OperatorRole[];
}

export const operator: DemoPerson = {
  email: 'operator@example.org',
  nameCyrillic: 'Оператор площадки',
  nameLatin: 'Platform Operator',
  zone: 'Europe/Moscow',
  language: 'ru',
  who: 'оператор',
  operatorRoles: ['operator', 'editor', 'reviewer'],
};
export const officer: DemoPerson = {
  email: 'maria@example.org',
  nameCyrillic: 'Мария Линд',
  nameLatin: 'Maria Lind',
  zone: 'Europe/Moscow',
  language: 'en',
  who: 'комплаенс-офицер',
  operatorRoles: ['officer'],
};
export const anna: DemoPerson = {
  email: 'anna@example.org',
  nameCyrillic: 'Анна Орлова',
  nameLatin: 'Anna Orlova',
  zone: 'Asia/Bishkek',
  language: 'ru',
  who: 'Orlova Trade, Бишкек',
};
export const pavel: DemoPerson = {
  email: 'pavel@example.org',
  nameCyrillic: 'Павел Мёдов',
  nameLatin: 'Pavel Myodov',
  zone: 'Asia/Barnaul',
  language: 'ru',
  who: '«Алтай Мёд», Барнаул',
};
export const irina: DemoPerson = {
  email: 'irina@example.org',
  nameCyrillic: 'Ирина Соколова',
  nameLatin: 'Irina Sokolova',
  zone: 'Asia/Barnaul',
  language: 'ru',
  who: 'консультант, Алтайский край',
};
export const colleague: DemoPerson = {
  email: 'nina@example.org',
  nameCyrillic: 'Нина Белова',
  nameLatin: 'Nina Belova',
  zone: 'Asia/Barnaul',
  language: 'ru',
  who: 'второй консультант, Алтайский край',
};
export const oleg: DemoPerson = {
  email: 'oleg@example.org',
  nameCyrillic: 'Олег Титов',
  nameLatin: 'Oleg Titov',
  zone: 'Europe/Moscow',
  language: 'ru',
  who: 'консультант, Москва',
};
export const aibek: DemoPerson = {
  email: 'aibek@example.org',
  nameCyrillic: 'Айбек Осмонов',
  nameLatin: 'Aibek Osmonov',
  zone: 'Asia/Bishkek',
  language: 'ru',
  who: 'председатель делового совета, Бишкек',
};
export const elena: DemoPerson = {
  email: 'elena@example.org',
  nameCyrillic: 'Елена Ким',
  nameLatin: 'Elena Kim',
  zone: 'Asia/Bishkek',
  language: 'en',
  who: 'секретарь делового совета, Бишкек',
};

export const altaiCentre: CreateOrganisationInput = {
  kind: 'agency',
  nameRu: 'Алтайский центр экспорта',
  nameLatin: 'Altai Export Centre',
  legalName: 'АНО «Алтайский центр экспорта»',
  country: 'RU',
  subject: '22',
  city: 'Барнаул',
  identifiers: castNumbers('RU', 1),
  languages: ['ru', 'en'],
  isDemo: true,
  about: {
    ru: 'Помогаем компаниям Алтайского края выйти на новые рынки: подбор партнёров, документы, выставки.',
    en: 'We help companies of Altai Krai enter new markets: partner search, papers, fairs.',
  },
};
export const moscowAgency: CreateOrganisationInput = {
  kind: 'agency',
  nameRu: 'Московское агентство торговли',
  nameLatin: 'Moscow Trade Agency',
  legalName: 'АНО «Московское агентство торговли»',
  country: 'RU',
  subject: '77',
  city: 'Москва',
  identifiers: castNumbers('RU', 2),
  languages: ['ru', 'en'],
  isDemo: true,
};
export const kyrgyzCouncil: CreateOrganisationInput = {
  kind: 'council',
  nameRu: 'Деловой совет соотечественников в Кыргызстане',
  nameLatin: 'Business Council of Compatriots in Kyrgyzstan',
  legalName: 'Деловой совет при КСОРС Кыргызстана',
  country: 'KG',
  city: 'Бишкек',
  identifiers: castNumbers('KG', 3),
  languages: ['ru', 'en'],
  isDemo: true,
};
export const orlova: CreateOrganisationInput = {
  kind: 'company',
  nameRu: 'Орлова Трейд',
  nameLatin: 'Orlova Trade',
  legalName: 'ОсОО «Орлова Трейд»',
  country: 'KG',
  city: 'Бишкек',
  identifiers: castNumbers('KG', 4),
  okved: ['46.36', '46.69'],
  hs: ['0409', '8438'],
  languages: ['ru', 'en'],
  foundedYear: 2014,
  employees: 18,
  isDemo: true,
  about: {
    ru: 'Оборудование для пекарен и кондитерских, продукты для магазинов здорового питания. Склад в Бишкеке, доставка по Кыргызстану и Казахстану.',
    en: 'Equipment for bakeries and confectioners, products for health food shops. Warehouse in Bishkek, delivery in Kyrgyzstan and Kazakhstan.',
  },
};
export const altaiHoney: CreateOrganisationInput = {
  kind: 'company',
  nameRu: 'Алтай Мёд',
  nameLatin: 'Altai Honey',
  legalName: 'ООО «Алтай Мёд»',
  country: 'RU',
  subject: '22',
  city: 'Барнаул',
  identifiers: castNumbers('RU', 5),
  okved: ['01.49', '10.89'],
  hs: ['0409', '1211', '2106'],
  languages: ['ru'],
  foundedYear: 2009,
  employees: 64,
  isDemo: true,
  about: {
    ru: 'Собираем и фасуем горный мёд, делаем травяные сборы. Пасеки в трёх районах Алтайского края.',
    en: 'We gather and pack mountain honey and make herbal teas. Apiaries in three districts of Altai Krai.',
  },
  exportExperience: { since: 2018, countries: ['KZ', 'CN'] },
};
/** Speaks for the records that the gate does not let through. */
export const tester = { nameCyrillic: 'Тест Тестов', nameLatin: 'Test Testov', zone: 'Asia/Dubai', language: 'en' } as const;

const screenedRecord = (place: number, nameRu: string, nameLatin: string, seat: { country: string; city: string }): CreateOrganisationInput => ({
  kind: 'company',
  nameRu,
  nameLatin,
  legalName: `${nameLatin} Ltd`,
  ...seat,
  identifiers: castNumbers(seat.country, place),
  languages: ['en'],
  isDemo: true,
});

/** Records that an officer meets: one stands on the demo's watch list and is refused; three have a namesake there, so that a person has to look. By the names of their e-mail addresses. */
export const screened: Readonly<Record<string, CreateOrganisationInput>> = {
  blocked: screenedRecord(6, 'Заблокированная компания', 'Blocked Co', { country: 'AE', city: 'Дубай' }),
  namesake: screenedRecord(7, 'Тестовый однофамилец', 'Namesake Trading', { country: 'TR', city: 'Стамбул' }),
  twin: screenedRecord(15, 'Тестовый двойник', 'Twin Logistics', { country: 'RS', city: 'Белград' }),
  person: screenedRecord(16, 'Тестовый тёзка', 'Ivan Testov', { country: 'AM', city: 'Ереван' }),
};
export const BLOCKED_LIST = [
  'kind,name,country,identifiers',
  'organisation,Blocked Co Ltd,AE,',
  'organisation,Namesake Trading Ltd,SY,',
  'organisation,Twin Logistics Ltd,,',
  'person,Ivan Testov,AM,',
  '',
].join('\n');

export const honeyRequest: DraftOffer = {
  side: 'request',
  type: 'goods',
  title: { ru: 'Ищем поставщика мёда и травяного чая', en: 'Looking for honey and herbal tea' },
  description: {
    ru: 'Нужен цветочный мёд в банках 250–500 г и травяной чай, две тонны в месяц, поставка в Бишкек. Важны документы ветеринарной службы и стабильный вкус.',
    en: 'Flower honey in jars of 250–500 g and herbal tea, two tonnes a month, delivered to Bishkek.',
  },
  hs: ['0409', '1211'],
  forms: ['supply', 'distribution'],
  targetCountries: ['RU'],
  targetFormats: ['eaeu'],
  quantity: { amount: 2, unit: '168' },
  incoterms: ['DAP'],
  languages: ['ru', 'en'],
  clauseTag: 'M7',
};
export const honeyOffer: DraftOffer = {
  side: 'offer',
  type: 'goods',
  title: { ru: 'Горный мёд и травяной чай от производителя', en: 'Mountain honey and herbal tea from the producer' },
  description: {
    ru: 'Мёд горный, липовый и гречишный, травяные сборы без добавок. Фасовка от 30 г до куботейнера, отгрузка из Барнаула за десять дней, документы для вывоза готовим сами.',
    en: 'Mountain, linden and buckwheat honey, herbal teas without additives. Packed from 30 g to bulk, shipped from Barnaul within ten days.',
  },
  hs: ['0409', '1211'],
  forms: ['supply', 'distribution'],
  targetCountries: ['KG', 'KZ', 'CN'],
  targetFormats: ['eaeu'],
  quantity: { amount: 5, unit: '168' },
  capacityPerMonth: { amount: 20, unit: '168' },
  price: { amountMinor: 42_000, currency: 'RUB' },
  priceUnit: '166',
  incoterms: ['FCA', 'DAP'],
  certificates: ['EAC', 'HACCP'],
  languages: ['ru'],
};
export const bakeryOffer: DraftOffer = {
  side: 'offer',
  type: 'distribution',
  title: { ru: 'Дистрибуция продуктов питания в Кыргызстане', en: 'Distribution of food products in Kyrgyzstan' },
  description: {
    ru: 'Возьмём на склад и поставим в сети магазинов мёд, чай, кондитерские изделия российских производителей. Работаем с 120 магазинами в Бишкеке и Оше.',
    en: 'We stock and deliver honey, tea and confectionery to 120 shops in Bishkek and Osh.',
  },
  hs: ['0409', '1704', '1905'],
  okved: ['46.36'],
  forms: ['distribution'],
  targetCountries: ['RU'],
  targetFormats: ['eaeu'],
  languages: ['ru', 'en'],
};

/** What Anna watches for; what is published after she saved it is news to her. */
export const savedSearch: SearchToSave = {
  name: 'Мёд из России',
  question: { q: 'мёд', selected: { kind: ['offer'], country: ['RU'] } },
  cadence: 'weekly',
};
