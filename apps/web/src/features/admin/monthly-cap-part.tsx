import { Button, Modal, NumberInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@zemlyak/api-client';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { api } from '../../lib/api';
import { ifMatch } from '../../lib/if-match';
import { unwrap } from '../../lib/problems';
import { useSubmission } from '../../lib/use-submission';
import { notify } from '../../ui/notify';
import { PartError, ProblemNotice } from '../../ui/problem-notice';
import { TextSkeleton } from '../../ui/skeletons';
import { isStale, StaleNotice } from '../../ui/stale-notice';
import { type MonthlyCap, monthlyCapQuery } from './admin-queries';

type Change = components['schemas']['SetMonthlyCapDto'];

interface MonthlyCapFormProps {
  /** The cap as the operator saw it. */
  readonly cap: MonthlyCap;
  readonly save: (change: Change, version: number) => Promise<MonthlyCap>;
  /** Reads what another operator set meanwhile. */
  readonly reread: () => Promise<MonthlyCap>;
  readonly onDone: (cap: MonthlyCap) => void;
  readonly onClose: () => void;
}

/** A new number, or none for the standard cap, and why. */
export function MonthlyCapForm({ cap, save, reread, onDone, onClose }: MonthlyCapFormProps) {
  const { t } = useTranslation();
  const [seen, setSeen] = useState(cap);
  const form = useForm<{ cap: number | string; reason: string }>({
    initialValues: { cap: cap.own ?? '', reason: '' },
    validate: { reason: (text) => (text.trim().length < 3 ? t('admin.reasonNeeded', { least: 3 }) : null) },
  });
  const submission = useSubmission<{ cap: number | string; reason: string }, MonthlyCap>({
    form,
    send: (values) => save({ cap: values.cap === '' ? null : Number(values.cap), reason: values.reason.trim() }, seen.version),
    onDone,
  });
  async function renew(replace: boolean): Promise<void> {
    const newest = await reread();
    setSeen(newest);
    if (replace) form.setFieldValue('cap', newest.own ?? '');
    submission.forget();
  }
  const labels = { cap: t('admin.organisations.cap.number'), reason: t('admin.organisations.cap.reasonLabel') };
  return (
    <form className="stack" onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
      <p>{t('admin.organisations.cap.effect')}</p>
      {isStale(submission.problem) ? (
        <StaleNotice onKeepMine={() => renew(false)} onTakeTheirs={() => renew(true)} />
      ) : (
        <ProblemNotice problem={submission.problem} labels={labels} />
      )}
      <NumberInput
        id="cap"
        label={labels.cap}
        description={t('admin.organisations.cap.numberHelp')}
        min={0}
        max={1000}
        allowDecimal={false}
        data-autofocus
        {...form.getInputProps('cap')}
      />
      <Textarea
        id="reason"
        label={labels.reason}
        description={t('admin.organisations.cap.reasonHelp')}
        required
        autosize
        minRows={2}
        maxLength={1000}
        {...form.getInputProps('reason')}
      />
      <div className="actions" style={{ justifyContent: 'flex-end' }}>
        <Button variant="default" onClick={onClose}>
          {t('common.act.cancel')}
        </Button>
        <Button type="submit" loading={submission.sending}>
          {t('admin.organisations.cap.save')}
        </Button>
      </div>
    </form>
  );
}

/** How many interests an organisation may send in a month, why so, and the way to change it. */
export function MonthlyCapPart({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const cache = useQueryClient();
  const query = monthlyCapQuery(organisationId);
  const { data, error, refetch } = useQuery(query);
  const [changing, setChanging] = useState(false);
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!data) return <TextSkeleton lines={2} />;
  const close = () => setChanging(false);
  return (
    <div className="stack">
      <h3 className="panel-title">{t('admin.organisations.cap.title')}</h3>
      <p>{t(data.own === null ? 'admin.organisations.cap.standard' : 'admin.organisations.cap.own', { cap: data.cap, used: data.used })}</p>
      {data.reason && data.changedAt && (
        <p className="small muted" style={{ overflowWrap: 'anywhere' }}>
          {t('admin.organisations.cap.reason', { reason: data.reason, day: format.date(data.changedAt, zone) })}
        </p>
      )}
      <div className="actions">
        <Button variant="default" onClick={() => setChanging(true)}>
          {t('admin.organisations.cap.change')}
        </Button>
      </div>
      <Modal opened={changing} onClose={close} title={t('admin.organisations.cap.title')} closeButtonProps={{ 'aria-label': t('common.act.close') }}>
        <MonthlyCapForm
          cap={data}
          save={(body, version) =>
            unwrap(api.PUT('/api/v1/organisations/{id}/interest-cap', { params: { path: { id: organisationId }, header: ifMatch(version) }, body }))
          }
          reread={() => cache.fetchQuery({ ...query, staleTime: 0 })}
          onDone={(cap) => {
            cache.setQueryData(query.queryKey, cap);
            notify.done(t('admin.organisations.cap.saved'));
            close();
          }}
          onClose={close}
        />
      </Modal>
    </div>
  );
}
