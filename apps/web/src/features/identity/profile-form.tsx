import { Button, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import type { components } from '@zemlyak/api-client';
import { api } from '../../lib/api';
import { ifMatch } from '../../lib/if-match';
import { useLocalDraft } from '../../lib/local-draft';
import { unwrap } from '../../lib/problems';
import { type Me, meQuery } from '../../lib/session';
import { useSubmission } from '../../lib/use-submission';
import { notify } from '../../ui/notify';
import { ProblemNotice } from '../../ui/problem-notice';
import { isStale, StaleNotice } from '../../ui/stale-notice';
import styles from './account.module.css';

type Person = Me['person'];
interface Profile {
  readonly nameCyrillic: string;
  readonly nameLatin: string;
  readonly zone: string;
  readonly phone: string;
  readonly [key: string]: unknown;
}

const valuesOf = ({ nameCyrillic, nameLatin, zone, phone }: Person): Profile => ({
  nameCyrillic: nameCyrillic ?? '',
  nameLatin: nameLatin ?? '',
  zone,
  phone: phone ?? '',
});
const orNull = (text: string) => text.trim() || null;

/** What was changed only, so that a change made elsewhere meanwhile is not undone. */
function changed(from: Profile, to: Profile): components['schemas']['ChangeProfileDto'] {
  return {
    ...(to.nameCyrillic !== from.nameCyrillic && { nameCyrillic: orNull(to.nameCyrillic) }),
    ...(to.nameLatin !== from.nameLatin && { nameLatin: orNull(to.nameLatin) }),
    ...(to.zone !== from.zone && { zone: to.zone }),
    ...(to.phone !== from.phone && { phone: orNull(to.phone.replaceAll(/[\s()-]/g, '')) }),
  };
}

/** All zones the browser knows, the person's own among them, with their difference from UTC. */
function useZones(own: string): { readonly value: string; readonly label: string }[] {
  const format = useFormat();
  return useMemo(() => {
    const zones = new Set([own, ...Intl.supportedValuesOf('timeZone')]);
    return [...zones].map((zone) => ({ value: zone, label: `${zone.replaceAll('_', ' ')} (${format.offset(new Date(), zone)})` }));
  }, [own, format]);
}

/** Name, zone and phone. The language is chosen apart, since it applies at once. */
export function ProfileForm({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const zones = useZones(person.zone);
  const [saved, setSaved] = useState(() => valuesOf(person));
  const form = useForm<Profile>({ initialValues: saved });
  const draft = useLocalDraft('profile', form);
  const submission = useSubmission<Profile, Person>({
    form,
    send: (values) => unwrap(api.PATCH('/api/v1/me', { params: { header: ifMatch(person.version) }, body: changed(saved, values) })),
    onDone: (next) => {
      draft.clear();
      setSaved(valuesOf(next));
      form.setValues(valuesOf(next));
      cache.setQueryData<Me | null>(meQuery.queryKey, (me) => me && { ...me, person: next });
      notify.done(t('profile.saved'));
    },
  });
  /** Reads the newest version; what is typed stays unless it is to be replaced. */
  async function renew(replace: boolean): Promise<void> {
    const me = await cache.fetchQuery({ ...meQuery, staleTime: 0 });
    if (!me) return;
    setSaved(valuesOf(me.person));
    if (replace) form.setValues(valuesOf(me.person));
  }
  const labels = { nameCyrillic: t('account.nameCyrillic'), nameLatin: t('account.nameLatin'), zone: t('profile.zone'), phone: t('profile.phone') };
  return (
    <form className={styles.form} onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
      {isStale(submission.problem) ? (
        <StaleNotice onKeepMine={() => renew(false)} onTakeTheirs={() => renew(true)} />
      ) : (
        <ProblemNotice problem={submission.problem} labels={labels} />
      )}
      <div className={styles.pair}>
        <TextInput id="nameCyrillic" lang="ru" autoComplete="name" label={labels.nameCyrillic} {...form.getInputProps('nameCyrillic')} />
        <TextInput id="nameLatin" lang="en" autoComplete="off" label={labels.nameLatin} {...form.getInputProps('nameLatin')} />
      </div>
      <Select
        id="zone"
        label={labels.zone}
        description={t('profile.zoneHelp')}
        data={zones}
        comboboxProps={{ withinPortal: false }}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t('profile.noZone')}
        {...form.getInputProps('zone')}
      />
      <TextInput id="phone" type="tel" autoComplete="tel" label={labels.phone} description={t('profile.phoneHelp')} {...form.getInputProps('phone')} />
      <div className="actions">
        <Button type="submit" loading={submission.sending}>
          {t('common.act.save')}
        </Button>
      </div>
    </form>
  );
}
