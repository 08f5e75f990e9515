import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { useLocalDraft } from '../../lib/local-draft';
import { unwrap } from '../../lib/problems';
import { useSubmission } from '../../lib/use-submission';
import { ProblemNotice } from '../../ui/problem-notice';
import { Why } from '../../ui/why';
import { DuplicateNotice } from './duplicate-notice';
import { useLikeness } from './identifier-queries';
import { IdentityFields } from './identity-fields';
import type { Organisation } from './organisation-queries';
import { type ProfileValues, toProfileChange } from './profile-values';
import { useProfileLabels } from './use-profile-labels';

const empty: ProfileValues = {
  nameRu: '',
  nameLatin: '',
  legalName: '',
  country: '',
  subject: '',
  city: '',
  identifiers: [],
  codes: [],
  languages: [],
  about: { ru: '', en: '' },
  website: '',
  capacities: [],
  certificates: [],
  exportExperience: { since: '', countries: [], note: { ru: '', en: '' } },
  employees: '',
  foundedYear: '',
};

/** Begins a record: who the organisation is by law. The rest of the profile follows on its page. */
export function CreateForm({ onCreated }: { readonly onCreated: (organisation: Organisation) => void }) {
  const { t } = useTranslation();
  const labels = useProfileLabels();
  const form = useForm<ProfileValues>({
    initialValues: empty,
    validate: {
      country: (country) => (country ? null : t('common.field.required')),
      legalName: (name) => (name.trim() ? null : t('common.field.required')),
      nameRu: (name, values) => (name.trim() || values.nameLatin.trim() ? null : t('company.name.oneNeeded')),
    },
  });
  const draft = useLocalDraft('organisation-new', form);
  const { matches, suggestion } = useLikeness(form.values);
  const taken = matches.some(({ certainty }) => certainty === 'certain');
  const submission = useSubmission<ProfileValues, Organisation>({
    form,
    send: (values, headers) => {
      const { nameRu, nameLatin, legalName, country, subject, city, identifiers } = toProfileChange(values);
      return unwrap(
        api.POST('/api/v1/organisations', {
          headers,
          body: { kind: 'company', nameRu, nameLatin, legalName: legalName ?? '', country: country ?? '', subject, city, identifiers },
        }),
      );
    },
    onDone: (organisation) => {
      draft.clear();
      onCreated(organisation);
    },
  });
  return (
    <form className="stack" onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
      <ProblemNotice problem={submission.problem} labels={labels} />
      <IdentityFields form={form} suggestion={suggestion} />
      <DuplicateNotice matches={matches} />
      <div className="actions">
        <Button type="submit" loading={submission.sending} disabled={taken} aria-describedby={taken ? 'why-taken' : undefined}>
          {t('company.create.submit')}
        </Button>
      </div>
      {taken && <Why id="why-taken">{t('company.create.taken')}</Why>}
      <p className="small muted">{t('company.create.after')}</p>
    </form>
  );
}
