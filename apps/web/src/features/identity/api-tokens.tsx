import { Button, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@zemlyak/api-client';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { useSubmission } from '../../lib/use-submission';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { notify } from '../../ui/notify';
import { PartError, ProblemNotice } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { useAct } from '../../ui/use-act';
import { type ApiToken, apiTokensQuery } from './account-queries';
import styles from './account.module.css';
import { ShownOnce } from './shown-once';
import { useProof } from './use-proof';

type NewToken = components['schemas']['NewApiTokenDto'];
type Scope = components['schemas']['ApiTokenScope'];

interface NewTokenValues {
  readonly label: string;
  readonly days: string;
  readonly scope: Scope;
}

const scopes: readonly Scope[] = ['read', 'full'];

/** Days a token may live; the server allows a year. */
const terms = ['30', '90', '365'] as const;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000 - 60_000).toISOString();

interface MakeTokenProps {
  readonly onMade: (token: NewToken) => void;
  /** Another server, for tests. */
  readonly make?: (body: components['schemas']['MakeApiTokenDto']) => Promise<NewToken>;
}

const makeAtServer: NonNullable<MakeTokenProps['make']> = (body) => unwrap(api.POST('/api/v1/me/api-tokens', { body }));

/** Asks what the token is for, how long it lives, and whether it may write; it may not unless the person says so. */
export function MakeToken({ onMade, make = makeAtServer }: MakeTokenProps) {
  const { t } = useTranslation();
  const { guard, dialog } = useProof();
  const form = useForm<NewTokenValues>({ initialValues: { label: '', days: '90', scope: 'read' } });
  const submission = useSubmission<NewTokenValues, NewToken | undefined>({
    form,
    send: ({ label, days, scope }) => guard(() => make({ label: label.trim(), scope, expiresAt: inDays(Number(days)) })),
    onDone: (made) => {
      if (!made) return;
      form.reset();
      onMade(made);
    },
  });
  return (
    <form className={styles.form} onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
      <ProblemNotice problem={submission.problem} labels={{ label: t('profile.tokens.label') }} />
      <div className={styles.pair}>
        <TextInput
          id="label"
          label={t('profile.tokens.label')}
          description={t('profile.tokens.labelHelp')}
          required
          maxLength={80}
          {...form.getInputProps('label')}
        />
        <NativeSelect
          id="days"
          label={t('profile.tokens.term')}
          description={t('profile.tokens.termHelp')}
          data={terms.map((days) => ({ value: days, label: t('profile.tokens.days', { count: Number(days) }) }))}
          {...form.getInputProps('days')}
        />
      </div>
      <Radio.Group label={t('profile.tokens.scope')} {...form.getInputProps('scope')}>
        <div className={styles.scopes}>
          {scopes.map((scope) => (
            <Radio key={scope} value={scope} label={t(`profile.tokens.scopes.${scope}`)} description={t(`profile.tokens.scopeHelp.${scope}`)} />
          ))}
        </div>
      </Radio.Group>
      <div className="actions">
        <Button type="submit" variant="default" loading={submission.sending}>
          {t('profile.tokens.make')}
        </Button>
      </div>
      {dialog}
    </form>
  );
}

function TokenRow({ token, onRevoke }: { readonly token: ApiToken; readonly onRevoke: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const used = token.lastUsedAt ? t('profile.tokens.used', { moment: format.dateTime(token.lastUsedAt, zone) }) : t('profile.tokens.unused');
  return (
    <li className={styles.row}>
      <div>
        <p>
          {token.label} <code className="small muted">{token.start}…</code>
        </p>
        <p className="small muted">
          {t(`profile.tokens.scopes.${token.scope}`)} · {t('profile.tokens.until', { day: format.date(token.expiresAt, zone) })} · {used}
        </p>
      </div>
      <Button variant="default" onClick={onRevoke}>
        {t('profile.tokens.revoke')}
        <span className="hidden-visually">: {token.label}</span>
      </Button>
    </li>
  );
}

/** Tokens for programs: made here, shown once, revoked at any time. */
export function ApiTokens() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { data, error, refetch } = useQuery(apiTokensQuery);
  const { run } = useAct();
  const [made, setMade] = useState<NewToken>();
  const [leaving, setLeaving] = useState<ApiToken>();
  const refresh = () => cache.invalidateQueries({ queryKey: apiTokensQuery.queryKey });
  const revoke = (id: string) =>
    run('revoke', async () => {
      await unwrap(api.DELETE('/api/v1/me/api-tokens/{id}', { params: { path: { id } } }));
      notify.done(t('profile.tokens.revoked'));
      await refresh();
    });
  function list() {
    if (error) return <PartError error={error} onRetry={refetch} />;
    if (!data) return <ListSkeleton rows={1} rowHeight={52} />;
    return (
      data.items.length > 0 && (
        <ul className={styles.rows}>
          {data.items.map((token) => (
            <TokenRow key={token.id} token={token} onRevoke={() => setLeaving(token)} />
          ))}
        </ul>
      )
    );
  }
  return (
    <section className="card stack" aria-labelledby="tokens-title">
      <h2 id="tokens-title" className="panel-title">
        {t('profile.tokens.title')}
      </h2>
      <p className="muted">{t('profile.tokens.text')}</p>
      {list()}
      {made ? (
        <ShownOnce
          title={t('profile.tokens.made', { label: made.label })}
          text={t('profile.tokens.madeText')}
          copied={made.token}
          done={t('profile.tokens.kept')}
          onDone={() => setMade(undefined)}
        >
          <p className={styles.secret}>{made.token}</p>
        </ShownOnce>
      ) : (
        <MakeToken
          onMade={(token) => {
            setMade(token);
            void refresh();
          }}
        />
      )}
      <ConfirmDialog
        opened={leaving !== undefined}
        title={t('profile.tokens.revokeTitle')}
        effect={t('profile.tokens.revokeEffect', { label: leaving?.label })}
        act={t('profile.tokens.revoke')}
        onConfirm={() => leaving && revoke(leaving.id)}
        onClose={() => setLeaving(undefined)}
      />
    </section>
  );
}
