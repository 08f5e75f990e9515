import { Alert, Button, Checkbox } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { api } from '../../lib/api';
import { ifMatch } from '../../lib/if-match';
import { unwrap } from '../../lib/problems';
import { useMe } from '../../lib/session';
import { useSubmission } from '../../lib/use-submission';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { FactTable } from '../../ui/fact-table';
import { notify } from '../../ui/notify';
import { ProblemNotice } from '../../ui/problem-notice';
import { isStale } from '../../ui/stale-notice';
import { Why } from '../../ui/why';
import { useAct } from '../../ui/use-act';
import type { OperatorRole, Person } from './admin-queries';

const roles: readonly OperatorRole[] = ['reviewer', 'officer', 'editor', 'operator'];

function RolesForm({ person, isMyself, onChanged }: { readonly person: Person; readonly isMyself: boolean; readonly onChanged: () => unknown }) {
  const { t } = useTranslation();
  const form = useForm<{ roles: OperatorRole[] }>({ initialValues: { roles: [...person.operatorRoles] } });
  const submission = useSubmission<{ roles: OperatorRole[] }, unknown>({
    form,
    send: ({ roles: chosen }) =>
      unwrap(api.PUT('/api/v1/people/{id}/operator-roles', { params: { path: { id: person.id }, header: ifMatch(person.version) }, body: { roles: chosen } })),
    onDone: () => {
      notify.done(t('admin.people.rolesSaved'));
      form.resetDirty();
      void onChanged();
    },
  });
  return (
    <form className="stack" onSubmit={form.onSubmit((values) => void submission.submit(values))}>
      {isStale(submission.problem) ? (
        <Alert role="alert" color="yellow" variant="outline" title={t('stale.title')}>
          <p>{t('admin.people.stale')}</p>
          <Button mt="sm" variant="default" onClick={() => void onChanged()}>
            {t('admin.people.reload')}
          </Button>
        </Alert>
      ) : (
        <ProblemNotice problem={submission.problem} labels={{ roles: t('admin.people.roles') }} />
      )}
      <Checkbox.Group id="roles" label={t('admin.people.roles')} description={t('admin.people.rolesHelp')} {...form.getInputProps('roles')}>
        <div className="stack" style={{ marginTop: 'var(--space-2)', gap: 'var(--space-2)' }}>
          {roles.map((role) => (
            <Checkbox key={role} value={role} label={t(`admin.role.${role}`)} description={t(`admin.role.about.${role}`)} />
          ))}
        </div>
      </Checkbox.Group>
      {isMyself && <p className="small muted">{t('admin.people.ownRoles')}</p>}
      <div>
        <Button
          type="submit"
          variant="default"
          loading={submission.sending}
          disabled={!form.isDirty()}
          aria-describedby={form.isDirty() ? undefined : 'why-roles'}
        >
          {t('admin.people.saveRoles')}
        </Button>
      </div>
      {!form.isDirty() && <Why id="why-roles">{t('admin.people.nothingChanged')}</Why>}
    </form>
  );
}

function Lock({ person, isMyself, onChanged }: { readonly person: Person; readonly isMyself: boolean; readonly onChanged: () => unknown }) {
  const { t } = useTranslation();
  const act = useAct();
  const [asking, setAsking] = useState(false);
  const path = { params: { path: { id: person.id } } };

  async function change(kind: 'lock' | 'unlock'): Promise<void> {
    const sent = kind === 'lock' ? () => unwrap(api.POST('/api/v1/people/{id}/lock', path)) : () => unwrap(api.DELETE('/api/v1/people/{id}/lock', path));
    if (!(await act.run(kind, sent))) return;
    notify.done(t(`admin.people.done.${kind}`));
    await onChanged();
  }

  if (person.status === 'erased') return <p className="muted">{t('admin.people.erased')}</p>;
  if (person.status === 'locked')
    return (
      <div>
        <Button loading={act.running !== undefined} onClick={() => void change('unlock')}>
          {t('admin.people.unlock')}
        </Button>
      </div>
    );
  return (
    <div>
      <Button color="red" variant="outline" disabled={isMyself} aria-describedby={isMyself ? 'why-lock' : undefined} onClick={() => setAsking(true)}>
        {t('admin.people.lock')}
      </Button>
      {isMyself && <Why id="why-lock">{t('admin.people.notYourself')}</Why>}
      <ConfirmDialog
        opened={asking}
        title={t('admin.people.lockTitle')}
        effect={t('admin.people.lockEffect', { name: person.displayName })}
        act={t('admin.people.lock')}
        onConfirm={() => change('lock')}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}

/** One person: who they are, their roles for the whole product, and keeping them out. */
export function PersonCard({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const cache = useQueryClient();
  const isMyself = useMe()?.person.id === person.id;
  const refresh = () => cache.invalidateQueries({ queryKey: ['people'] });
  const lines = [
    { name: t('admin.people.email'), value: person.email },
    { name: t('admin.people.language'), value: t(`admin.people.speaks.${person.language}`) },
    { name: t('admin.people.zone'), value: person.zone },
    { name: t('admin.people.since'), value: format.date(person.createdAt, zone) },
    { name: t('admin.people.confirmed'), value: person.confirmedAt ? format.date(person.confirmedAt, zone) : t('admin.people.notConfirmed') },
    { name: t('admin.people.secondFactor'), value: t(person.hasSecondFactor ? 'admin.yes' : 'admin.no') },
  ];
  return (
    <section className="card stack" aria-labelledby="person-title">
      <h2 id="person-title">{person.displayName}</h2>
      <FactTable lines={lines} />
      {person.status !== 'erased' && <RolesForm key={person.version} person={person} isMyself={isMyself} onChanged={refresh} />}
      <Lock person={person} isMyself={isMyself} onChanged={refresh} />
    </section>
  );
}
