import type { ImportField } from '@zemlyak/registry';

const field = (name: string, ru: string, en: string, ...headings: string[]): ImportField => ({ field: name, label: { ru, en }, headings });

/** What columns of a file of listings may mean. */
export const offerFields: readonly ImportField[] = [
  field('company', 'Компания', 'Company', 'Организация', 'ИНН', 'ИНН компании', 'Наименование компании', 'Название компании', 'Company name', 'INN', 'Company number'),
  field('side', 'Предложение или запрос', 'Offer or request', 'Вид', 'Предложение/запрос', 'Side', 'Kind'),
  field('type', 'Тип', 'Type', 'Тип предложения', 'Listing type'),
  field('titleRu', 'Название (ru)', 'Title (ru)', 'Название', 'Заголовок', 'Наименование', 'Товар', 'Услуга'),
  field('titleEn', 'Название (en)', 'Title (en)', 'Title', 'Заголовок на английском', 'Название на английском'),
  field('descriptionRu', 'Описание (ru)', 'Description (ru)', 'Описание', 'Подробности'),
  field('descriptionEn', 'Описание (en)', 'Description (en)', 'Description', 'Описание на английском'),
  field('termsRu', 'Условия (ru)', 'Terms (ru)', 'Условия', 'Условия поставки и оплаты'),
  field('termsEn', 'Условия (en)', 'Terms (en)', 'Terms'),
  field('hs', 'ТН ВЭД', 'HS codes', 'Код ТН ВЭД', 'Коды ТН ВЭД', 'HS', 'HS code'),
  field('okved', 'ОКВЭД', 'Industry (OKVED)', 'ОКВЭД2', 'Код ОКВЭД', 'OKVED'),
  field('svc', 'Коды услуг', 'Service codes', 'Услуги', 'Services'),
  field('forms', 'Формы сотрудничества', 'Forms of cooperation', 'Форма сотрудничества', 'Сотрудничество', 'Cooperation', 'Forms'),
  field('targetCountries', 'Целевые страны', 'Target countries', 'Страны', 'Рынки', 'Countries', 'Markets'),
  field('targetFormats', 'Целевые форматы', 'Target formats', 'Форматы', 'Интеграционные форматы', 'Formats'),
  field('excludedCountries', 'Кроме стран', 'Excluded countries', 'Исключённые страны'),
  field('quantity', 'Количество', 'Quantity', 'Объём', 'Amount'),
  field('unit', 'Единица', 'Unit', 'Единица измерения', 'Ед. изм.', 'Ед. измерения'),
  field('capacity', 'Объём в месяц', 'Capacity a month', 'Мощность в месяц', 'Monthly capacity'),
  field('price', 'Цена', 'Price', 'Стоимость'),
  field('currency', 'Валюта', 'Currency', 'Валюта цены'),
  field('priceUnit', 'Цена за', 'Price per', 'Единица цены'),
  field('incoterms', 'Инкотермс', 'Incoterms', 'Условия Инкотермс', 'Базис поставки'),
  field('certificates', 'Сертификаты', 'Certificates', 'Сертификат'),
  field('languages', 'Языки', 'Languages', 'Язык', 'Language'),
  field('expiresOn', 'Действует до', 'Valid until', 'Срок', 'Срок действия', 'Expires'),
  field('clauseTag', 'Пункт резолюции', 'Resolution clause', 'Пункт', 'Clause'),
];
