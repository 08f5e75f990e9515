import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format';
import { usePartyWords } from '../../lib/party';
import { type Column, DataTable } from '../../ui/data-table';
import { Tag, type Tone } from '../../ui/tag';
import type { Client } from './client-queries';
import { type ClientState, stateOf } from './client-state';

const tones: Readonly<Record<ClientState, Tone>> = {
  unconfirmed: 'attention',
  draft: 'neutral',
  returned: 'attention',
  in_review: 'info',
  active: 'good',
  lapsing: 'attention',
  paused: 'neutral',
  suspended: 'danger',
  closed: 'neutral',
};

/** Where the work with a client stands, as a tag. */
export function ClientTag({ state }: { readonly state: ClientState }) {
  const { t } = useTranslation();
  return <Tag tone={tones[state]}>{t(`clients.state.${state}`)}</Tag>;
}

/** Clients with their state and the next step. */
export function ClientTable({ clients, now }: { readonly clients: readonly Client[]; readonly now: Date }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name: nameOf } = usePartyWords();
  const columns: readonly Column<Client>[] = [
    {
      key: 'name',
      title: t('clients.column.name'),
      cell: (client) => (
        <>
          <Link to={`/app/agency/clients/${client.id}`}>{nameOf(client)}</Link>
          <div className="small muted">{client.city}</div>
        </>
      ),
    },
    { key: 'state', title: t('clients.column.state'), cell: (client) => <ClientTag state={stateOf(client, now)} />, width: '12rem' },
    { key: 'step', title: t('clients.column.step'), cell: (client) => t(`clients.step.${stateOf(client, now)}`) },
    { key: 'due', title: t('clients.column.due'), cell: (client) => (client.inside?.lapseOn ? format.day(client.inside.lapseOn) : '—'), width: '10rem' },
    { key: 'filled', title: t('clients.column.filled'), kind: 'number', cell: (client) => format.percent(client.inside?.completeness ?? 0), width: '8rem' },
  ];
  return (
    <DataTable
      rows={clients}
      columns={columns}
      rowKey={({ id }) => id}
      rowName={nameOf}
      caption={t('clients.title')}
      empty={<p className="muted">{t('clients.noneFound')}</p>}
    />
  );
}
