import { Alert, Button } from '@mantine/core';
import { IconFilePlus, IconMail, IconUsersGroup } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Client, clientOffersQuery, clientQuery } from '../../features/clients/client-queries';
import { stateOf } from '../../features/clients/client-state';
import { ClientTag } from '../../features/clients/client-table';
import styles from '../../features/clients/clients.module.css';
import { OrganisationFields } from '../../features/reviews/organisation-fields';
import { FactList, ScreeningState } from '../../features/reviews/organisation-parts';
import { ReviewHistory } from '../../features/reviews/review-history';
import { pageMeta } from '../../i18n/page-meta';
import { useFormat } from '../../i18n/use-format';
import { useLanguage, useLocalPath } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { usePartyWords } from '../../lib/party';
import { unwrap } from '../../lib/problems';
import { titleIn, useReference } from '../../lib/reference';
import { notify } from '../../ui/notify';
import { PageHead } from '../../ui/page-head';
import { PartError } from '../../ui/problem-notice';
import { FormSkeleton, PageSkeleton, TextSkeleton } from '../../ui/skeletons';
import { useAct } from '../../ui/use-act';
import type { Route } from './+types/client';

const InviteDialog = lazy(() => import('../../features/clients/invite-dialog'));
const ProfileEditor = lazy(() => import('../../features/organisations/profile-editor'));

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('clients.one'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <PageSkeleton />;

/** The next step with this client and the button for it. */
function NextStep({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const format = useFormat();
  const act = useAct();
  const local = useLocalPath();
  const [inviting, setInviting] = useState<boolean>();
  const state = stateOf(client, new Date());
  const mayHandIn = state === 'draft' || (state === 'returned' && client.inside?.confirmedByClient);

  async function handIn(): Promise<void> {
    const accepted = await act.run('hand-in', () => unwrap(api.POST('/api/v1/organisations/{id}/submission', { params: { path: { id: client.id } } })));
    if (!accepted) return;
    notify.done(t('clients.handedIn'));
    await Promise.all([cache.invalidateQueries({ queryKey: ['organisations'] }), cache.invalidateQueries({ queryKey: ['clients'] })]);
  }

  return (
    <section className="card stack" aria-labelledby="step-title">
      <div>
        <h2 id="step-title" className="panel-title">
          {t('clients.nextStep')}
        </h2>
        <p>
          {t(`clients.step.${state}`)}
          {state === 'lapsing' && client.inside?.lapseOn && ` ${t('clients.by', { day: format.day(client.inside.lapseOn) })}`}
        </p>
        <p className="small muted">{t(`clients.about.${state}`)}</p>
      </div>
      <div className="actions">
        {state === 'unconfirmed' && (
          <Button leftSection={<IconMail size={16} aria-hidden />} onClick={() => setInviting(true)}>
            {t('clients.invite.act')}
          </Button>
        )}
        {mayHandIn && (
          <Button loading={act.running !== undefined} onClick={() => void handIn()}>
            {t('clients.handIn')}
          </Button>
        )}
        {(state === 'active' || state === 'lapsing') && (
          <Button component={Link} to={`/app/offers/new?organisation=${client.id}`} leftSection={<IconFilePlus size={16} aria-hidden />}>
            {t('clients.draftOffer')}
          </Button>
        )}
        {(state === 'active' || state === 'lapsing') && (
          <Button
            component={Link}
            to={`${local('/registry')}?sort=match&client=${client.id}`}
            variant="default"
            leftSection={<IconUsersGroup size={16} aria-hidden />}
          >
            {t('clients.findPartners')}
          </Button>
        )}
        {state === 'active' && (
          <Button component={Link} to={`/app/introductions/new?client=${client.id}`} variant="default">
            {t('clients.introduce')}
          </Button>
        )}
      </div>
      {inviting !== undefined && (
        <Suspense>
          <InviteDialog organisationId={client.id} opened={inviting} onClose={() => setInviting(false)} />
        </Suspense>
      )}
    </section>
  );
}

function Offers({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(clientOffersQuery(clientId));
  return (
    <section className="card stack" aria-labelledby="offers-title">
      <h2 id="offers-title" className="panel-title">
        {t('clients.offers.title')}
      </h2>
      {error && <PartError error={error} onRetry={refetch} />}
      {!data && !error && <TextSkeleton lines={2} />}
      {data?.length === 0 && <p className="muted">{t('clients.offers.none')}</p>}
      {data && data.length > 0 && (
        <ul className={styles.lines}>
          {data.map(({ id, title, number, status, side }) => (
            <li key={id} className={styles.line}>
              <Link to={`/app/offers/${id}`}>{titleIn(title, language)}</Link>
              <span className="small muted">
                {t(`clients.offers.${side}`)} · {number} · {t(`clients.offers.status.${status}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What the record says: to be changed while the client has not agreed, to be read afterwards. */
function Record({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const isOpen = client.inside?.confirmedByClient === false && ['draft', 'returned'].includes(client.inside.status);
  if (isOpen)
    return (
      <Suspense fallback={<FormSkeleton fields={6} />}>
        <ProfileEditor key={client.id} organisation={{ ...client, role: 'manager' }} />
      </Suspense>
    );
  return (
    <section className="card stack" aria-labelledby="record-title">
      <div>
        <h2 id="record-title" className="panel-title">
          {t('clients.record')}
        </h2>
        <p className="small muted">{t('clients.recordFixed')}</p>
      </div>
      <OrganisationFields record={client} />
    </section>
  );
}

function ClientView({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const reference = useReference();
  const { name: nameOf } = usePartyWords();
  const place = [client.subject && reference.name('subjects', client.subject), client.city].filter(Boolean).join(', ');
  const remarks = client.inside?.remarks ?? [];
  const isDraft = client.inside?.status === 'draft';
  return (
    <>
      <PageHead
        title={nameOf(client)}
        lead={place}
        tags={<ClientTag state={stateOf(client, new Date())} />}
        crumbs={[{ label: t('clients.title'), to: '/app/agency/clients' }]}
      />
      <div className="stack">
        {client.inside?.status === 'returned' && remarks.length > 0 && (
          <Alert color="yellow" variant="outline" title={t('clients.remarks')}>
            <ul>
              {remarks.map(({ field, text }) => (
                <li key={`${field} ${text}`}>
                  {t(`reviews.field.${field}`, { defaultValue: field })}: {text}
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <NextStep client={client} />
        <Offers clientId={client.id} />
        <section className="card stack" aria-labelledby="checks-title">
          <h2 id="checks-title" className="panel-title">
            {t('clients.checks')}
          </h2>
          {isDraft ? <p className="muted">{t('clients.notScreened')}</p> : <ScreeningState organisationId={client.id} />}
          <FactList organisationId={client.id} />
        </section>
        <section className="card stack" aria-labelledby="history-title">
          <h2 id="history-title" className="panel-title">
            {t('reviews.event.title')}
          </h2>
          <ReviewHistory organisationId={client.id} />
        </section>
        <Record client={client} />
      </div>
    </>
  );
}

/** One client: state, next step, listings, checks, history and the record itself. */
export default function ClientPage({ params: { id } }: Route.ComponentProps) {
  const { data: client, error, refetch } = useQuery(clientQuery(id));
  if (error) return <PartError error={error} onRetry={refetch} />;
  return client ? <ClientView client={client} /> : <PageSkeleton />;
}
