import { jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from '../../../test/support/render';
import { ProblemError } from '../../lib/problems';
import { AskEmailChange } from './email-form';

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: /Новый адрес/ });
async function send(email: string): Promise<void> {
  await userEvent.type(field(), email);
  await userEvent.click(screen.getByRole('button', { name: 'Сменить адрес' }));
}

describe('the form of a new mail address', () => {
  it('sends the address without spaces around it and hands on what was taken', async () => {
    const change = { email: 'new@example.org', expiresAt: '2027-03-02T08:00:00.000Z' };
    const ask = jest.fn((_email: string) => Promise.resolve(change)),
      onAsked = jest.fn();
    renderUi(<AskEmailChange onAsked={onAsked} ask={ask} />);
    await send(' new@example.org ');
    await waitFor(() => expect(onAsked).toHaveBeenCalledWith(change));
    expect(ask).toHaveBeenCalledWith('new@example.org');
  });

  it('puts what the server found wrong under the field and keeps what was typed', async () => {
    const refused = new ProblemError({
      code: 'invalid-input',
      status: 422,
      errors: [{ path: 'email', code: 'sameEmail', detail: 'Это и есть ваш нынешний адрес' }],
    });
    const onAsked = jest.fn();
    renderUi(<AskEmailChange onAsked={onAsked} ask={() => Promise.reject(refused)} />);
    await send('old@example.org');
    await waitFor(() => expect(field().getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getAllByText(/Это и есть ваш нынешний адрес/).length).toBeGreaterThan(0);
    expect([field().value, onAsked.mock.calls]).toEqual(['old@example.org', []]);
  });

  it('asks for the password when the server wants it, and sends nothing when the question is closed', async () => {
    const ask = jest.fn((_email: string) => Promise.reject(new ProblemError({ code: 'proof-needed', status: 403 }))),
      onAsked = jest.fn();
    renderUi(<AskEmailChange onAsked={onAsked} ask={ask} />);
    await send('new@example.org');
    await userEvent.click(await screen.findByRole('button', { name: 'Отмена' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect([ask.mock.calls.length, onAsked.mock.calls.length, field().value]).toEqual([1, 0, 'new@example.org']);
  });
});
