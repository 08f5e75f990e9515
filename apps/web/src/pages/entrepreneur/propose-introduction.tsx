import { Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { pageMeta } from '../../i18n/page-meta';
import { useLanguage } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { useLocalDraft } from '../../lib/local-draft';
import { partyName } from '../../lib/party';
import { unwrap } from '../../lib/problems';
import { useMe } from '../../lib/session';
import { useSubmission } from '../../lib/use-submission';
import { type CompanyChoice, CompanyPicker } from '../../ui/company-picker';
import { notify } from '../../ui/notify';
import { PageHead } from '../../ui/page-head';
import { PartError, ProblemNotice } from '../../ui/problem-notice';
import { FormSkeleton } from '../../ui/skeletons';
import type { Route } from './+types/propose-introduction';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('introductions.propose.title'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <FormSkeleton fields={3} />;

interface Proposing {
  readonly client: CompanyChoice | null;
  readonly other: CompanyChoice | null;
  readonly reason: string;
  readonly [key: string]: unknown;
}

/** The company of the listing that the adviser came from. */
function useOtherOfListing() {
  const [search] = useSearchParams();
  const language = useLanguage();
  const id = search.get('listing') ?? '';
  const answer = useQuery({
    queryKey: ['offers', 'company-of', id],
    enabled: id !== '',
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/offers/{id}', { params: { path: { id } }, signal }))).organisation,
  });
  const other: CompanyChoice | null = answer.data ? { id: answer.data.id, name: partyName(answer.data, language) } : null;
  return { listingId: id, waiting: id !== '' && answer.isPending, error: answer.error, refetch: answer.refetch, other };
}

function ProposeForm({ draftName, other }: { readonly draftName: string; readonly other: CompanyChoice | null }) {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const form = useForm<Proposing>({
    initialValues: { client: null, other, reason: '' },
    validate: {
      client: (chosen) => (chosen ? null : t('introductions.propose.clientNeeded')),
      other: (chosen) => (chosen ? null : t('introductions.propose.otherNeeded')),
      reason: (text) => (text.trim().length >= 20 ? null : t('introductions.propose.reasonNeeded')),
    },
  });
  const draft = useLocalDraft(draftName, form);
  const submission = useSubmission<Proposing, { id: string }>({
    form,
    send: ({ client, other: chosen, reason }, headers) =>
      unwrap(
        api.POST('/api/v1/introduction-proposals', {
          headers,
          body: { clientOrganisationId: client?.id ?? '', otherOrganisationId: chosen?.id ?? '', reason: reason.trim() },
        }),
      ),
    onDone: ({ id }) => {
      draft.clear();
      notify.done(t('introductions.propose.done'));
      void cache.invalidateQueries({ queryKey: ['introductions'] });
      void navigate(`/app/introductions/${id}`);
    },
  });
  const subjects = me?.memberships.flatMap(({ kind, active, subject }) => (kind === 'agency' && active && subject ? [subject] : []));
  const labels = {
    client: t('introductions.propose.client'),
    clientOrganisationId: t('introductions.propose.client'),
    other: t('introductions.propose.other'),
    otherOrganisationId: t('introductions.propose.other'),
    reason: t('introductions.propose.reason'),
  };
  return (
    <form className="stack" style={{ maxWidth: '40rem' }} onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
      <ProblemNotice problem={submission.problem} labels={labels} />
      <CompanyPicker
        id="client"
        required
        label={labels.client}
        description={t('introductions.propose.clientHelp')}
        subjects={subjects}
        value={form.values.client}
        onChange={(chosen) => form.setFieldValue('client', chosen)}
        error={form.errors['client'] ?? form.errors['clientOrganisationId']}
      />
      <CompanyPicker
        id="other"
        required
        label={labels.other}
        description={t('introductions.propose.otherHelp')}
        value={form.values.other}
        onChange={(chosen) => form.setFieldValue('other', chosen)}
        error={form.errors['other'] ?? form.errors['otherOrganisationId']}
      />
      <Textarea
        id="reason"
        label={labels.reason}
        description={t('introductions.propose.reasonHelp')}
        required
        autosize
        minRows={4}
        maxLength={2000}
        {...form.getInputProps('reason')}
      />
      <div className="actions">
        <Button type="submit" loading={submission.sending}>
          {t('introductions.propose.act')}
        </Button>
      </div>
      <p className="small muted">{t('introductions.propose.next')}</p>
    </form>
  );
}

/** An adviser proposes that a client and another company get to know each other. */
export default function ProposeIntroduction() {
  const { t } = useTranslation();
  const { listingId, waiting, error, refetch, other } = useOtherOfListing();
  return (
    <>
      <PageHead
        title={t('introductions.propose.title')}
        crumbs={[{ label: t('introductions.box.introductions'), to: '/app/introductions' }]}
        lead={t('introductions.propose.lead')}
      />
      {error ? (
        <PartError error={error} onRetry={refetch} />
      ) : waiting ? (
        <FormSkeleton fields={3} />
      ) : (
        <ProposeForm key={other?.id} draftName={`introduction-${listingId}`} other={other} />
      )}
    </>
  );
}
