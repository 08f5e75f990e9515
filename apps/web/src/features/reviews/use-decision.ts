import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { ifMatch } from '../../lib/if-match';
import { useLocalDraft } from '../../lib/local-draft';
import { ProblemError, unwrap } from '../../lib/problems';
import { useSubmission } from '../../lib/use-submission';
import { notify } from '../../ui/notify';
import { type DecisionValues, lacksOf, noDecision, type ReviewKind, toDecision } from './decision';

type OrganisationDecision = Parameters<typeof api.POST<'/api/v1/organisations/{id}/decision', { params: { path: { id: string } }; body: never }>>[1]['body'];

/** What is decided on. */
export interface Decided {
  readonly kind: ReviewKind;
  readonly id: string;
  /** Version of the listing that the reviewer has read. */
  readonly version?: number;
}

function sendDecision({ kind, id, version = 0 }: Decided, values: DecisionValues): Promise<unknown> {
  const { verdict, remarks, reason } = toDecision(values);
  if (kind === 'organisation')
    return unwrap(api.POST('/api/v1/organisations/{id}/decision', { params: { path: { id } }, body: { verdict, remarks, reason } as OrganisationDecision }));
  return unwrap(
    api.POST('/api/v1/offers/{id}/decision', {
      params: { path: { id }, header: ifMatch(version) },
      body: { verdict: verdict === 'approve' ? 'approve' : 'return', remarks },
    }),
  );
}

const isStale = (error: unknown) => error instanceof ProblemError && error.problem.code === 'stale-version';

/** The form of a decision: kept in the browser until it is sent; remarks can be begun from any field. */
export function useDecision(decided: Decided, onDecided: () => void) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const form = useForm<DecisionValues>({
    initialValues: noDecision,
    validate: (values) => Object.fromEntries(Object.entries(lacksOf(values)).map(([path, lack]) => [path, t(`reviews.lack.${lack}`)])),
  });
  const draft = useLocalDraft(`review-${decided.kind}-${decided.id}`, form);
  const refresh = () => Promise.all(['reviews', 'organisations', 'offers'].map((key) => cache.invalidateQueries({ queryKey: [key] })));
  const submission = useSubmission<DecisionValues, unknown>({
    form,
    send: (values) =>
      sendDecision(decided, values).catch(async (error: unknown) => {
        if (isStale(error)) await refresh(); // the new text is shown, the remarks stay
        throw error;
      }),
    onDone: () => {
      draft.clear();
      notify.done(t(`reviews.done.${form.getValues().verdict || 'approve'}`));
      onDecided();
      void refresh();
    },
  });
  function addRemark(field: string): void {
    const index = form.getValues().remarks.length;
    form.setFieldValue('verdict', 'return');
    form.insertListItem('remarks', { field, text: '' });
    requestAnimationFrame(() => document.getElementById(`remarks.${index}.text`)?.focus());
  }
  return { form, submission, addRemark };
}
