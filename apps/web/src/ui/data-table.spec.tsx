import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderUi } from '../../test/support/render';
import { allToggled, type Column, DataTable } from './data-table';

interface Client {
  readonly id: string;
  readonly name: string;
  readonly meetings: number;
}

const clients: readonly Client[] = [
  { id: '1', name: 'Алтай Мёд', meetings: 3 },
  { id: '2', name: 'Север', meetings: 0 },
  { id: '3', name: 'Юг', meetings: 1 },
];
const columns: readonly Column<Client>[] = [
  { key: 'name', title: 'Компания', cell: ({ id, name }) => <a href={`/app/agency/clients/${id}`}>{name}</a> },
  { key: 'meetings', title: 'Встречи', kind: 'number', cell: ({ meetings }) => meetings },
];

function Example({ rows = clients }: { readonly rows?: readonly Client[] }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return (
    <DataTable
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      rowName={({ name }) => name}
      caption="Клиенты"
      empty={<p>Клиентов пока нет</p>}
      selection={{ chosen, onChange: setChosen, actions: <button type="button">Записать на форум</button> }}
    />
  );
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

describe('data table', () => {
  it('is a table with a name, column heads and row heads', () => {
    renderUi(<Example />);
    const table = screen.getByRole('table', { name: 'Клиенты' });
    expect(within(table).getByRole('columnheader', { name: 'Встречи' })).toBeTruthy();
    expect(within(table).getByRole('rowheader', { name: 'Алтай Мёд' })).toBeTruthy();
  });

  it('shows the bar with the count and the acts once rows are chosen', async () => {
    renderUi(<Example />);
    expect(screen.queryByRole('button', { name: 'Записать на форум' })).toBeNull();
    await userEvent.click(box('Выбрать: Алтай Мёд'));
    await userEvent.click(box('Выбрать: Юг'));
    expect(screen.getByText('Выбраны 2 строки')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Записать на форум' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Снять выбор' }));
    expect(box('Выбрать: Алтай Мёд').checked).toBe(false);
  });

  it('chooses all rows and none', async () => {
    renderUi(<Example />);
    const all = box('Выбрать все строки на странице');
    await userEvent.click(box('Выбрать: Север'));
    await userEvent.click(all);
    expect(screen.getByText('Выбраны 3 строки')).toBeTruthy();
    await userEvent.click(all);
    expect(screen.queryByText(/Выбран/)).toBeNull();
  });

  it('leaves rows of other pages chosen', () => {
    expect([...allToggled(new Set(['9', '1', '2']), ['1', '2'])]).toEqual(['9']);
    expect([...allToggled(new Set(['9', '1']), ['1', '2'])].sort()).toEqual(['1', '2', '9']);
  });

  it('says why it is empty', () => {
    renderUi(<Example rows={[]} />);
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText('Клиентов пока нет')).toBeTruthy();
  });
});
