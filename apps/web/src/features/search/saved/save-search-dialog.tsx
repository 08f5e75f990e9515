import { Button, Modal, Radio, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../lib/api';
import { unwrap } from '../../../lib/problems';
import { useSubmission } from '../../../lib/use-submission';
import { notify } from '../../../ui/notify';
import { ProblemNotice } from '../../../ui/problem-notice';
import { selectionOf } from '../search-queries';
import type { SearchState } from '../search-state';
import { cadences, type Cadence } from './saved-search-queries';

interface Values {
  readonly name: string;
  readonly cadence: Cadence;
}

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly state: SearchState;
  /** Words and choices in the language of the page; the first name to suggest is made of them. */
  readonly terms: readonly string[];
}

const mostLetters = 120;

/** Sends the question. @returns whether it was not kept before */
async function save(state: SearchState, { name, cadence }: Values, headers: { readonly 'Idempotency-Key': string }): Promise<boolean> {
  const call = api.POST('/api/v1/my/saved-searches', { headers, body: { name: name.trim(), cadence, question: selectionOf(state) } });
  await unwrap(call);
  return (await call).response.status === 201;
}

function SaveForm({ onClose, state, terms }: Omit<DialogProps, 'opened'>) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const form = useForm<Values>({
    initialValues: { name: terms.join(', ').slice(0, mostLetters), cadence: 'weekly' },
    validate: { name: (name) => (name.trim() ? null : t('common.field.required')) },
  });
  const submission = useSubmission<Values, boolean>({
    form,
    send: (values, headers) => save(state, values, headers),
    onDone: (isNew) => {
      notify.done(
        <span className="actions">
          <span>{t(isNew ? 'registry.save.done' : 'registry.save.already')}</span>
          <Link to="/app/saved-searches">{t('registry.save.all')}</Link>
        </span>,
      );
      void cache.invalidateQueries({ queryKey: ['saved-searches'] });
      onClose();
    },
  });
  return (
    <form className="stack" onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
      <ProblemNotice problem={submission.problem} labels={{ name: t('registry.save.name') }} />
      <TextInput id="name" label={t('registry.save.name')} maxLength={mostLetters} autoComplete="off" data-autofocus {...form.getInputProps('name')} />
      <Radio.Group label={t('registry.save.cadence')} description={t('registry.save.help')} {...form.getInputProps('cadence')}>
        <div className="stack" style={{ gap: 'var(--space-2)', marginTop: 'var(--space-2)' }}>
          {cadences.map((cadence) => (
            <Radio key={cadence} value={cadence} label={t(`registry.save.when.${cadence}`)} />
          ))}
        </div>
      </Radio.Group>
      <div className="actions">
        <Button type="submit" loading={submission.sending}>
          {t('common.act.save')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('common.act.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** What to call the search and when to write about it; loaded when it is first opened. */
export default function SaveSearchDialog({ opened, ...form }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={form.onClose} title={t('registry.save.act')} closeButtonProps={{ 'aria-label': t('common.act.close') }}>
      <SaveForm {...form} />
    </Modal>
  );
}
