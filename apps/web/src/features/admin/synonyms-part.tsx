import { Button, TagsInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { idempotencyKey } from '../../lib/idempotency';
import { unwrap } from '../../lib/problems';
import { useSubmission } from '../../lib/use-submission';
import { notify } from '../../ui/notify';
import { PartError, ProblemNotice } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { useAct } from '../../ui/use-act';
import { type Synonyms, synonymsQuery } from './admin-queries';
import styles from './admin.module.css';

const declare = (terms: readonly string[], headers = idempotencyKey()) => unwrap(api.POST('/api/v1/search/synonyms', { body: { terms: [...terms] }, headers }));

function AddForm() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const form = useForm<{ terms: string[] }>({
    initialValues: { terms: [] },
    validate: { terms: (terms) => (terms.length < 2 ? t('admin.synonyms.two') : null) },
  });
  const submission = useSubmission<{ terms: string[] }, unknown>({
    form,
    send: ({ terms }, headers) => declare(terms, headers),
    onDone: () => {
      notify.done(t('admin.synonyms.added'));
      form.reset();
      void cache.invalidateQueries({ queryKey: ['synonyms'] });
    },
  });
  return (
    <form className="card stack" onSubmit={form.onSubmit((values) => void submission.submit(values))}>
      <ProblemNotice problem={submission.problem} labels={{ terms: t('admin.synonyms.terms') }} />
      <TagsInput
        id="terms"
        label={t('admin.synonyms.terms')}
        description={t('admin.synonyms.termsHelp')}
        maxTags={20}
        splitChars={[',', ';']}
        acceptValueOnBlur
        {...form.getInputProps('terms')}
      />
      <div>
        <Button type="submit" loading={submission.sending}>
          {t('admin.synonyms.add')}
        </Button>
      </div>
    </form>
  );
}

/** Names that editors declared to mean one thing in search. */
export function SynonymsPart() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const act = useAct();
  const { data, error, refetch } = useQuery(synonymsQuery);
  const refresh = () => cache.invalidateQueries({ queryKey: ['synonyms'] });

  async function forget({ id, terms }: Synonyms): Promise<void> {
    if (!(await act.run(id, () => unwrap(api.DELETE('/api/v1/search/synonyms/{id}', { params: { path: { id } } }))))) return;
    notify.undo(t('admin.synonyms.removed'), () => act.run('undo', () => declare(terms)).then(refresh));
    await refresh();
  }

  return (
    <div className="stack">
      <p className="small muted">{t('admin.synonyms.lead')}</p>
      <AddForm />
      {error && <PartError error={error} onRetry={refetch} />}
      {!data && !error && <ListSkeleton rows={3} rowHeight={48} />}
      {data?.length === 0 && <p className="muted">{t('admin.synonyms.none')}</p>}
      {data && data.length > 0 && (
        <ul className="card" aria-label={t('admin.synonyms.title')} style={{ listStyle: 'none' }}>
          {data.map((group) => (
            <li key={group.id} className={styles.terms}>
              <span>{group.terms.join(' = ')}</span>
              <Button variant="default" size="compact-md" loading={act.running === group.id} onClick={() => void forget(group)}>
                {t('common.act.delete')}
                <span className="hidden-visually">: {group.terms.join(', ')}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
