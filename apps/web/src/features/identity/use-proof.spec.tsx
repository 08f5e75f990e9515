import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderUi } from '../../../test/support/render';
import { ProblemError } from '../../lib/problems';
import { useProof } from './use-proof';

const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

function Page({ act }: { readonly act: () => Promise<string> }) {
  const { guard, dialog } = useProof();
  const [result, setResult] = useState('');
  return <><button type="button" onClick={() => void guard(act).then((value) => setResult(value ?? 'cancelled'))}>act</button><output>{result}</output>{dialog}</>;
}

describe('an act that wants the password', () => {
  const real = globalThis.fetch;
  afterEach(() => { globalThis.fetch = real; });

  /** An act that is refused until the password has been given. */
  function guarded() {
    let proved = false;
    globalThis.fetch = async () => {
      proved = !proved && attempts++ > 0;
      return proved ? answer(200, { signedIn: true }) : answer(403, { code: 'wrong-password', status: 403, detail: 'Пароль не подходит.' });
    };
    let attempts = 0;
    return async () => {
      if (!proved) throw new ProblemError({ code: 'proof-needed', status: 403 });
      return 'done';
    };
  }

  it('asks, says when the password is wrong, and does the act after the right one', async () => {
    renderUi(<Page act={guarded()} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'act' }));
    await user.type(await screen.findByLabelText(/^Пароль/), 'first');
    await user.click(screen.getByRole('button', { name: 'Подтвердить' }));
    expect(await screen.findByText('Пароль не подходит.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Подтвердить' }));
    await waitFor(() => expect(screen.getByRole('status', { hidden: true }).textContent).toBe('done'));
  });

  it('does nothing when the question is closed', async () => {
    renderUi(<Page act={guarded()} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'act' }));
    await user.click(await screen.findByRole('button', { name: 'Отмена' }));
    await waitFor(() => expect(screen.getByRole('status', { hidden: true }).textContent).toBe('cancelled'));
  });
});
