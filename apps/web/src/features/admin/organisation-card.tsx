import { Alert, Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocalPath } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { usePartyWords } from '../../lib/party';
import { ProblemError, unwrap } from '../../lib/problems';
import { useReference } from '../../lib/reference';
import { useMe } from '../../lib/session';
import { FactTable } from '../../ui/fact-table';
import { notify } from '../../ui/notify';
import { PartError } from '../../ui/problem-notice';
import { TextSkeleton } from '../../ui/skeletons';
import { Tag, type Tone } from '../../ui/tag';
import { useAct } from '../../ui/use-act';
import { type FoundOrganisation, organisationQuery } from './admin-queries';
import { MonthlyCapPart } from './monthly-cap-part';
import { ReasonDialog } from './reason-dialog';

const tones: Readonly<Record<string, Tone>> = { active: 'good', in_review: 'info', returned: 'attention', suspended: 'danger' };
/** States from which a record can be taken out of sight. */
const suspendable: readonly string[] = ['active', 'paused', 'in_review', 'returned'];

function Acts({ record }: { readonly record: FoundOrganisation }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const act = useAct();
  const { name: nameOf } = usePartyWords();
  const [asking, setAsking] = useState(false);
  const status = record.inside?.status ?? 'active';
  const path = { params: { path: { id: record.id } } };
  const refresh = () => cache.invalidateQueries({ queryKey: ['organisations'] });

  async function lift(): Promise<void> {
    if (await act.run('lift', () => unwrap(api.DELETE('/api/v1/organisations/{id}/suspension', path)))) {
      notify.done(t('admin.organisations.lifted'));
      await refresh();
    }
  }

  return (
    <div className="actions">
      {suspendable.includes(status) && (
        <Button color="red" variant="outline" onClick={() => setAsking(true)}>
          {t('admin.organisations.suspend')}
        </Button>
      )}
      {status === 'suspended' && (
        <Button loading={act.running !== undefined} onClick={() => void lift()}>
          {t('admin.organisations.lift')}
        </Button>
      )}
      {asking && (
        <ReasonDialog
          title={t('admin.organisations.suspendTitle')}
          effect={t('admin.organisations.effect', { name: nameOf(record) })}
          label={t('admin.reason')}
          help={t('admin.organisations.reasonHelp')}
          least={3}
          color="red"
          act={t('admin.organisations.suspend')}
          send={(reason) => unwrap(api.POST('/api/v1/organisations/{id}/suspension', { ...path, body: { reason } }))}
          onDone={() => {
            notify.done(t('admin.organisations.suspended'));
            void refresh();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

/** One organisation as staff see it, with what may be done to it. */
export function OrganisationCard({ idOrSlug }: { readonly idOrSlug: string }) {
  const { t } = useTranslation();
  const local = useLocalPath();
  const reference = useReference();
  const { name: nameOf } = usePartyWords();
  const isOperator = useMe()?.roles.includes('operator') ?? false;
  const { data: record, error, refetch } = useQuery(organisationQuery(idOrSlug));
  if (error instanceof ProblemError && error.problem.status === 404)
    return (
      <Alert variant="outline" color="gray" title={t('admin.organisations.noSuch')}>
        {t('admin.organisations.noSuchText')}
      </Alert>
    );
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!record) return <TextSkeleton lines={5} />;
  const { inside } = record;
  const status = inside?.status ?? 'active';
  const place = [reference.name('countries', record.country), record.subject && reference.name('subjects', record.subject), record.city]
    .filter(Boolean)
    .join(', ');
  const lines = [
    { name: t('admin.organisations.legalName'), value: record.legalName },
    { name: t('admin.organisations.place'), value: place },
    { name: t('admin.organisations.numbers'), value: (inside?.identifiers ?? record.identifiers).map(({ value }) => value).join(', ') },
    { name: t('admin.reason'), value: inside?.statusReason },
    { name: t('admin.organisations.id'), value: <span style={{ overflowWrap: 'anywhere' }}>{record.id}</span> },
  ];
  return (
    <section className="card stack" aria-labelledby="record-title">
      <div>
        <div className="tags">
          <Tag tone={tones[status]}>{t(`admin.organisations.status.${status}`)}</Tag>
        </div>
        <h2 id="record-title">{status === 'active' ? <Link to={local(`/companies/${record.slug}`)}>{nameOf(record)}</Link> : nameOf(record)}</h2>
      </div>
      <FactTable lines={lines} />
      {isOperator && <MonthlyCapPart organisationId={record.id} />}
      <Acts record={record} />
    </section>
  );
}
