import { Button, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import type { components } from '@zemlyak/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { api } from '../../lib/api';
import { useLocalDraft } from '../../lib/local-draft';
import { ProblemError, unwrap } from '../../lib/problems';
import { useSubmission } from '../../lib/use-submission';
import { notify } from '../../ui/notify';
import { ProblemNotice } from '../../ui/problem-notice';
import { Refusal } from '../../ui/refusal';
import { Why } from '../../ui/why';

type Answers = Required<components['schemas']['InterestAnswersDto']> & Record<string, string>;

const empty: Answers = { whoWeAre: '', whatWeWant: '', volume: '', timing: '', message: '' };
/** Letters the two main answers need at least; the server asks for the same. */
const shortest = 10;

/** Answers as they are sent: what was left empty is left out. */
function filled({ whoWeAre, whatWeWant, volume, timing, message }: Answers): components['schemas']['InterestAnswersDto'] {
  return {
    whoWeAre: whoWeAre.trim(),
    whatWeWant: whatWeWant.trim(),
    ...(volume.trim() && { volume: volume.trim() }),
    ...(timing.trim() && { timing: timing.trim() }),
    ...(message.trim() && { message: message.trim() }),
  };
}

const sendInterest = (body: components['schemas']['SendInterestDto'], headers: { readonly 'Idempotency-Key': string }) =>
  unwrap(api.POST('/api/v1/interests', { body, headers }));

/** Puts the cursor into the first field that must be mended. */
const goToFirst = (errors: object) => document.getElementById(Object.keys(errors)[0] ?? '')?.focus();

/** The few answers the other side reads before it decides. Nothing is shown as sent before the server has said so. */
export function InterestForm({
  listingId,
  quota,
  onSent,
  send = sendInterest,
}: {
  readonly listingId: string;
  /** What is left of this month; undefined while it is not known. */
  readonly quota: components['schemas']['InterestQuotaDto'] | undefined;
  readonly onSent: () => void;
  readonly send?: typeof sendInterest;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const cache = useQueryClient();
  const longEnough = (text: string) => (text.trim().length < shortest ? t('common.field.too-short') : null);
  const form = useForm<Answers>({ initialValues: empty, validate: { whoWeAre: longEnough, whatWeWant: longEnough } });
  const draft = useLocalDraft(`interest-${listingId}`, form);
  const submission = useSubmission<Answers, components['schemas']['InterestDto']>({
    form: { setErrors: (errors) => form.setErrors(Object.fromEntries(Object.entries(errors).map(([path, text]) => [path.replace(/^answers\./, ''), text]))) },
    send: (values, headers) => send({ listingId, answers: filled(values) }, headers),
    onDone: () => {
      draft.clear();
      notify.done(t('interest.done'));
      onSent();
      void cache.invalidateQueries({ queryKey: ['interests'] });
    },
  });
  const { problem } = submission;
  const refused = problem instanceof ProblemError && problem.problem.code === 'action-unavailable' ? problem.problem : undefined;
  const spent = quota?.left === 0;
  const field = (name: keyof typeof empty & string) => ({
    id: name,
    label: t(`interest.${name}.label`),
    description: t(`interest.${name}.example`),
    ...form.getInputProps(name),
  });
  return (
    <form className="stack" onSubmit={form.onSubmit((values) => void submission.submit(values), goToFirst)} noValidate>
      {refused ? (
        <Refusal problem={refused} />
      ) : (
        <ProblemNotice
          problem={problem}
          labels={{ 'answers.whoWeAre': t('interest.whoWeAre.label'), 'answers.whatWeWant': t('interest.whatWeWant.label') }}
          idOf={(path) => path.replace(/^answers\./, '')}
        />
      )}
      <p className="muted">{t('interest.lead')}</p>
      <Textarea {...field('whoWeAre')} required autosize minRows={2} maxLength={1000} />
      <Textarea {...field('whatWeWant')} required autosize minRows={2} maxLength={1000} />
      <TextInput {...field('volume')} maxLength={200} />
      <TextInput {...field('timing')} maxLength={200} />
      <Textarea {...field('message')} autosize minRows={2} maxLength={2000} />
      {quota && (
        <Why id="interest-quota">
          {spent
            ? t('interest.quota.spent', { cap: quota.cap, date: format.date(quota.resetsAt, zone) })
            : t('interest.quota.left', { left: quota.left, cap: quota.cap })}
        </Why>
      )}
      <Button type="submit" loading={submission.sending} disabled={spent} aria-describedby="interest-quota">
        {t('interest.send')}
      </Button>
    </form>
  );
}
