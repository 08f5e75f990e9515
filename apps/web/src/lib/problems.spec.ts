import { catalogue } from '../../test/support/catalogue';
import { addMessages, textsIn } from '../i18n/i18n';
import { ConnectionError, explain, fieldErrors, ProblemError, readProblem, unwrap, unwrapOrNotFound } from './problems';

addMessages('ru', catalogue('ru'));
const t = textsIn('ru');
const answer = (status: number, error?: unknown, headers = {}) => Promise.resolve({ error, response: new Response(null, { status, headers }) });

describe('problems of the API', () => {
  it('become errors with their code, also when the body is no problem', async () => {
    await expect(unwrap(answer(409, { code: 'already-done', status: 409 }))).rejects.toMatchObject({ problem: { code: 'already-done', status: 409 } });
    await expect(unwrap(answer(503, '<html>', { 'x-request-id': 'q-1' }))).rejects.toMatchObject({ problem: { code: 'unavailable', reference: 'q-1' } });
    await expect(unwrap(Promise.reject(new TypeError('fetch failed')))).rejects.toBeInstanceOf(ConnectionError);
  });

  it('let a cancelled request stay what it is', async () => {
    await expect(unwrap(Promise.reject(new DOMException('left', 'AbortError')))).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('give data through', async () => {
    await expect(unwrap(Promise.resolve({ data: { a: 1 }, response: new Response(null, { status: 200 }) }))).resolves.toEqual({ a: 1 });
  });

  it('turn a public page into 404 or 410 and leave the rest', async () => {
    await expect(unwrapOrNotFound(answer(410))).rejects.toMatchObject({ status: 410 });
    await expect(unwrapOrNotFound(answer(500))).rejects.toBeInstanceOf(ProblemError);
  });

  it('name fields, the first problem of each, in words', () => {
    const problem = readProblem(
      {
        code: 'invalid-input',
        errors: [
          { path: 'title.ru', code: 'required' },
          { path: 'title.ru', code: 'too-long' },
          { path: 'price', code: 'odd', detail: 'Укажите цену.' },
        ],
      },
      new Response(null, { status: 422 }),
    );
    expect(fieldErrors(problem, t)).toEqual({ 'title.ru': 'Заполните это поле.', price: 'Укажите цену.' });
  });

  it('are told as what happened, what became of the data and what to do', () => {
    expect(explain(new ProblemError({ code: 'quota-used', status: 409, detail: 'Заявок на месяц больше нет.' }), t)).toMatchObject({
      happened: 'Заявок на месяц больше нет.',
      kept: expect.any(String),
    });
    expect(explain(new Error('boom'), t).happened).toBe('Не получилось выполнить действие.');
    expect(explain(new ConnectionError('x'), t).next).toBe('Проверьте интернет и\u00A0повторите.');
  });
});
