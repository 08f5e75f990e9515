import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderUi } from '../../test/support/render';
import { BilingualField, completeness, CompletenessNote } from './bilingual-field';

function Example({ error }: { readonly error?: string }) {
  const [value, setValue] = useState({ ru: '', en: '' });
  return (
    <>
      <BilingualField path="title" label="Название" required="ru" value={value} onChange={setValue} maxLength={80} errors={error ? { en: error } : {}} />
      <CompletenessNote texts={[value]} percent={(share) => `${share * 100} %`} />
    </>
  );
}

const field = (name: RegExp) => screen.getByRole('textbox', { name });

describe('bilingual field', () => {
  it('names each side by language and label, and sets its language', () => {
    renderUi(<Example />);
    expect(screen.getByRole('group', { name: 'Название' })).toBeTruthy();
    expect(field(/^Русский ?, Название/).getAttribute('lang')).toBe('ru');
    expect(field(/^English ?, Название/).getAttribute('lang')).toBe('en');
  });

  it('keeps the sides apart and says what is missing', async () => {
    renderUi(<Example />);
    await userEvent.type(field(/Русский/), 'Мёд');
    expect((field(/Русский/) as HTMLInputElement).value).toBe('Мёд');
    expect((field(/English/) as HTMLInputElement).value).toBe('');
    expect(screen.getByText(/Пока нет перевода/)).toBeTruthy();
    expect(screen.getByText('Заполнено: русский — 100 %, английский — 0 %')).toBeTruthy();
  });

  it('shows the error of one language at its side', () => {
    renderUi(<Example error="Сократите текст." />);
    const english = field(/English/);
    expect(english.getAttribute('aria-invalid')).toBe('true');
    expect(field(/Русский/).getAttribute('aria-invalid')).not.toBe('true');
    expect(english.getAttribute('aria-describedby')).toContain('title.en-error');
  });

  it('counts how much is filled in each language', () => {
    expect(
      completeness([
        { ru: 'а', en: '' },
        { ru: 'б', en: 'b' },
      ]),
    ).toEqual({ ru: 1, en: 0.5 });
    expect(completeness([])).toEqual({ ru: 1, en: 1 });
  });
});
