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
import { Why } from '../../ui/why';
import { IdentityFields } from './identity-fields';
import { type MyOrganisation, type Organisation, useRefreshOrganisations } from './organisation-queries';
import { isEditable } from './organisation-state';
import { PhotoSection } from './photo-section';
import styles from './profile-form.module.css';
import { CapacitySection, CertificateSection } from './profile-lists';
import { ActivitySection, ExportSection, FiguresSection, FormSection } from './profile-sections';
import { profileFieldId, type ProfileValues, toProfileChange, toProfileValues } from './profile-values';
import { useProfileFieldName, useProfileLabels } from './use-profile-labels';

/** Sends the form, and after a refusal for staleness lets the person keep their text or take the other one. */
function useEditing(organisation: MyOrganisation) {
  const { t } = useTranslation();
  const refresh = useRefreshOrganisations();
  const [version, setVersion] = useState(organisation.version);
  const form = useForm<ProfileValues>({
    initialValues: toProfileValues(organisation),
    validate: { legalName: (name) => (name.trim() ? null : t('common.field.required')) },
  });
  const draft = useLocalDraft(`organisation-${organisation.id}`, form);
  const send = (values: ProfileValues, base: number) => unwrap(api.PATCH('/api/v1/organisations/{id}', { params: { path: { id: organisation.id }, header: ifMatch(base) }, body: toProfileChange(values) }));
  const submission = useSubmission<ProfileValues, Organisation>({
    form, send: (values) => send(values, version),
    onDone: (saved) => {
      setVersion(saved.version);
      draft.clear();
      form.resetDirty();
      notify.done(t(saved.inside?.status === 'in_review' && organisation.inside?.status !== 'in_review' ? 'company.saved.review' : 'company.saved.done'));
      void refresh();
    },
  });
  function takeTheirs(): void {
    draft.clear();
    form.setValues(toProfileValues(organisation));
    setVersion(organisation.version);
  }
  return { form, draft, submission, version, setVersion, takeTheirs, refresh };
}

function SaveBar({ disabled, sending, savedAt }: { readonly disabled: boolean; readonly sending: boolean; readonly savedAt: number | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  return (
    <div className={styles.sticky} data-noprint>
      <Button type="submit" loading={sending} disabled={disabled} aria-describedby={disabled ? 'why-fixed' : undefined}>{t('company.profile.save')}</Button>
      {disabled && <Why id="why-fixed">{t('company.profile.fixed')}</Why>}
      {savedAt !== undefined && <span className="small muted" role="status">{t('company.profile.draftSaved', { time: format.time(new Date(savedAt), zone) })}</span>}
    </div>
  );
}

/** The profile by sections, with the reviewer's remarks at their fields. */
export function ProfileEditor({ organisation }: { readonly organisation: MyOrganisation }) {
  const { t } = useTranslation();
  const labels = useProfileLabels();
  const nameOfField = useProfileFieldName();
  const { form, draft, submission, setVersion, takeTheirs, refresh } = useEditing(organisation);
  const status = organisation.inside?.status ?? 'draft';
  const disabled = !isEditable(status) || organisation.role === 'member';
  const remarks = status === 'returned' ? organisation.inside?.remarks ?? [] : [];
  const isPublic = status === 'active' || status === 'paused';

  async function keepMine(): Promise<void> {
    const { version } = await unwrap(api.GET('/api/v1/organisations/{idOrSlug}', { params: { path: { idOrSlug: organisation.id } } }));
    setVersion(version);
    notify.done(t('company.saved.onTop'));
  }

  async function openTheirs(): Promise<void> {
    await refresh();
    takeTheirs();
  }

  return (
    <Remarks remarks={remarks}>
      <form className="stack" onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
        <RemarkList remarks={remarks} name={nameOfField} idOf={profileFieldId} />
        {isStale(submission.problem) ? <StaleNotice onKeepMine={keepMine} onTakeTheirs={openTheirs} /> : <ProblemNotice problem={submission.problem} labels={labels} idOf={profileFieldId} />}
        {draft.restored && <p className="small muted" role="status">{t('company.profile.restored')}</p>}
        <FormSection id="identity" title={t('company.section.identity')} lead={isPublic ? t('company.help.identityPublic') : undefined}>
          <IdentityFields form={form} disabled={disabled} />
        </FormSection>
        <ActivitySection form={form} disabled={disabled} />
        <CapacitySection form={form} disabled={disabled} />
        <CertificateSection form={form} disabled={disabled} />
        <ExportSection form={form} disabled={disabled} />
        <FiguresSection form={form} disabled={disabled} />
        <PhotoSection organisation={organisation} disabled={disabled} />
        <SaveBar disabled={disabled} sending={submission.sending} savedAt={draft.savedAt} />
      </form>
    </Remarks>
  );
}
