import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { useMe } from '../../lib/session';
import { useSubmission } from '../../lib/use-submission';
import { EmptyState } from '../../ui/empty-state';
import { notify } from '../../ui/notify';
import { PartError, ProblemNotice } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { Tag } from '../../ui/tag';
import { useAct } from '../../ui/use-act';
import { Why } from '../../ui/why';
import { type Clearance, clearancesQuery } from './admin-queries';
import styles from './admin.module.css';
import { recordKeyOf } from './organisation-key';
import { useOrganisationNames } from './use-names';

interface Proposal extends Record<string, unknown> {
  organisationId: string;
  reasonCode: string;
  explanation: string;
}

function ProposeForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm<Proposal>({
    initialValues: { organisationId: '', reasonCode: '', explanation: '' },
    validate: {
      organisationId: (id) => (recordKeyOf(id) ? null : t('admin.screening.clearance.idNeeded')),
      reasonCode: (code) => (/^(entry|rule):/.test(code.trim()) ? null : t('admin.screening.clearance.codeNeeded')),
      explanation: (text) => (text.trim().length < 10 ? t('admin.reasonNeeded', { least: 10 }) : null),
    },
  });
  const submission = useSubmission<Proposal, unknown>({
    form,
    onDone,
    send: ({ organisationId, reasonCode, explanation }, headers) =>
      unwrap(
        api.POST('/api/v1/clearances', {
          headers,
          body: { organisationId: organisationId.trim(), reasonCode: reasonCode.trim(), explanation: explanation.trim() },
        }),
      ),
  });
  const labels = {
    organisationId: t('admin.screening.clearance.organisation'),
    reasonCode: t('admin.screening.clearance.code'),
    explanation: t('admin.screening.clearance.explanation'),
  };
  return (
    <form className="stack" onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
      <p>{t('admin.screening.clearance.effect')}</p>
      <ProblemNotice problem={submission.problem} labels={labels} />
      <TextInput
        id="organisationId"
        label={labels.organisationId}
        description={t('admin.screening.clearance.organisationHelp')}
        required
        autoComplete="off"
        data-autofocus
        {...form.getInputProps('organisationId')}
      />
      <TextInput
        id="reasonCode"
        label={labels.reasonCode}
        description={t('admin.screening.clearance.codeHelp')}
        required
        autoComplete="off"
        {...form.getInputProps('reasonCode')}
      />
      <Textarea
        id="explanation"
        label={labels.explanation}
        description={t('admin.screening.clearance.explanationHelp')}
        required
        autosize
        minRows={3}
        maxLength={2000}
        {...form.getInputProps('explanation')}
      />
      <Button type="submit" loading={submission.sending}>
        {t('admin.screening.clearance.propose')}
      </Button>
    </form>
  );
}

function ClearanceRow({
  clearance,
  name,
  isOwn,
  onConfirmed,
}: {
  readonly clearance: Clearance;
  readonly name: string;
  readonly isOwn: boolean;
  readonly onConfirmed: () => unknown;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const act = useAct();
  const whyId = `why-${clearance.id}`;

  async function confirm(): Promise<void> {
    if (!(await act.run('confirm', () => unwrap(api.POST('/api/v1/clearances/{id}/confirmation', { params: { path: { id: clearance.id } } }))))) return;
    notify.done(t('admin.screening.clearance.confirmed'));
    await onConfirmed();
  }

  return (
    <li className="card stack">
      <div>
        <div className="tags">
          <Tag tone={clearance.confirmedAt ? 'good' : 'attention'}>
            {t(clearance.confirmedAt ? 'admin.screening.clearance.inForce' : 'admin.screening.clearance.waits')}
          </Tag>
        </div>
        <h2 className="panel-title">{name}</h2>
        <p className="facts">
          <span style={{ overflowWrap: 'anywhere' }}>{clearance.reasonCode}</span>
          <span>{t('admin.screening.clearance.proposedAt', { time: format.dateTime(clearance.proposedAt, zone) })}</span>
          {clearance.confirmedAt && <span>{t('admin.screening.clearance.confirmedAt', { time: format.dateTime(clearance.confirmedAt, zone) })}</span>}
        </p>
        <p style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{clearance.explanation}</p>
      </div>
      {!clearance.confirmedAt && (
        <div>
          <Button disabled={isOwn} aria-describedby={isOwn ? whyId : undefined} loading={act.running !== undefined} onClick={() => void confirm()}>
            {t('admin.screening.clearance.confirm')}
          </Button>
          {isOwn && <Why id={whyId}>{t('admin.screening.clearance.secondPerson')}</Why>}
        </div>
      )}
    </li>
  );
}

/** Hits that officers found false: one proposes, another confirms. */
export function ClearancesPart() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const me = useMe();
  const [proposing, setProposing] = useState(false);
  const { data, error, refetch } = useQuery(clearancesQuery);
  const names = useOrganisationNames((data ?? []).map(({ organisationId }) => organisationId));
  const refresh = () => cache.invalidateQueries({ queryKey: ['clearances'] });
  const propose = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setProposing(true)}>
      {t('admin.screening.clearance.act')}
    </Button>
  );
  return (
    <div className="stack">
      {error && <PartError error={error} onRetry={refetch} />}
      {!data && !error && <ListSkeleton />}
      {data?.length === 0 && <EmptyState title={t('admin.screening.clearance.none')} text={t('admin.screening.clearance.noneText')} action={propose} />}
      {data && data.length > 0 && (
        <>
          <div>{propose}</div>
          <ul className={styles.rows} style={{ padding: 0, listStyle: 'none' }}>
            {data.map((clearance) => (
              <ClearanceRow
                key={clearance.id}
                clearance={clearance}
                name={names.get(clearance.organisationId) ?? t('admin.screening.unknown')}
                isOwn={clearance.proposedBy === me?.person.id}
                onConfirmed={refresh}
              />
            ))}
          </ul>
        </>
      )}
      <Modal
        opened={proposing}
        onClose={() => setProposing(false)}
        title={t('admin.screening.clearance.title')}
        closeButtonProps={{ 'aria-label': t('common.act.close') }}
      >
        <ProposeForm
          onDone={() => {
            notify.done(t('admin.screening.clearance.proposed'));
            setProposing(false);
            void refresh();
          }}
        />
      </Modal>
    </div>
  );
}
