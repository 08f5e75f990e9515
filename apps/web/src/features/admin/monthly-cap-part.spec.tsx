import { jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from '../../../test/support/render';
import { ProblemError } from '../../lib/problems';
import type { MonthlyCap } from './admin-queries';
import { MonthlyCapForm } from './monthly-cap-part';

const cap: MonthlyCap = { month: '2027-03', cap: 60, own: 60, used: 2, left: 58, resetsAt: '', reason: null, changedAt: null, version: 4 };

function open(save: (change: unknown, version: number) => Promise<MonthlyCap>) {
  const onDone = jest.fn();
  renderUi(<MonthlyCapForm cap={cap} save={save} reread={() => Promise.resolve({ ...cap, own: 90, version: 5 })} onDone={onDone} onClose={() => undefined} />);
  return { onDone, send: () => userEvent.click(screen.getByRole('button', { name: /^Сохранить/ })) };
}
const number = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Сколько/ });
const why = () => screen.getByRole('textbox', { name: /^Почему/ });

describe('the form of the monthly cap', () => {
  it('wants a reason, and an empty number gives the standard cap back', async () => {
    const save = jest.fn((_change: unknown, _version: number) => Promise.resolve(cap));
    const { onDone, send } = open(save);
    await send();
    expect(save).not.toHaveBeenCalled();
    await userEvent.clear(number());
    await userEvent.type(why(), 'Поездка прошла');
    await send();
    await waitFor(() => expect(onDone).toHaveBeenCalledWith(cap));
    expect(save).toHaveBeenCalledWith({ cap: null, reason: 'Поездка прошла' }, 4);
  });

  it('shows what another operator set, keeps the words, and saves over the newer version', async () => {
    const save = jest.fn((_change: unknown, version: number) =>
      version === 4 ? Promise.reject(new ProblemError({ code: 'stale-version', status: 412 })) : Promise.resolve(cap),
    );
    const { onDone, send } = open(save);
    await userEvent.type(why(), 'Закупочная поездка');
    await send();
    const buttons = await screen.findAllByRole('button');
    await userEvent.click(buttons[0]!);
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    await send();
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
    expect(save.mock.lastCall).toEqual([{ cap: 60, reason: 'Закупочная поездка' }, 5]);
  });
});
