import { ActionIcon, Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { useReference } from '../../lib/reference';
import { useSubmission } from '../../lib/use-submission';
import { Choice } from '../../ui/choice';
import { notify } from '../../ui/notify';
import { NumberField } from '../../ui/number-field';
import { PartError, ProblemNotice } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { type MyOrganisation, partiesQuery, type Party, screeningQuery } from './organisation-queries';
import styles from './people.module.css';
import profile from './profile-form.module.css';
import { numberOf, type Typed } from './profile-values';
import { FormSection } from './profile-sections';
import { ScreeningNote } from './screening-note';

interface PartyValues extends Record<string, unknown> {
  role: 'owner' | 'signatory' | 'director';
  nameCyrillic: string;
  nameLatin: string;
  country: string;
  birthYear: Typed;
  sharePercent: Typed;
  isMyself: boolean;
}

const empty: PartyValues = { role: 'owner', nameCyrillic: '', nameLatin: '', country: '', birthYear: '', sharePercent: '', isMyself: false };

function useRefreshParties(organisationId: string): () => Promise<void> {
  const cache = useQueryClient();
  return async () => {
    await Promise.all(
      [partiesQuery(organisationId), screeningQuery(organisationId)].map(({ queryKey }) => cache.invalidateQueries({ queryKey: [...queryKey] })),
    );
  };
}

function PartyForm({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation();
  const refresh = useRefreshParties(organisationId);
  const form = useForm<PartyValues>({
    initialValues: empty,
    validate: { nameCyrillic: (name, { nameLatin }) => (name.trim() || nameLatin.trim() ? null : t('company.party.nameNeeded')) },
  });
  const submission = useSubmission<PartyValues, Party>({
    form,
    send: ({ role, nameCyrillic, nameLatin, country, birthYear, sharePercent, isMyself }, headers) =>
      unwrap(
        api.POST('/api/v1/organisations/{id}/parties', {
          params: { path: { id: organisationId } },
          headers,
          body: {
            role,
            nameCyrillic: nameCyrillic.trim() || null,
            nameLatin: nameLatin.trim() || null,
            country: country || null,
            birthYear: numberOf(birthYear),
            sharePercent: role === 'owner' ? numberOf(sharePercent) : null,
            isMyself,
          },
        }),
      ),
    onDone: () => {
      form.reset();
      notify.done(t('company.party.added'));
      void refresh();
    },
  });
  const labels = {
    nameCyrillic: t('company.party.nameCyrillic'),
    nameLatin: t('company.party.nameLatin'),
    country: t('company.party.country'),
    birthYear: t('company.party.birthYear'),
    sharePercent: t('company.party.share'),
  };
  return (
    <form className="stack" onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate aria-label={t('company.party.add')}>
      <ProblemNotice problem={submission.problem} labels={labels} />
      <div className={profile.pair}>
        <Select
          id="role"
          label={t('company.party.role')}
          allowDeselect={false}
          data={(['owner', 'signatory', 'director'] as const).map((role) => ({ value: role, label: t(`company.partyRole.${role}`) }))}
          {...form.getInputProps('role')}
        />
        <Choice id="country" label={labels.country} clearable list="countries" {...form.getInputProps('country')} />
      </div>
      <div className={profile.pair}>
        <TextInput
          id="nameCyrillic"
          lang="ru"
          label={labels.nameCyrillic}
          description={t('company.party.nameHelp')}
          maxLength={200}
          {...form.getInputProps('nameCyrillic')}
        />
        <TextInput
          id="nameLatin"
          lang="en"
          label={labels.nameLatin}
          description={t('company.party.passport')}
          maxLength={200}
          {...form.getInputProps('nameLatin')}
        />
      </div>
      <div className={profile.pair}>
        <NumberField
          id="birthYear"
          label={labels.birthYear}
          description={t('company.party.birthYearHelp')}
          min={1900}
          max={2100}
          allowDecimal={false}
          thousandSeparator=""
          hideControls
          {...form.getInputProps('birthYear')}
        />
        {form.values.role === 'owner' && (
          <NumberField
            id="sharePercent"
            label={labels.sharePercent}
            description={t('company.party.shareHelp')}
            min={1}
            max={100}
            allowDecimal={false}
            hideControls
            {...form.getInputProps('sharePercent')}
          />
        )}
      </div>
      <Checkbox label={t('company.party.myself')} {...form.getInputProps('isMyself', { type: 'checkbox' })} />
      <div>
        <Button type="submit" loading={submission.sending}>
          {t('company.party.add')}
        </Button>
      </div>
    </form>
  );
}

function PartyRow({ party, onRemove }: { readonly party: Party; readonly onRemove?: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const reference = useReference();
  const name = (language === 'ru' ? (party.nameCyrillic ?? party.nameLatin) : (party.nameLatin ?? party.nameCyrillic)) ?? '';
  const facts = [
    t(`company.partyRole.${party.role}`),
    party.country && reference.name('countries', party.country),
    party.birthYear && t('company.party.born', { year: String(party.birthYear) }),
    party.sharePercent && `${party.sharePercent} %`,
  ];
  return (
    <li className={styles.row}>
      <div>
        <p>{name}</p>
        <p className="facts">
          {facts.filter(Boolean).map((fact) => (
            <span key={String(fact)}>{fact}</span>
          ))}
        </p>
      </div>
      {onRemove && (
        <ActionIcon aria-label={t('company.party.remove', { name })} onClick={onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

/** People behind the organisation: they are compared with the lists and shown to nobody else. */
export default function PartiesPanel({ organisation }: { readonly organisation: MyOrganisation }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(partiesQuery(organisation.id));
  const { data: screening } = useQuery(screeningQuery(organisation.id));
  const refresh = useRefreshParties(organisation.id);
  const manages = organisation.role !== 'member';

  async function remove({ id, ...party }: Party): Promise<void> {
    try {
      await unwrap(api.DELETE('/api/v1/organisations/{id}/parties/{partyId}', { params: { path: { id: organisation.id, partyId: id } } }));
      await refresh();
      notify.undo(t('company.party.removed'), () =>
        unwrap(api.POST('/api/v1/organisations/{id}/parties', { params: { path: { id: organisation.id } }, body: party }))
          .then(refresh)
          .catch(notify.problem),
      );
    } catch (problem) {
      notify.problem(problem);
    }
  }

  const missing = data && (['owner', 'signatory'] as const).filter((role) => !data.items.some((party) => party.role === role));
  return (
    <div className="stack">
      <FormSection id="parties" title={t('company.parties.title')} lead={t('company.parties.lead')}>
        <ScreeningNote screening={screening} />
        {error && <PartError error={error} onRetry={refetch} />}
        {!data && !error && <ListSkeleton rows={2} rowHeight={56} />}
        {data && data.items.length > 0 && (
          <ul className={styles.rows}>
            {data.items.map((party) => (
              <PartyRow key={party.id} party={party} onRemove={manages ? () => void remove(party) : undefined} />
            ))}
          </ul>
        )}
        {missing && missing.length > 0 && (
          <p className={styles.missing}>
            {t('company.parties.missing', { roles: missing.map((role) => t(`company.partyRole.${role}`).toLocaleLowerCase()).join(', ') })}
          </p>
        )}
      </FormSection>
      {manages && (
        <FormSection id="party-new" title={t('company.party.new')}>
          <PartyForm organisationId={organisation.id} />
        </FormSection>
      )}
    </div>
  );
}
