import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { useSubmission } from '../../lib/use-submission';
import { BilingualField } from '../../ui/bilingual-field';
import { DayInput } from '../../ui/day-input';
import { notify } from '../../ui/notify';
import { ProblemNotice } from '../../ui/problem-notice';
import { type FactValues, factKinds, newFact, toFact } from './fact-values';
import styles from './reviews.module.css';

function FactForm({ organisationId, onDone }: { readonly organisationId: string; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const form = useForm<FactValues>({
    initialValues: newFact(new Date()),
    validate: {
      statement: ({ ru, en }) => (ru.trim() || en.trim() ? null : t('common.field.required')),
      source: (source) => (source.trim().length < 3 ? t('reviews.fact.sourceNeeded') : null),
      expiresOn: (day, { checkedOn }) => (day && day > (checkedOn ?? '') ? null : t('reviews.fact.expiryNeeded')),
    },
  });
  const submission = useSubmission<FactValues, unknown>({
    form,
    send: (values, headers) =>
      unwrap(api.POST('/api/v1/organisations/{id}/facts', { params: { path: { id: organisationId } }, body: toFact(values), headers })),
    onDone: () => {
      notify.done(t('reviews.fact.done'));
      void cache.invalidateQueries({ queryKey: ['organisations', organisationId] });
      onDone();
    },
  });
  const kinds = factKinds.map((value) => ({ value, label: t(`reviews.facts.kind.${value}`) }));
  const labels = {
    source: t('reviews.fact.source'),
    sourceUrl: t('reviews.fact.url'),
    checkedOn: t('reviews.fact.checkedOn'),
    expiresOn: t('reviews.fact.expiresOn'),
  };
  return (
    <form className="stack" onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
      <ProblemNotice problem={submission.problem} labels={labels} />
      <Select
        id="kind"
        label={t('reviews.fact.kind')}
        description={t(`reviews.fact.about.${form.values.kind}`)}
        data={kinds}
        allowDeselect={false}
        data-autofocus
        {...form.getInputProps('kind')}
      />
      <BilingualField
        path="statement"
        label={t('reviews.fact.statement')}
        description={t('reviews.fact.statementHelp')}
        lines={2}
        maxLength={500}
        value={form.values.statement}
        onChange={(statement) => form.setFieldValue('statement', statement)}
        errors={{ ru: form.errors['statement.ru'] ?? form.errors['statement'], en: form.errors['statement.en'] }}
      />
      <TextInput
        id="source"
        label={t('reviews.fact.source')}
        description={t('reviews.fact.sourceHelp')}
        required
        maxLength={300}
        {...form.getInputProps('source')}
      />
      <TextInput id="sourceUrl" type="url" label={t('reviews.fact.url')} maxLength={500} {...form.getInputProps('sourceUrl')} />
      <div className={styles.pair}>
        <DayInput
          id="checkedOn"
          label={t('reviews.fact.checkedOn')}
          required
          maxDate={new Date()}
          valueFormat="DD.MM.YYYY"
          popoverProps={{ withinPortal: true }}
          {...form.getInputProps('checkedOn')}
        />
        <DayInput
          id="expiresOn"
          label={t('reviews.fact.expiresOn')}
          required
          valueFormat="DD.MM.YYYY"
          popoverProps={{ withinPortal: true }}
          {...form.getInputProps('expiresOn')}
        />
      </div>
      <Button type="submit" loading={submission.sending}>
        {t('reviews.fact.send')}
      </Button>
    </form>
  );
}

/** Adds a statement that the reviewer has checked by a source. */
export default function FactDialog({
  organisationId,
  opened,
  onClose,
}: {
  readonly organisationId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={t('reviews.fact.title')} size="lg" closeButtonProps={{ 'aria-label': t('common.act.close') }}>
      <FactForm organisationId={organisationId} onDone={onClose} />
    </Modal>
  );
}
