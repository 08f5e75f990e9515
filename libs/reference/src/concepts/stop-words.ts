/** Words without a subject, and words of trade that stand in every listing: neither tells one code from another. Folded. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'а без бы в во вы где для до его ее если еще же за и из или им их к как ко кроме ли мы на над нам нас наш наша наше наши не но ну о об от по под при про прочее прочие прочий прочая ' +
    'с свой своей со так также такой такая там то того тоже у уже чем что это эта этот я ' +
    'ищу ищем ищет искать нужен нужна нужно нужны требуется требуются куплю купим купить закупаем закупка предлагаем предлагаю предложение продаем продам продажа хотим хочу готовы ' +
    'компания предприятие фирма завод фабрика производитель производители поставщик поставщики поставщика поставщиков покупатель покупатели покупателя покупателей партнер партнеры партнера партнеров ' +
    'дистрибьютор дистрибьюторы дилер дилеры импортер импортеры экспортер экспортеры экспорт импорт поставка поставки поставляем опт оптом оптовый оптовая ' +
    'россия россии российский российская российские рф регион страна страны качество качественный высокий новый другие другой разные различный ' +
    'производство производства производим производить изготовление изготовления изготовить выпуск продукция продукции изделие изделия изделий товар товары товаров ' +
    'услуга услуги услуг оказание выполнение работа работы работ сеть ' +
    'production produce manufacturing manufacture making made product products goods item items service services chain provider providers work works ' +
    'a all also an and any are as at be by for from has have in into is it its not of off on or other our out per such that the their this to up us was we were which with you your ' +
    'looking look seek seeking seeks need needs wanted want buy buying sell selling offer offers offering company companies firm producer producers manufacturer manufacturers maker makers ' +
    'supplier suppliers supply supplies buyer buyers partner partners distributor distributors dealer dealers importer importers exporter exporters export import wholesale bulk ' +
    'russia russian country region quality high new various different'
  ).split(' '),
);
