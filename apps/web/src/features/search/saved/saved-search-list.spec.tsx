import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from '../../../../test/support/render';
import { SavedSearchList } from './saved-search-list';
import type { SavedSearch } from './saved-search-queries';

const honey: SavedSearch = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  name: 'Мёд из России',
  question: { q: 'мёд', kind: ['offer'], verification: ['verified'] },
  cadence: 'weekly',
  createdAt: '2027-03-01T10:00:00.000Z',
  lookedAt: '2027-03-05T10:00:00.000Z',
  version: 3,
  news: { value: 2, exact: true },
};
const tea: SavedSearch = { ...honey, id: '01890a5d-ac96-774b-bcce-b302099a8058', name: 'Чай', question: { q: 'чай' }, news: { value: 0, exact: true } };
const flood: SavedSearch = { ...tea, id: '01890a5d-ac96-774b-bcce-b302099a8059', name: 'Всё', news: { value: 1000, exact: false } };

function openList(...items: readonly SavedSearch[]) {
  const answers = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  answers.setQueryData(['saved-searches'], items);
  renderUi(
    <QueryClientProvider client={answers}>
      <SavedSearchList />
    </QueryClientProvider>,
    { at: '/app/saved-searches' },
  );
}
/** Hard spaces made plain. */
const told = (name: string) => screen.getByRole('article', { name }).textContent?.replaceAll('\u00a0', ' ') ?? '';

describe('the list of saved searches', () => {
  it('leads whoever saved nothing to the registry', () => {
    openList();
    expect(screen.getByRole('heading', { name: 'Сохранённых поисков пока нет' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Открыть реестр' }).getAttribute('href')).toBe('/ru/registry');
  });

  it('shows what each asks, in words, and opens the registry with it', () => {
    openList(honey, tea);
    const terms = within(screen.getAllByRole('list', { name: 'Условия поиска' })[0]!).getAllByRole('listitem');
    expect(terms.map((term) => term.textContent)).toEqual(['«мёд»', 'Предложение', 'Данные проверены']);
    const address = new URL(screen.getByRole<HTMLAnchorElement>('link', { name: 'Мёд из России' }).href);
    expect([address.pathname, address.searchParams.get('q'), address.searchParams.getAll('kind')]).toEqual(['/ru/registry', 'мёд', ['offer']]);
  });

  it('says how many cards are new, and that it stopped counting', () => {
    openList(honey, tea, flood);
    expect(told('Мёд из России')).toContain('Новых: 2');
    expect(told('Чай')).toContain('Ничего нового.');
    expect(told('Всё')).toContain('Новых: не меньше 1 000');
  });

  it('offers to stop the letters, and shows when they come now', () => {
    openList(honey);
    const cadence = screen.getByRole<HTMLSelectElement>('combobox', { name: /^Писать о\sновом$/ });
    expect(cadence.value).toBe('weekly');
    expect(
      within(cadence)
        .getAllByRole('option')
        .map((option) => option.textContent?.replaceAll('\u00a0', ' ')),
    ).toEqual(['Сразу', 'Раз в день', 'Раз в неделю', 'Не писать']);
  });

  it('asks for a name when it is renamed to nothing', async () => {
    openList(honey);
    await userEvent.click(screen.getByRole('button', { name: 'Переименовать' }));
    const dialog = await screen.findByRole('dialog', { name: 'Переименовать' });
    await userEvent.clear(within(dialog).getByRole('textbox', { name: 'Название' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Сохранить' }));
    expect(within(dialog).getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
  });
});
