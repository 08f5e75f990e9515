import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from '../../test/support/render';
import { clearDrafts, readDraft, useLocalDraft, writeDraft } from './local-draft';

function Example() {
  const form = useForm({ initialValues: { title: '' } });
  const draft = useLocalDraft('example', form);
  return (
    <>
      <TextInput label="Название" {...form.getInputProps('title')} />
      <p>{draft.restored ? 'восстановлено' : 'новое'}</p>
      <button type="button" onClick={draft.clear}>
        Готово
      </button>
    </>
  );
}

describe('draft of a form', () => {
  beforeEach(() => localStorage.clear());

  it('keeps what is typed and gives it back after a reload', async () => {
    const { unmount } = renderUi(<Example />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Название' }), 'Мёд');
    await waitFor(() => expect(readDraft('example')?.values).toEqual({ title: 'Мёд' }));
    unmount();
    renderUi(<Example />);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Название' }).value).toBe('Мёд');
    expect(screen.getByText('восстановлено')).toBeTruthy();
  });

  it('is gone once the form has been taken', async () => {
    writeDraft('example', { title: 'Мёд' });
    renderUi(<Example />);
    await userEvent.click(screen.getByRole('button', { name: 'Готово' }));
    expect(readDraft('example')).toBeUndefined();
  });

  it('does not outlive a month nor a signing out', () => {
    localStorage.setItem('draft:old', JSON.stringify({ savedAt: Date.now() - 31 * 24 * 60 * 60 * 1000, values: {} }));
    expect(readDraft('old')).toBeUndefined();
    writeDraft('mine', {});
    localStorage.setItem('color-scheme', 'dark');
    clearDrafts();
    expect(Object.keys(localStorage)).toEqual(['color-scheme']);
  });
});
