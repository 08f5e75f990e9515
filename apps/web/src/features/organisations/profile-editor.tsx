import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { api } from '../../lib/api';
import { ifMatch } from '../../lib/if-match';
import { useLocalDraft } from '../../lib/local-draft';
import { unwrap } from '../../lib/problems';
import { useSubmission } from '../../lib/use-submission';
import { notify } from '../../ui/notify';
import { ProblemNotice } from '../../ui/problem-notice';
import { RemarkList, Remarks } from '../../ui/remarks';
import { isStale, StaleNotice } from '../../ui/stale-notice';
import { IdentityFields } from './identity-fields';
import { type MyOrganisation, type Organisation, useRefreshOrganisations } from './organisation-queries';
import { PhotoSection } from './photo-section';
import styles from './profile-form.module.css';
import { CapacitySection, CertificateSection } from './profile-lists';
import { ActivitySection, ExportSection, FiguresSection, FormSection } from './profile-sections';
import { profileFieldId, type ProfileValues, toProfileChange, toProfileValues } from './profile-values';
import { useProfileFieldName, useProfileLabels } from './use-profile-labels';

/** What the form shows of a record. The record moves on without it too: handed in, returned, confirmed; only another text makes a typed one stale. */
const textOf = (organisation: Organisation) => JSON.stringify(toProfileValues(organisation));
const baseOf = (organisation: Organisation) => ({ version: organisation.version, text: textOf(organisation) });

/** Sends the form, and after a refusal for staleness lets the person keep their text or take the other one. */
function useEditing(organisation: MyOrganisation) {
  const { t } = useTranslation();
  const refresh = useRefreshOrganisations();
  const [base, setBase] = useState(baseOf(organisation));
  if (organisation.version > base.version && textOf(organisation) === base.text) setBase(baseOf(organisation));
  const form = useForm<ProfileValues>({
    initialValues: toProfileValues(organisation),
    validate: { legalName: (name) => (name.trim() ? null : t('common.field.required')) },
  });
  const draft = useLocalDraft(`organisation-${organisation.id}`, form);
  const submission = useSubmission<ProfileValues, Organisation>({
    form,
    send: (values) =>
      unwrap(
        api.PATCH('/api/v1/organisations/{id}', { params: { path: { id: organisation.id }, header: ifMatch(base.version) }, body: toProfileChange(values) }),
      ),
    onDone: (saved) => {
      setBase(baseOf(saved));
      draft.clear();
      form.resetDirty();
      notify.done(t(saved.inside?.status === 'in_review' && organisation.inside?.status !== 'in_review' ? 'company.saved.review' : 'company.saved.done'));
      void refresh();
    },
  });
  const newest = () => unwrap(api.GET('/api/v1/organisations/{idOrSlug}', { params: { path: { idOrSlug: organisation.id } } }));
  async function keepMine(): Promise<void> {
    setBase(baseOf(await newest()));
    submission.forget();
    notify.done(t('company.saved.onTop'));
  }
  async function takeTheirs(): Promise<void> {
    const theirs = await newest();
    draft.clear();
    form.setValues(toProfileValues(theirs));
    setBase(baseOf(theirs));
    submission.forget();
    await refresh();
  }
  return { form, draft, submission, keepMine, takeTheirs };
}

function SaveBar({ sending, savedAt }: { readonly sending: boolean; readonly savedAt: number | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  return (
    <div className={styles.sticky} data-noprint>
      <Button type="submit" loading={sending}>
        {t('company.profile.save')}
      </Button>
      {savedAt !== undefined && (
        <span className="small muted" role="status">
          {t('company.profile.draftSaved', { time: format.time(new Date(savedAt), zone) })}
        </span>
      )}
    </div>
  );
}

/** The profile by sections, with the reviewer's remarks at their fields. */
export default function ProfileEditor({ organisation }: { readonly organisation: MyOrganisation }) {
  const { t } = useTranslation();
  const labels = useProfileLabels();
  const nameOfField = useProfileFieldName();
  const { form, draft, submission, keepMine, takeTheirs } = useEditing(organisation);
  const status = organisation.inside?.status ?? 'draft';
  const remarks = status === 'returned' ? (organisation.inside?.remarks ?? []) : [];
  const isPublic = status === 'active' || status === 'paused';

  return (
    <Remarks remarks={remarks}>
      <form className="stack" onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
        <RemarkList remarks={remarks} name={nameOfField} idOf={profileFieldId} />
        {isStale(submission.problem) ? (
          <StaleNotice onKeepMine={keepMine} onTakeTheirs={takeTheirs} />
        ) : (
          <ProblemNotice problem={submission.problem} labels={labels} idOf={profileFieldId} />
        )}
        {draft.restored && (
          <p className="small muted" role="status">
            {t('company.profile.restored')}
          </p>
        )}
        <FormSection id="identity" title={t('company.section.identity')} lead={isPublic ? t('company.help.identityPublic') : undefined}>
          <IdentityFields form={form} />
        </FormSection>
        <ActivitySection form={form} />
        <CapacitySection form={form} />
        <CertificateSection form={form} />
        <ExportSection form={form} />
        <FiguresSection form={form} />
        <PhotoSection organisation={organisation} />
        <SaveBar sending={submission.sending} savedAt={draft.savedAt} />
      </form>
    </Remarks>
  );
}
