import { jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from '../../../test/support/render';
import { ProblemError } from '../../lib/problems';
import { InterestForm } from './interest-form';

const quota = { month: '2027-03', cap: 30, used: 1, left: 29, resetsAt: '2027-04-01T00:00:00.000Z' };
const field = (name: RegExp) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Отправить заявку' });

async function fillIn(): Promise<void> {
  await userEvent.type(field(/Кто вы/), 'Дистрибьютор в Бишкеке');
  await userEvent.type(field(/Чего вы хотите/), 'Поставки мёда');
  await userEvent.click(button());
}

/** The form with a server that answers so. */
function openForm(listingId: string, answer: () => Promise<unknown>, left = quota.left) {
  const send = jest.fn((_body: unknown, _headers: unknown) => answer());
  const onSent = jest.fn();
  renderUi(<InterestForm listingId={listingId} quota={{ ...quota, left }} onSent={onSent} send={send as never} />);
  return { send, onSent };
}

describe('the form of an interest', () => {
  beforeEach(() => localStorage.clear());

  it('sends the answers without the empty ones, under a key that makes it count once', async () => {
    const { send, onSent } = openForm('l1', () => Promise.resolve({ id: 'i1' }));
    await fillIn();
    await waitFor(() => expect(onSent).toHaveBeenCalledTimes(1));
    expect(send).toHaveBeenCalledTimes(1);
    expect(send).toHaveBeenCalledWith(
      { listingId: 'l1', answers: { whoWeAre: 'Дистрибьютор в Бишкеке', whatWeWant: 'Поставки мёда' } },
      { 'Idempotency-Key': expect.any(String) },
    );
  });

  it('does not send answers that are too short, and goes to the first of them', async () => {
    const { send } = openForm('l2', () => Promise.resolve({}));
    await userEvent.click(button());
    expect(screen.getAllByText('Напишите подробнее.')).toHaveLength(2);
    expect(document.activeElement).toBe(field(/Кто вы/));
    expect(send).not.toHaveBeenCalled();
  });

  it('puts what the server found wrong under the field and keeps what was typed', async () => {
    openForm('l3', () =>
      Promise.reject(
        new ProblemError({
          code: 'invalid-input',
          status: 422,
          errors: [{ path: 'answers.whatWeWant', code: 'wrong', detail: 'Здесь не должно быть телефона' }],
        }),
      ),
    );
    await fillIn();
    await waitFor(() => expect(field(/Чего вы хотите/).getAttribute('aria-invalid')).toBe('true'));
    expect(field(/Чего вы хотите/).value).toBe('Поставки мёда');
    expect(screen.getByRole('link', { name: 'Чего вы хотите друг от друга' }).getAttribute('href')).toBe('#whatWeWant');
  });

  it('tells a refusal with its number and the way to an appeal', async () => {
    openForm('l4', () =>
      Promise.reject(new ProblemError({ code: 'action-unavailable', status: 403, title: 'Это действие сейчас недоступно', reference: '7KQ2-M4XD' })),
    );
    await fillIn();
    expect((await screen.findByRole('alert')).textContent).toContain('7KQ2-M4XD');
    expect(screen.getByRole('link', { name: 'Попросить проверить ещё раз' }).getAttribute('href')).toBe('/app/appeals?reference=7KQ2-M4XD');
  });

  it('cannot be sent when the month’s interests are used up, and says why', () => {
    openForm('l5', () => Promise.resolve({}), 0);
    expect(button().disabled).toBe(true);
    expect(document.getElementById('interest-quota')?.textContent).toContain('исчерпаны');
  });
});
