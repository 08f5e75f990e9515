import { jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from '../../../test/support/render';
import type { Me } from '../../lib/session';
import ClientTools, { advisedSubject, NoPartners, type ClientToolsProps } from './client-tools';

const honey = { id: '01890a5d-ac96-774b-bcce-b302099a8057', nameRu: 'Алтай Мёд', nameLatin: 'Altai Honey' };
const agency = { organisationId: 'agency', kind: 'agency', role: 'member', active: true, country: 'RU', subject: '22' };
const company = { organisationId: 'company', kind: 'company', role: 'owner', active: true, country: 'RU', subject: '22' };
const irina = { roles: ['person', 'member', 'adviser'], organisation: 'agency', memberships: [agency], permissions: ['search:export'] } as unknown as Me;
const pavel = { roles: ['person', 'member'], organisation: 'company', memberships: [company], permissions: [] } as unknown as Me;

const companies = { items: [{ organisationId: honey.id, organisationName: 'Алтай Мёд · Altai Honey' }], facets: [], next: null };

/** The tools with what the server has answered already: one company of region 22, and whether the reader's own has published listings. */
function openTools(me: Me, changes: Partial<ClientToolsProps> = {}, published = false) {
  const answers = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  answers.setQueryData(['search', 'companies', '', '22'], companies);
  answers.setQueryData(['organisations', honey.id, 'card'], honey);
  answers.setQueryData(['offers', 'has-published', 'company'], published);
  const onClient = jest.fn();
  const order: ClientToolsProps['order'] = (byMatch, client) => <output>{[byMatch ?? 'нет', client].join('; ')}</output>;
  renderUi(
    <QueryClientProvider client={answers}>
      <ClientTools me={me} order={order} matching={false} client="" onClient={onClient} list={{ sort: 'relevance' }} total={1} {...changes} />
    </QueryClientProvider>,
  );
  return { onClient };
}
/** The name of the order by match, and whose matches it is at first; hard spaces made plain. */
const offered = () => screen.getByRole('status').textContent?.replaceAll('\u00a0', ' ');
const picker = () => screen.queryByRole<HTMLInputElement>('combobox', { name: 'Клиент' });

describe('tools of a found list', () => {
  it('offer an adviser the order by match with a client, and a picker once it is chosen', () => {
    openTools(irina);
    expect(offered()).toBe('По совпадению с клиентом; ');
    expect(picker()).toBeNull();
  });

  it('let an adviser choose a company of the region they act for', async () => {
    const { onClient } = openTools(irina, { matching: true });
    await userEvent.click(picker()!);
    await userEvent.click(await screen.findByRole('option', { name: 'Алтай Мёд' }));
    expect(onClient).toHaveBeenCalledWith(honey.id);
  });

  it('name the client of the address, and let go of it', async () => {
    const { onClient } = openTools(irina, { matching: true, client: honey.id });
    expect(picker()!.value).toBe('Алтай Мёд');
    await userEvent.click(screen.getByLabelText('Очистить выбор'));
    expect(onClient).toHaveBeenCalledWith('');
  });

  it('offer a company its own listings when it has published some, without a picker', () => {
    openTools(pavel, { matching: true }, true);
    expect(offered()).toBe('По совпадению с нашими записями; company');
    expect(picker()).toBeNull();
  });

  it('offer a company no such order while it has published nothing', () => {
    openTools(pavel);
    expect(offered()).toBe('нет; company');
  });

  it('give the list as a file to those who may take it away', () => {
    openTools(irina);
    expect(screen.getByRole('button', { name: 'Скачать список (CSV)' })).toBeTruthy();
  });

  it('do not offer the file to others', () => {
    openTools(pavel);
    expect(screen.queryByRole('button', { name: 'Скачать список (CSV)' })).toBeNull();
  });
});

describe('the region an adviser looks after', () => {
  it('is that of the agency they act for now', () => {
    const far = { ...agency, organisationId: 'far', subject: '77' };
    expect(advisedSubject({ ...irina, memberships: [far, agency] as Me['memberships'] })).toBe('22');
    expect(advisedSubject(pavel)).toBeNull();
  });
});

describe('a client that nobody suits', () => {
  it.each([
    [0, 'Нет опубликованных записей'],
    [2, 'Совпадений пока нет'],
  ])('with %i listings is told why', async (listings, title) => {
    const onAll = jest.fn();
    renderUi(<NoPartners listings={listings} onAll={onAll} />);
    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Показать весь реестр' }));
    expect(onAll).toHaveBeenCalledTimes(1);
  });
});
