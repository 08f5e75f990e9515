import { jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { components } from '@zemlyak/api-client';
import { renderUi } from '../../../test/support/render';
import { MakeToken } from './api-tokens';

type Body = components['schemas']['MakeApiTokenDto'];
const made = { id: 't1', label: 'отчёт', scope: 'read', start: 'zml_mB1t', token: 'zml_x', createdAt: '', expiresAt: '', lastUsedAt: null } as const;

async function openAndName() {
  const make = jest.fn((_body: Body) => Promise.resolve({ ...made }));
  const onMade = jest.fn();
  renderUi(<MakeToken onMade={onMade} make={make} />);
  await userEvent.type(screen.getByRole('textbox', { name: /Для чего ключ/ }), 'отчёт');
  return { make, onMade, send: () => userEvent.click(screen.getByRole('button', { name: 'Создать ключ' })) };
}

describe('making a token for a program', () => {
  it('lets it only read unless the person says otherwise', async () => {
    const { make, onMade, send } = await openAndName();
    await send();
    await waitFor(() => expect(onMade).toHaveBeenCalledTimes(1));
    expect(make).toHaveBeenCalledWith({ label: 'отчёт', scope: 'read', expiresAt: expect.any(String) });
  });

  it('lets it write when the person chose so', async () => {
    const { make, send } = await openAndName();
    await userEvent.click(screen.getByRole('radio', { name: /^Чтение/ }));
    await send();
    await waitFor(() => expect(make).toHaveBeenCalledWith({ label: 'отчёт', scope: 'full', expiresAt: expect.any(String) }));
  });
});
