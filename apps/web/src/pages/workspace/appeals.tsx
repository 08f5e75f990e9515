import { Button, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '@zemlyak/api-client';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { pageMeta } from '../../i18n/page-meta';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { api } from '../../lib/api';
import { useLocalDraft } from '../../lib/local-draft';
import { unwrap } from '../../lib/problems';
import { useSubmission } from '../../lib/use-submission';
import { EmptyState } from '../../ui/empty-state';
import { notify } from '../../ui/notify';
import { PageHead } from '../../ui/page-head';
import { PartError, ProblemNotice } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { Tag } from '../../ui/tag';
import type { Route } from './+types/appeals';
import styles from './appeals.module.css';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('appeals.title'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;
export const HydrateFallback = () => <ListSkeleton rows={3} />;

const appealsQuery = queryOptions({ queryKey: ['appeals'], queryFn: ({ signal }) => unwrap(api.GET('/api/v1/appeals', { signal })) });

type Appeal = components['schemas']['AppealDto'];

function AppealForm({ reference }: { readonly reference: string }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const form = useForm({
    initialValues: { reference, text: '' },
    validate: {
      reference: (number) => (number.trim() ? null : t('common.field.required')),
      text: (text) => (text.trim().length < 10 ? t('common.field.too-short') : null),
    },
  });
  const draft = useLocalDraft(`appeal-${reference}`, form);
  const submission = useSubmission({
    form,
    send: (values: { reference: string; text: string }, headers) => unwrap(api.POST('/api/v1/appeals', { body: values, headers })),
    onDone: () => {
      draft.clear();
      form.reset();
      notify.done(t('appeals.done'));
      void cache.invalidateQueries({ queryKey: appealsQuery.queryKey });
    },
  });
  return (
    <form className={`stack ${styles.form}`} onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
      <ProblemNotice problem={submission.problem} labels={{ reference: t('appeals.reference'), text: t('appeals.text') }} />
      <TextInput id="reference" label={t('appeals.reference')} description={t('appeals.referenceHelp')} required {...form.getInputProps('reference')} />
      <Textarea
        id="text"
        label={t('appeals.text')}
        description={t('appeals.textHelp')}
        required
        autosize
        minRows={3}
        maxLength={4000}
        {...form.getInputProps('text')}
      />
      <Button type="submit" loading={submission.sending} style={{ alignSelf: 'flex-start' }}>
        {t('appeals.send')}
      </Button>
    </form>
  );
}

function AppealRow({ appeal: { reference, text, state, answer, createdAt } }: { readonly appeal: Appeal }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  return (
    <li className="card">
      <div className="tags">
        <Tag tone={state === 'open' ? 'attention' : 'good'}>{t(`appeals.state.${state}`)}</Tag>
      </div>
      <h3>№ {reference}</h3>
      <p className="small muted">{format.dateTime(createdAt, zone)}</p>
      <p className={styles.text}>{text}</p>
      {answer && (
        <p className={styles.text}>
          <strong>{t('appeals.answer')}</strong> {answer}
        </p>
      )}
    </li>
  );
}

/** Asking for a refusal to be looked at again, and what came of it. */
export default function Appeals() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const { data, error, refetch, isPending } = useQuery(appealsQuery);
  return (
    <>
      <PageHead title={t('appeals.title')} lead={t('appeals.lead')} />
      <AppealForm reference={address.get('reference') ?? ''} />
      <section aria-labelledby="own-appeals" className={styles.own}>
        <h2 id="own-appeals">{t('appeals.own')}</h2>
        {error && <PartError error={error} onRetry={refetch} />}
        {isPending && <ListSkeleton rows={2} />}
        {data?.items.length === 0 && <EmptyState title={t('appeals.none')} text={t('appeals.noneText')} />}
        {data && data.items.length > 0 && (
          <ul className="stack">
            {data.items.map((appeal) => (
              <AppealRow key={appeal.id} appeal={appeal} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
