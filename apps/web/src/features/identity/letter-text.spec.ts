import { piecesOf } from './letter-text';

describe('the text of a letter', () => {
  it('has links where addresses stand, without the full stop after them', () => {
    expect(piecesOf('Откройте http://127.0.0.1:3000/ru/confirm-email#token=a-B_9. Ссылка живёт 48 часов.')).toEqual([
      { text: 'Откройте ' },
      { text: 'http://127.0.0.1:3000/ru/confirm-email#token=a-B_9', href: 'http://127.0.0.1:3000/ru/confirm-email#token=a-B_9' },
      { text: '. Ссылка живёт 48 часов.' },
    ]);
  });

  it('may have none', () => {
    expect(piecesOf('Здравствуйте')).toEqual([{ text: 'Здравствуйте' }]);
  });
});
