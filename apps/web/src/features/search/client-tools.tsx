import { Button } from '@mantine/core';
import type { operations } from '@zemlyak/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { IconDownload, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { partyName } from '../../lib/party';
import { unwrap } from '../../lib/problems';
import { saveFile } from '../../lib/save-file';
import type { Me } from '../../lib/session';
import { CompanyPicker } from '../../ui/company-picker';
import { EmptyState } from '../../ui/empty-state';
import { notify } from '../../ui/notify';
import { useAct } from '../../ui/use-act';
import styles from './client-tools.module.css';

/** Rows of one file at most. */
const mostRows = 1_000;

export interface ClientToolsProps {
  readonly me: Me;
  /** Draws the choice of an order; `byMatch` names the order by match, which is at first to the client given. */
  readonly order: (byMatch: string | undefined, client: string) => ReactNode;
  /** True while the list is in the order by match. */
  readonly matching: boolean;
  /** '' while none is chosen. */
  readonly client: string;
  readonly onClient: (id: string) => void;
  /** The list as it is asked for, without its pages. */
  readonly list: NonNullable<operations['Search.export']['parameters']['query']>;
  readonly total: number | undefined;
}

/** The Russian region whose clients the reader advises now; null for everybody else. */
export function advisedSubject({ roles, organisation, memberships }: Pick<Me, 'roles' | 'organisation' | 'memberships'>): string | null {
  const acting = memberships.find(({ organisationId }) => organisationId === organisation);
  return roles.includes('adviser') ? (acting?.subject ?? null) : null;
}

/** Whether the organisation acted for has a public listing that others can be matched with. */
const hasListingsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['offers', 'has-published', organisationId],
    enabled: organisationId !== '',
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/api/v1/my/offers', { params: { query: { status: 'published', organisationId, limit: 1 } }, signal }))).items.length > 0,
  });

const clientQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisations', id, 'card'],
    enabled: id !== '',
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organisations/{idOrSlug}', { params: { path: { idOrSlug: id } }, signal })),
  });

function Download({ list, total }: Pick<ClientToolsProps, 'list' | 'total'>) {
  const { t } = useTranslation();
  const acts = useAct();
  async function download(): Promise<void> {
    const file = unwrap(api.GET('/api/v1/search/export', { params: { query: list }, parseAs: 'blob' })) as Promise<Blob>;
    saveFile(await file, `${t('registry.export.fileName')} ${new Date().toISOString().slice(0, 10)}.csv`);
    if ((total ?? 0) > mostRows) notify.done(t('registry.export.cut'));
  }
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={17} aria-hidden />}
      loading={acts.running === 'file'}
      onClick={() => void acts.run('file', download)}
    >
      {t('registry.export.act')}
    </Button>
  );
}

/** Which client the list is made for. */
function ClientChoice({ subject, client, onClient }: { readonly subject: string } & Pick<ClientToolsProps, 'client' | 'onClient'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: chosen } = useQuery(clientQuery(client));
  return (
    <div className={styles.client}>
      <CompanyPicker
        id="client"
        label={t('registry.client.label')}
        description={t('registry.client.help')}
        subjects={[subject]}
        value={chosen ? { id: chosen.id, name: partyName(chosen, language) } : null}
        onChange={(next) => onClient(next?.id ?? '')}
      />
    </div>
  );
}

/** What signed-in people can do with a list beside reading it: order it by match to a client or to their own listings, and take it away. */
export default function ClientTools({ me, order, matching, client, onClient, list, total }: ClientToolsProps) {
  const { t } = useTranslation();
  const subject = advisedSubject(me);
  const own = subject === null ? (me.organisation ?? '') : '';
  const { data: hasListings } = useQuery(hasListingsQuery(own));
  const byMatch = subject !== null ? t('registry.sort.match') : hasListings ? t('registry.sort.matchOwn') : undefined;
  return (
    <>
      {order(byMatch, own)}
      {me.permissions.includes('search:export') && <Download list={list} total={total} />}
      {matching && subject !== null && <ClientChoice subject={subject} client={client} onClient={onClient} />}
    </>
  );
}

/** Nothing suits the client, whatever the filters: says why, and leads to the whole list. */
export function NoPartners({ listings, onAll }: { readonly listings: number; readonly onAll: () => void }) {
  const { t } = useTranslation();
  const why = listings === 0 ? 'noListings' : 'noPartners';
  return (
    <EmptyState
      icon={<IconUsers size={32} aria-hidden />}
      title={t(`registry.client.${why}.title`)}
      text={t(`registry.client.${why}.text`)}
      action={
        <Button variant="default" onClick={onAll}>
          {t('registry.client.showAll')}
        </Button>
      }
    />
  );
}
