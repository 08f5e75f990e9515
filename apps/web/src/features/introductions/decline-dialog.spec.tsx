import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from '../../../test/support/render';
import { DeclineDialog } from './decline-dialog';

describe('declining', () => {
  it('wants a reason from the list and passes its code on', async () => {
    const reasons: string[] = [];
    renderUi(
      <DeclineDialog opened whoReads="Причину прочитает отправитель." sending={false} onDecline={(reason) => reasons.push(reason)} onClose={() => undefined} />,
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Отклонить' }));
    expect(screen.getByText('Выберите причину из списка.')).toBeTruthy();
    expect(reasons).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'Сейчас нет свободных мощностей' }));
    await user.click(screen.getByRole('button', { name: 'Отклонить' }));
    expect(reasons).toEqual(['capacity']);
  });
});
