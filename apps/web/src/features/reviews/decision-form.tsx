import { ActionIcon, Button, Radio, Select, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission } from '../../lib/use-submission';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ProblemNotice } from '../../ui/problem-notice';
import { type DecisionValues, remarkable, type ReviewKind, verdicts } from './decision';
import styles from './reviews.module.css';
import { useFieldName } from './use-field-name';

type Form = UseFormReturnType<DecisionValues>;

function RemarkRow({ form, index, kind }: { readonly form: Form; readonly index: number; readonly kind: ReviewKind }) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const path = `remarks.${index}`;
  const fields = remarkable[kind].map((field) => ({ value: field, label: nameOf(field) }));
  return (
    <div className={styles.remarkRow}>
      <Select
        id={`${path}.field`}
        label={t('reviews.remark.field')}
        data={fields}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t('reviews.remark.noField')}
        {...form.getInputProps(`${path}.field`)}
      />
      <Textarea id={`${path}.text`} label={t('reviews.remark.words')} autosize minRows={1} maxLength={1000} {...form.getInputProps(`${path}.text`)} />
      <ActionIcon
        className={styles.removeRemark}
        aria-label={t('reviews.remark.remove', { number: index + 1 })}
        onClick={() => form.removeListItem('remarks', index)}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}

function RemarkRows({ form, kind, onAdd }: { readonly form: Form; readonly kind: ReviewKind; readonly onAdd: () => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className="stack" id="remarks" tabIndex={-1} style={{ border: 0, padding: 0, margin: 0 }}>
      <legend className="small muted">{t('reviews.remark.help')}</legend>
      {form.values.remarks.map((_, index) => (
        <RemarkRow key={index} form={form} index={index} kind={kind} />
      ))}
      {form.errors['remarks'] && <p style={{ color: 'var(--danger)' }}>{form.errors['remarks']}</p>}
      <div>
        <Button variant="default" size="compact-md" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
          {t('reviews.remark.add')}
        </Button>
      </div>
    </fieldset>
  );
}

/** What the form of a decision needs. */
export interface DecisionFormProps {
  readonly kind: ReviewKind;
  readonly form: Form;
  readonly submission: Submission<DecisionValues>;
  /** Name of the record, for the question before a rejection. */
  readonly name: string;
  readonly onAddRemark: (field: string) => void;
}

/** Approve, return with remarks on fields, or reject with a reason. */
export function DecisionForm({ kind, form, submission, name, onAddRemark }: DecisionFormProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { verdict } = form.values;
  const first = remarkable[kind][0] ?? '';
  const send = (values: DecisionValues) => (values.verdict === 'reject' ? setAsking(true) : void submission.submit(values));
  return (
    <section className="card" aria-labelledby="decision-title" data-noprint>
      <form className="stack" onSubmit={form.onSubmit(send)} noValidate>
        <h3 id="decision-title">{t('reviews.decision.title')}</h3>
        <ProblemNotice problem={submission.problem} labels={{ reason: t('reviews.decision.reason'), remarks: t('reviews.remark.words') }} />
        <Radio.Group label={t('reviews.decision.question')} {...form.getInputProps('verdict')}>
          <div className="stack" style={{ marginTop: 'var(--space-2)' }}>
            {verdicts[kind].map((value) => (
              <Radio
                key={value}
                value={value}
                id={value === verdicts[kind][0] ? 'verdict' : `verdict-${value}`}
                label={t(`reviews.decision.${value}`)}
                description={t(`reviews.decision.about.${kind}.${value}`)}
              />
            ))}
          </div>
        </Radio.Group>
        {verdict === 'return' && <RemarkRows form={form} kind={kind} onAdd={() => onAddRemark(first)} />}
        {verdict === 'reject' && (
          <Textarea
            id="reason"
            label={t('reviews.decision.reason')}
            description={t('reviews.decision.reasonHelp')}
            required
            autosize
            minRows={2}
            maxLength={1000}
            {...form.getInputProps('reason')}
          />
        )}
        <div className="actions">
          <Button type="submit" color={verdict === 'reject' ? 'red' : undefined} loading={submission.sending}>
            {t(`reviews.decision.send.${verdict || 'none'}`)}
          </Button>
        </div>
      </form>
      <ConfirmDialog
        opened={asking}
        title={t('reviews.reject.title')}
        effect={t('reviews.reject.effect', { name })}
        typed={t('reviews.reject.word')}
        act={t('reviews.decision.send.reject')}
        onConfirm={() => submission.submit(form.getValues())}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
