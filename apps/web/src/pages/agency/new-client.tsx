import { Alert, Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Client } from '../../features/clients/client-queries';
import styles from '../../features/clients/clients.module.css';
import { type ContactValues, isNamed, noContact, toContact } from '../../features/clients/contact-values';
import { ContactFields } from '../../features/clients/contact-fields';
import { useLikeness } from '../../features/organisations/identifier-queries';
import { IdentifierFields } from '../../features/organisations/identifier-fields';
import { type Duplicate, useChooseOrganisation } from '../../features/organisations/organisation-queries';
import { type ProfileValues, toProfileChange } from '../../features/organisations/profile-values';
import { pageMeta } from '../../i18n/page-meta';
import { api } from '../../lib/api';
import { useLocalDraft } from '../../lib/local-draft';
import { usePartyWords } from '../../lib/party';
import { unwrap } from '../../lib/problems';
import { useReference } from '../../lib/reference';
import { useMe } from '../../lib/session';
import { useSubmission } from '../../lib/use-submission';
import { BilingualField } from '../../ui/bilingual-field';
import { EmptyState } from '../../ui/empty-state';
import { notify } from '../../ui/notify';
import { PageHead } from '../../ui/page-head';
import { ProblemNotice } from '../../ui/problem-notice';
import { FormSkeleton } from '../../ui/skeletons';
import { useAct } from '../../ui/use-act';
import type { Route } from './+types/new-client';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('clients.new.title'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <FormSkeleton fields={6} />;

const empty: ProfileValues = {
  nameRu: '',
  nameLatin: '',
  legalName: '',
  country: 'RU',
  subject: '',
  city: '',
  identifiers: [{ scheme: 'RU_INN', value: '' }],
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

/** Firms that may be here already: a second record would split what is known of them. */
function AlreadyHere({ matches }: { readonly matches: readonly Duplicate[] }) {
  const { t } = useTranslation();
  const { name: nameOf } = usePartyWords();
  if (matches.length === 0) return null;
  return (
    <Alert role="status" color="yellow" variant="outline" title={t('clients.new.alreadyHere')}>
      <ul>
        {matches.map((match) => (
          <li key={match.organisationId}>
            {nameOf(match)} <span className="small muted">{t(`clients.new.same.${match.why}`)}</span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function useDrafting() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const profile = useForm<ProfileValues>({
    initialValues: empty,
    validate: {
      legalName: (name) => (name.trim() ? null : t('common.field.required')),
      nameRu: (name, { nameLatin }) => (name.trim() || nameLatin.trim() ? null : t('clients.new.nameNeeded')),
    },
  });
  const contact = useForm<ContactValues>({
    initialValues: noContact,
    validate: (values) => (isNamed(values) && !values.client.email.includes('@') ? { 'client.email': t('clients.contact.emailNeeded') } : {}),
  });
  const drafts = [useLocalDraft('client-new', profile), useLocalDraft('client-new-contact', contact)];
  const submission = useSubmission<ProfileValues, Client>({
    form: {
      setErrors: (errors) => {
        profile.setErrors(errors);
        contact.setErrors(errors);
      },
    },
    send: (values, headers) => {
      const { country: _inRussia, subject: _ofTheAgency, legalName, ...change } = toProfileChange(values);
      return unwrap(
        api.POST('/api/v1/clients', {
          headers,
          body: { ...change, legalName: legalName ?? '', ...(isNamed(contact.getValues()) && { client: toContact(contact.getValues()) }) },
        }),
      );
    },
    onDone: ({ id }) => {
      for (const draft of drafts) draft.clear();
      notify.done(t(isNamed(contact.getValues()) ? 'clients.new.doneInvited' : 'clients.new.done'));
      void cache.invalidateQueries({ queryKey: ['clients'] });
      void navigate(`/app/agency/clients/${id}`);
    },
  });
  const send = (values: ProfileValues) => {
    if (!contact.validate().hasErrors) void submission.submit(values);
  };
  return { profile, contact, submission, send };
}

function DraftForm({ subject }: { readonly subject: string | null }) {
  const { t } = useTranslation();
  const reference = useReference();
  const { profile, contact, submission, send } = useDrafting();
  const { matches } = useLikeness(profile.values);
  const labels = {
    legalName: t('clients.field.legalName'),
    nameRu: t('clients.field.nameRu'),
    nameLatin: t('clients.field.nameLatin'),
    city: t('clients.field.city'),
    about: t('clients.field.about'),
    'client.email': t('clients.contact.email'),
  };
  return (
    <form className="stack" onSubmit={profile.onSubmit(send)} noValidate>
      <ProblemNotice problem={submission.problem} labels={labels} />
      <section className="card stack" aria-labelledby="firm-title">
        <div>
          <h2 id="firm-title" className="panel-title">
            {t('clients.new.firm')}
          </h2>
          <p className="small muted">{t('clients.new.territory', { subject: subject ? reference.name('subjects', subject) : '' })}</p>
        </div>
        <TextInput
          id="legalName"
          label={labels.legalName}
          description={t('clients.field.legalNameHelp')}
          required
          maxLength={300}
          {...profile.getInputProps('legalName')}
        />
        <div className={styles.pair}>
          <TextInput id="nameRu" lang="ru" label={labels.nameRu} maxLength={200} {...profile.getInputProps('nameRu')} />
          <TextInput id="nameLatin" lang="en" label={labels.nameLatin} maxLength={200} {...profile.getInputProps('nameLatin')} />
        </div>
        <TextInput id="city" label={labels.city} maxLength={120} {...profile.getInputProps('city')} />
        <IdentifierFields form={profile} />
        <AlreadyHere matches={matches} />
        <BilingualField
          path="about"
          label={labels.about}
          lines={3}
          maxLength={4000}
          value={profile.values.about}
          onChange={(about) => profile.setFieldValue('about', about)}
          errors={{ ru: profile.errors['about.ru'] ?? profile.errors['about'], en: profile.errors['about.en'] }}
        />
      </section>
      <section className="card stack" aria-labelledby="contact-title">
        <div>
          <h2 id="contact-title" className="panel-title">
            {t('clients.contact.title')}
          </h2>
          <p className="small muted">{t('clients.contact.lead')}</p>
        </div>
        <ContactFields form={contact} />
      </section>
      <div className="actions">
        <Button type="submit" loading={submission.sending}>
          {t('clients.new.send')}
        </Button>
      </div>
    </form>
  );
}

/** Drafts a company of the agency's territory on its behalf. */
export default function NewClient() {
  const { t } = useTranslation();
  const me = useMe();
  const choose = useChooseOrganisation();
  const act = useAct();
  const agency = me?.memberships.find(({ kind, active }) => kind === 'agency' && active);
  const isActing = agency?.organisationId === me?.organisation;
  return (
    <>
      <PageHead title={t('clients.new.title')} lead={t('clients.new.lead')} crumbs={[{ label: t('clients.title'), to: '/app/agency/clients' }]} />
      {!agency && (
        <EmptyState
          title={t('clients.noAgency.title')}
          text={t('clients.noAgency.text')}
          action={
            <Button component={Link} to="/app" variant="default">
              {t('clients.noAgency.action')}
            </Button>
          }
        />
      )}
      {agency && !isActing && (
        <EmptyState
          title={t('clients.notActing.title')}
          text={t('clients.notActing.text')}
          action={
            <Button loading={act.running !== undefined} onClick={() => void act.run('choose', () => choose(agency.organisationId))}>
              {t('clients.notActing.action')}
            </Button>
          }
        />
      )}
      {agency && isActing && <DraftForm subject={agency.subject} />}
    </>
  );
}
