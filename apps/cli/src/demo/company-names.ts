/** Invented roots; the Latin spelling stands beside so that both names belong together. */
const ROOTS: readonly (readonly [string, string])[] = [
  ['Алтайский Кедр', 'Altai Cedar'],
  ['Северная Верста', 'Severnaya Versta'],
  ['Белая Речка', 'Belaya Rechka'],
  ['Синегорье', 'Sinegorye'],
  ['Ладья', 'Ladya'],
  ['Зареченский', 'Zarechensky'],
  ['Вольный Ветер', 'Volny Veter'],
  ['Добрыня', 'Dobrynya'],
  ['Росинка', 'Rosinka'],
  ['Луговой', 'Lugovoy'],
  ['Каменный Брод', 'Kamenny Brod'],
  ['Светлояр', 'Svetloyar'],
  ['Ясная Заря', 'Yasnaya Zarya'],
  ['Малиновый Звон', 'Malinovy Zvon'],
  ['Тихий Плёс', 'Tikhy Plyos'],
  ['Урочище', 'Urochishche'],
  ['Три Берега', 'Tri Berega'],
  ['Полынь', 'Polyn'],
  ['Степной Маяк', 'Stepnoy Mayak'],
  ['Янтарный Путь', 'Yantarny Put'],
  ['Кузнечный Ряд', 'Kuznechny Ryad'],
  ['Мастеровой', 'Masterovoy'],
  ['Новая Слобода', 'Novaya Sloboda'],
  ['Окоём', 'Okoyom'],
  ['Перевал', 'Pereval'],
  ['Родник', 'Rodnik'],
  ['Сосновый Бор', 'Sosnovy Bor'],
  ['Таёжный Дар', 'Tayozhny Dar'],
  ['Утренний Берег', 'Utrenny Bereg'],
  ['Хлебный Двор', 'Khlebny Dvor'],
  ['Чистые Ключи', 'Chistye Klyuchi'],
  ['Широкий Яр', 'Shiroky Yar'],
  ['Эхо Гор', 'Ekho Gor'],
  ['Южный Парус', 'Yuzhny Parus'],
  ['Орлиное Гнездо', 'Orlinoye Gnezdo'],
  ['Беломорье', 'Belomorye'],
  ['Горный Лён', 'Gorny Lyon'],
  ['Дальний Причал', 'Dalny Prichal'],
  ['Ельник', 'Yelnik'],
  ['Жаворонок', 'Zhavoronok'],
  ['Золотой Колос', 'Zolotoy Kolos'],
];
const SUFFIXES: readonly (readonly [string, string])[] = [
  ['', ''],
  ['Трейд', 'Trade'],
  ['Экспорт', 'Export'],
  ['Продукт', 'Product'],
  ['Групп', 'Group'],
  ['Сервис', 'Service'],
  ['Мануфактура', 'Manufactory'],
  ['Плюс', 'Plus'],
  ['Логистик', 'Logistics'],
  ['Дом', 'House'],
  ['Партнёр', 'Partner'],
  ['Инжиниринг', 'Engineering'],
  ['Фабрика', 'Factory'],
  ['Технологии', 'Technologies'],
  ['Промысел', 'Craft'],
];

/** Legal form before the quoted name, by country; the Latin one stands behind. */
const FORMS: Readonly<Record<string, readonly [string, string]>> = {
  RU: ['ООО', 'LLC'],
  BY: ['ООО', 'LLC'],
  KZ: ['ТОО', 'LLP'],
  KG: ['ОсОО', 'LLC'],
  UZ: ['ООО', 'LLC'],
  AM: ['ООО', 'LLC'],
  DE: ['ГмбХ', 'GmbH'],
  TR: ['ООО', 'Ltd. Şti.'],
  RS: ['ООО', 'd.o.o.'],
  GE: ['ООО', 'LLC'],
};

export interface DemoCompanyName {
  readonly ru: string;
  readonly latin: string;
  readonly legal: string;
}

/** An invented company name in both scripts; `serial` keeps it unique beyond the first few hundred. */
export function companyName(country: string, serial: number): DemoCompanyName {
  const [ru, latin] = ROOTS[serial % ROOTS.length]!;
  const [suffixRu, suffixLatin] = SUFFIXES[Math.floor(serial / ROOTS.length) % SUFFIXES.length]!;
  const round = Math.floor(serial / (ROOTS.length * SUFFIXES.length));
  const number = round ? ` ${round + 1}` : '';
  const [formRu, formLatin] = FORMS[country] ?? ['Компания', 'Ltd'];
  const nameRu = [ru, suffixRu].filter(Boolean).join(' ') + number,
    nameLatin = [latin, suffixLatin].filter(Boolean).join(' ') + number;
  return { ru: `${formRu} «${nameRu}»`, latin: `${nameLatin} ${formLatin}`, legal: country === 'RU' ? `${formRu} «${nameRu}»` : `${nameLatin} ${formLatin}` };
}
