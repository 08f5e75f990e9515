import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from '../../test/support/render';
import { ProblemNotice } from '../ui/problem-notice';
import { ConnectionError, ProblemError } from './problems';
import { useSubmission } from './use-submission';

interface Values {
  readonly title: string;
  readonly email: string;
}
type Send = (values: Values, headers: { readonly 'Idempotency-Key': string }) => Promise<string>;

function Example({ send, onDone = () => undefined }: { readonly send: Send; readonly onDone?: (answer: string) => void }) {
  const form = useForm({ initialValues: { title: '', email: '' } });
  const submission = useSubmission<Values, string>({ form, send, onDone });
  return (
    <form onSubmit={form.onSubmit(submission.submit)}>
      <ProblemNotice problem={submission.problem} labels={{ title: 'Название' }} />
      <TextInput id="title" label="Название" {...form.getInputProps('title')} />
      <TextInput id="email" label="Почта" {...form.getInputProps('email')} />
      <Button type="submit">Отправить заявку</Button>
    </form>
  );
}

const refusal = new ProblemError({
  code: 'invalid-input',
  status: 422,
  reference: 'R-7',
  errors: [
    { path: 'title', code: 'required', detail: 'Напишите название.' },
    { path: 'owner', code: 'unknown-code' },
  ],
});
const send = () => userEvent.click(screen.getByRole('button', { name: 'Отправить заявку' }));

describe('sending a form', () => {
  it('puts the refusal under its field, into the notice, and keeps what was typed', async () => {
    renderUi(<Example send={() => Promise.reject(refusal)} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Почта' }), 'anna@example.org');
    await send();
    const notice = await screen.findByRole('alert');
    expect(screen.getByRole('textbox', { name: 'Название' }).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('link', { name: 'Название' }).getAttribute('href')).toBe('#title');
    expect(notice.textContent).toContain('Некоторые поля нужно исправить.');
    expect(notice.textContent).toContain('Проверьте это поле.');
    expect(notice.textContent).toContain('Номер обращения: R-7');
    expect(document.activeElement).toBe(notice);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Почта' }).value).toBe('anna@example.org');
  });

  it('repeats with the same key after a lost connection and with a new one after a refusal', async () => {
    const keys: string[] = [];
    const outcomes = [new ConnectionError('cut'), refusal, undefined];
    const done: string[] = [];
    renderUi(
      <Example
        onDone={(answer) => done.push(answer)}
        send={(_, headers) => {
          keys.push(headers['Idempotency-Key']);
          const outcome = outcomes.shift();
          return outcome ? Promise.reject(outcome) : Promise.resolve('принято');
        }}
      />,
    );
    await send();
    expect((await screen.findByRole('alert')).textContent).toMatch(/Нет связи с\sсервером/);
    await send();
    await screen.findByText(/Некоторые поля/);
    await send();
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[1]);
    expect(done).toEqual(['принято']);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
