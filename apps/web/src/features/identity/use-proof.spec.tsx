import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderUi } from '../../../test/support/render';
import { ProblemError } from '../../lib/problems';
import { useProof } from './use-proof';

interface Scene {
  act(): Promise<string>;
  prove(password: string): Promise<unknown>;
}

function Page({ act, prove }: Scene) {
  const { guard, dialog } = useProof(prove);
  const [result, setResult] = useState('');
  return (
    <>
      <button type="button" onClick={() => void guard(act).then((value) => setResult(value ?? 'cancelled'))}>
        act
      </button>
      <output>{result}</output>
      {dialog}
    </>
  );
}

/** An act that is refused until the right password has been given. */
function scene(): Scene {
  let proved = false;
  return {
    act: async () => {
      if (!proved) throw new ProblemError({ code: 'proof-needed', status: 403 });
      return 'done';
    },
    prove: async (password) => {
      if (password !== 'right') throw new ProblemError({ code: 'wrong-password', status: 403, detail: 'Пароль не подходит.' });
      proved = true;
    },
  };
}

describe('an act that wants the password', () => {
  it('asks, says when the password is wrong, and does the act after the right one', async () => {
    renderUi(<Page {...scene()} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'act' }));
    await user.type(await screen.findByLabelText(/^Пароль/, { selector: 'input' }), 'wrong');
    await user.click(screen.getByRole('button', { name: 'Подтвердить' }));
    expect(await screen.findByText('Пароль не подходит.')).toBeTruthy();
    await user.clear(screen.getByLabelText(/^Пароль/, { selector: 'input' }));
    await user.type(screen.getByLabelText(/^Пароль/, { selector: 'input' }), 'right');
    await user.click(screen.getByRole('button', { name: 'Подтвердить' }));
    await waitFor(() => expect(screen.getByRole('status', { hidden: true }).textContent).toBe('done'));
  });

  it('does nothing when the question is closed', async () => {
    renderUi(<Page {...scene()} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'act' }));
    await user.click(await screen.findByRole('button', { name: 'Отмена' }));
    await waitFor(() => expect(screen.getByRole('status', { hidden: true }).textContent).toBe('cancelled'));
  });
});
