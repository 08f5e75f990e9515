import { jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from '../../../test/support/render';
import { RecoveryCodes } from './recovery-codes';

const codes = Array.from({ length: 10 }, (_, i) => `CODE${i}-ABCDE`);

describe('the recovery codes', () => {
  it('are shown, and saved as a text file with every one of them', async () => {
    const save = jest.fn((_file: Blob, _name: string) => undefined);
    renderUi(<RecoveryCodes title="Новые запасные коды" codes={codes} onDone={() => undefined} save={save} />);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(codes);
    await userEvent.click(screen.getByRole('button', { name: 'Скачать' }));
    const [file, name] = save.mock.calls[0]!;
    expect(name).toBe('zemlyak-zapasnye-kody.txt');
    const text = await new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.readAsText(file);
    });
    expect(codes.filter((code) => !text.includes(code))).toEqual([]);
  });

  it('go away only by a press', async () => {
    const onDone = jest.fn();
    renderUi(<RecoveryCodes title="Новые запасные коды" codes={codes} onDone={onDone} />);
    expect(onDone).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Коды сохранены' }));
    expect(onDone).toHaveBeenCalledTimes(1);
  });
});
