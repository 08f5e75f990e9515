import type { DraftOffer } from '@zemlyak/offers';
import type { CreateOrganisationInput, DraftForClientInput } from '@zemlyak/registry';
import { castNumbers } from './demo-numbers';
import type { DemoPerson } from './fixtures';

/** Somebody without a sign-in of their own in the printed list. */
const extra = (email: string, nameCyrillic: string, nameLatin: string, zone: string, who: string): DemoPerson => ({
  email,
  nameCyrillic,
  nameLatin,
  zone,
  language: 'ru',
  who,
});

interface Waiting {
  readonly person: DemoPerson;
  readonly organisation: CreateOrganisationInput;
}

/** One submitted record of each kind; each waits in the queue of whoever answers for its place. */
export const waiting: readonly Waiting[] = [
  {
    person: extra('daniyar@example.org', 'Данияр Асанов', 'Daniyar Asanov', 'Asia/Bishkek', 'компания на проверке у совета'),
    organisation: {
      kind: 'company',
      nameRu: 'Ала-Тоо Текстиль',
      nameLatin: 'Ala-Too Textile',
      legalName: 'ОсОО «Ала-Тоо Текстиль»',
      country: 'KG',
      city: 'Бишкек',
      identifiers: castNumbers('KG', 8),
      okved: ['14'],
      hs: ['6109'],
      languages: ['ru'],
      isDemo: true,
      about: {
        ru: 'Шьём футболки и спортивную одежду под маркой заказчика, 80 швейных мест.',
        en: 'We sew T-shirts and sportswear under the customer’s brand, 80 seats.',
      },
    },
  },
  {
    person: extra('olesya@example.org', 'Олеся Ветрова', 'Olesya Vetrova', 'Asia/Barnaul', 'компания на проверке у агентства'),
    organisation: {
      kind: 'company',
      nameRu: 'Бийская Сыроварня',
      nameLatin: 'Biysk Cheese',
      legalName: 'ООО «Бийская Сыроварня»',
      country: 'RU',
      subject: '22',
      city: 'Бийск',
      identifiers: castNumbers('RU', 9),
      okved: ['10'],
      hs: ['0406'],
      languages: ['ru'],
      isDemo: true,
      about: { ru: 'Твёрдые сыры со сроком созревания от двух месяцев, 30 тонн в месяц.', en: 'Hard cheeses aged two months and longer, 30 tonnes a month.' },
    },
  },
  {
    person: extra('timofey@example.org', 'Тимофей Рощин', 'Timofey Roshchin', 'Asia/Novosibirsk', 'агентство на проверке'),
    organisation: {
      kind: 'agency',
      nameRu: 'Новосибирский центр экспорта',
      nameLatin: 'Novosibirsk Export Centre',
      legalName: 'АНО «Новосибирский центр экспорта»',
      country: 'RU',
      subject: '54',
      city: 'Новосибирск',
      identifiers: castNumbers('RU', 10),
      languages: ['ru', 'en'],
      isDemo: true,
    },
  },
  {
    person: extra('milena@example.org', 'Милена Ковач', 'Milena Kovach', 'Europe/Belgrade', 'деловой совет на проверке'),
    organisation: {
      kind: 'council',
      nameRu: 'Деловой совет соотечественников в Сербии',
      nameLatin: 'Business Council of Compatriots in Serbia',
      legalName: 'Деловой совет соотечественников в Сербии',
      country: 'RS',
      city: 'Белград',
      identifiers: castNumbers('RS', 11),
      languages: ['ru', 'en'],
      isDemo: true,
    },
  },
  {
    person: extra('ruben@example.org', 'Рубен Саркисян', 'Ruben Sarkisyan', 'Asia/Yerevan', 'поставщик услуг на проверке'),
    organisation: {
      kind: 'provider',
      nameRu: 'Переводы и право',
      nameLatin: 'Words and Law',
      legalName: 'Words and Law LLC',
      country: 'AM',
      city: 'Ереван',
      identifiers: castNumbers('AM', 12),
      okved: ['69'],
      languages: ['ru', 'en'],
      isDemo: true,
      about: { ru: 'Переводы договоров и сопровождение сделок на четырёх языках.', en: 'Translation of contracts and support of deals in four languages.' },
    },
  },
];

/** A record that its reviewer sent back with remarks. */
export const returned: Waiting = {
  person: extra('bermet@example.org', 'Бермет Алиева', 'Bermet Alieva', 'Asia/Bishkek', 'компания, возвращённая на доработку'),
  organisation: {
    kind: 'company',
    nameRu: 'Иссык-Куль Орех',
    nameLatin: 'Issyk-Kul Nuts',
    legalName: 'ОсОО «Иссык-Куль Орех»',
    country: 'KG',
    city: 'Каракол',
    identifiers: castNumbers('KG', 13),
    okved: ['46'],
    hs: ['0802'],
    languages: ['ru'],
    isDemo: true,
    about: { ru: 'Орехи.' },
  },
};
export const remarks = [
  { field: 'about', text: 'Расскажите подробнее: какие орехи, объём за сезон, есть ли калибровка и упаковка.' },
  { field: 'certificates', text: 'Если есть фитосанитарный сертификат, добавьте его: покупатели спросят первым делом.' },
];

/** Drafted by the Altai adviser; the client has a letter and has not answered yet. */
export const client: DraftForClientInput = {
  nameRu: 'Кулундинские Травы',
  nameLatin: 'Kulunda Herbs',
  legalName: 'ООО «Кулундинские Травы»',
  subject: '22',
  city: 'Славгород',
  identifiers: castNumbers('RU', 14),
  okved: ['01'],
  hs: ['1211'],
  languages: ['ru'],
  isDemo: true,
  about: {
    ru: 'Сбор и сушка лекарственных трав, фасовка для аптек и чайных компаний.',
    en: 'Gathering and drying of herbs, packed for pharmacies and tea companies.',
  },
  client: { email: 'klient@example.org', nameCyrillic: 'Григорий Лунин', nameLatin: 'Grigory Lunin', language: 'ru' },
};

/** Handed in by «Алтай Мёд»: waits for the agency. */
export const offerInReview: DraftOffer = {
  side: 'offer',
  type: 'goods',
  title: { ru: 'Прополис и перга для косметики', en: 'Propolis and bee bread for cosmetics' },
  description: {
    ru: 'Очищенный прополис и перга с пасек Алтая, партии от 50 кг, протоколы испытаний на каждую партию.',
    en: 'Cleaned propolis and bee bread from Altai apiaries, lots from 50 kg, a test report for each lot.',
  },
  hs: ['0410'],
  okved: ['01'],
  forms: ['supply'],
  targetCountries: ['KG', 'RS', 'AE'],
  quantity: { amount: 50, unit: '166' },
  incoterms: ['FCA'],
  languages: ['ru'],
};
/** Handed in by Orlova Trade: waits for the council. */
export const requestInReview: DraftOffer = {
  side: 'request',
  type: 'goods',
  title: { ru: 'Тестомесы и печи для небольших пекарен', en: 'Dough mixers and ovens for small bakeries' },
  description: {
    ru: 'Ищем завод, который поставит пробную партию тестомесов на 40–60 л и подовых печей, затем регулярные заказы.',
    en: 'We look for a plant for a trial lot of 40–60 l dough mixers and deck ovens, then regular orders.',
  },
  hs: ['8438', '8417'],
  okved: ['46'],
  forms: ['supply', 'dealership'],
  targetCountries: ['RU', 'BY'],
  quantity: { amount: 20, unit: '796' },
  languages: ['ru', 'en'],
};
/** Drafted by the Altai adviser for «Алтай Мёд»: waits for the client's word. */
export const offerForClient: DraftOffer = {
  side: 'offer',
  type: 'distribution',
  title: { ru: 'Травяные чаи в подарочной упаковке', en: 'Herbal teas in gift boxes' },
  description: {
    ru: 'Наборы из шести травяных сборов, своя упаковка на двух языках, минимальный заказ 300 наборов.',
    en: 'Boxes of six herbal blends, packaging in two languages, at least 300 boxes.',
  },
  hs: ['2106', '1211'],
  okved: ['10'],
  forms: ['distribution'],
  targetCountries: ['KZ', 'KG', 'DE'],
  quantity: { amount: 300, unit: '796' },
  incoterms: ['DAP'],
  languages: ['ru'],
};
/** Why the two advisers' companies should meet. */
export const PROPOSAL_REASON = 'Обе компании работают с полезными продуктами, объёмы и сроки сходятся. Предлагаем первый разговор по видео.';

/** What a company writes to the owner of a listing. */
export const answersOf = (name: string, volume: string) => ({
  whoWeAre: `${name}. На рынке больше пяти лет, работаем с розничными сетями и небольшими производствами.`,
  whatWeWant: 'Хотим обсудить пробную партию и условия постоянной поставки.',
  volume,
  timing: 'Первая поставка через полтора-два месяца.',
  message: 'Будем рады созвониться на следующей неделе.',
});
