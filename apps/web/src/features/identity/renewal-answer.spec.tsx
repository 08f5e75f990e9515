import { jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from '../../../test/support/render';
import { ProblemError } from '../../lib/problems';
import { RenewalAnswer } from './renewal-answer';

const asked = { kind: 'organisation', name: 'ООО Пасека', end: '2027-03-15T00:00:00.000Z' } as const;

describe('the question from a letter', () => {
  it('is not answered by looking at it, and says until when it holds after a press', async () => {
    const answer = jest.fn(() => Promise.resolve({ ...asked, end: '2027-09-11T00:00:00.000Z' }));
    renderUi(<RenewalAnswer asked={asked} answer={answer} />);
    expect(screen.getByText(/15\sмарта/)).toBeTruthy();
    expect(answer).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: /актуально/ }));
    expect((await screen.findByRole('status')).textContent).toMatch(/11\sсентября\s2027/);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('explains a refusal and leaves the button', async () => {
    const refused = new ProblemError({ code: 'renewal-link-over', status: 410, title: 'Ссылка больше не действует', detail: 'По ней уже подтвердили.' });
    renderUi(<RenewalAnswer asked={asked} answer={() => Promise.reject(refused)} />);
    await userEvent.click(screen.getByRole('button', { name: /актуально/ }));
    await waitFor(() => expect(screen.getAllByText(/По ней уже подтвердили/).length).toBeGreaterThan(0));
    expect(screen.getByRole('button', { name: /актуально/ })).toBeTruthy();
  });
});
