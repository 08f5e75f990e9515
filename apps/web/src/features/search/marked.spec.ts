import { piecesOf } from './marked';

describe('marks in a text', () => {
  it('cut it in order', () => {
    expect(
      piecesOf('Алтайский мёд оптом', [
        [10, 13],
        [0, 5],
      ]),
    ).toEqual([
      { part: 'Алтай', marked: true },
      { part: 'ский ', marked: false },
      { part: 'мёд', marked: true },
      { part: ' оптом', marked: false },
    ]);
  });

  it('are passed over when they overlap or leave the text', () => {
    expect(
      piecesOf('чай', [
        [0, 2],
        [1, 3],
        [2, 9],
      ]),
    ).toEqual([
      { part: 'ча', marked: true },
      { part: 'й', marked: false },
    ]);
  });
});
