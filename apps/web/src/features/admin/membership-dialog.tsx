import { Button, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { ifMatch } from '../../lib/if-match';
import { unwrap } from '../../lib/problems';
import { useReference } from '../../lib/reference';
import { useSubmission } from '../../lib/use-submission';
import { DayInput } from '../../ui/day-input';
import { notify } from '../../ui/notify';
import { ProblemNotice } from '../../ui/problem-notice';
import type { FormatMembership } from './admin-queries';
import styles from './admin.module.css';
import { type MembershipValues, statuses, toMembership, toMembershipValues } from './membership-values';

interface FormProps {
  readonly format: string;
  readonly membership: FormatMembership | undefined;
  readonly onDone: () => void;
}

function MembershipForm({ format, membership, onDone }: FormProps) {
  const { t } = useTranslation();
  const reference = useReference();
  const cache = useQueryClient();
  const form = useForm<MembershipValues>({
    initialValues: toMembershipValues(membership),
    validate: {
      country: (country) => (country ? null : t('common.field.required')),
      validFrom: (day) => (day ? null : t('common.field.required')),
      validTo: (day, { validFrom }) => (day && validFrom && day < validFrom ? t('admin.formats.endBeforeStart') : null),
      source: (source) => (source.trim().length < 3 ? t('admin.formats.sourceNeeded') : null),
    },
  });
  const submission = useSubmission<MembershipValues, unknown>({
    form,
    send: (values, headers) =>
      membership
        ? unwrap(
            api.PATCH('/api/v1/reference/format-memberships/{id}', {
              params: { path: { id: membership.id }, header: ifMatch(membership.version) },
              body: toMembership(values),
            }),
          )
        : unwrap(api.POST('/api/v1/reference/format-memberships', { headers, body: { ...toMembership(values), format, country: values.country } })),
    onDone: () => {
      notify.done(t('admin.formats.saved'));
      void cache.invalidateQueries({ queryKey: ['reference'] });
      onDone();
    },
  });
  const labels = {
    country: t('admin.formats.country'),
    status: t('admin.formats.status'),
    validFrom: t('admin.formats.from'),
    validTo: t('admin.formats.to'),
    source: t('admin.formats.source'),
  };
  return (
    <form className="stack" onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
      <ProblemNotice problem={submission.problem} labels={labels} />
      {!membership && (
        <Select
          id="country"
          label={labels.country}
          required
          searchable
          nothingFoundMessage={t('admin.noSuch')}
          allowDeselect={false}
          data={reference.options('countries')}
          {...form.getInputProps('country')}
          value={form.values.country || null}
        />
      )}
      <Select
        id="status"
        label={labels.status}
        description={t('admin.formats.statusHelp')}
        allowDeselect={false}
        data={statuses.map((value) => ({ value, label: t(`admin.formats.statusOf.${value}`) }))}
        {...form.getInputProps('status')}
      />
      <div className={styles.pair}>
        <DayInput
          id="validFrom"
          label={labels.validFrom}
          required
          valueFormat="DD.MM.YYYY"
          popoverProps={{ withinPortal: true }}
          {...form.getInputProps('validFrom')}
        />
        <DayInput
          id="validTo"
          label={labels.validTo}
          description={t('admin.formats.toHelp')}
          clearButtonProps={{ 'aria-label': t('admin.clear') }}
          valueFormat="DD.MM.YYYY"
          popoverProps={{ withinPortal: true }}
          {...form.getInputProps('validTo')}
        />
      </div>
      <TextInput id="source" label={labels.source} description={t('admin.formats.sourceHelp')} required maxLength={300} {...form.getInputProps('source')} />
      <Textarea id="note" label={t('admin.formats.note')} autosize minRows={2} maxLength={1000} {...form.getInputProps('note')} />
      <Button type="submit" loading={submission.sending}>
        {t('admin.formats.save')}
      </Button>
    </form>
  );
}

/** Adds or changes how a country stands in a format over some days. */
export default function MembershipDialog({
  format,
  membership,
  title,
  onClose,
}: Omit<FormProps, 'onDone'> & { readonly title: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common.act.close') }}>
      <MembershipForm format={format} membership={membership} onDone={onClose} />
    </Modal>
  );
}
