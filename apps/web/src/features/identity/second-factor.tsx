import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@zemlyak/api-client';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { meQuery } from '../../lib/session';
import { useSubmission } from '../../lib/use-submission';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { notify } from '../../ui/notify';
import { PartError, ProblemNotice } from '../../ui/problem-notice';
import { TextSkeleton } from '../../ui/skeletons';
import { useAct } from '../../ui/use-act';
import { secondFactorQuery } from './account-queries';
import styles from './account.module.css';
import { RecoveryCodes } from './recovery-codes';
import { useProof } from './use-proof';

const SquareCode = lazy(() => import('./square-code'));

type Secret = components['schemas']['SecondFactorSecretDto'];

/** Secret for the app as a square code and in letters, and the first code that turns it on. */
function Enrol({
  secret,
  onCodes,
  onCancel,
}: {
  readonly secret: Secret;
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { code: '' } });
  const submission = useSubmission<{ code: string }, { recoveryCodes: string[] }>({
    form,
    send: ({ code }) => unwrap(api.PUT('/api/v1/me/second-factor', { body: { code: code.replaceAll(/\s/g, '') } })),
    onDone: ({ recoveryCodes }) => onCodes(recoveryCodes),
  });
  return (
    <form className="stack" onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
      <p>{t('profile.factor.scan')}</p>
      <Suspense fallback={<div className={styles.qr} />}>
        <SquareCode text={secret.otpauthUri} label={t('profile.factor.square')} />
      </Suspense>
      <p>{t('profile.factor.byHand')}</p>
      <p>
        <code className={styles.secret}>{secret.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <ProblemNotice problem={submission.problem} labels={{ code: t('profile.factor.code') }} />
      <TextInput
        id="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        label={t('profile.factor.code')}
        description={t('profile.factor.codeHelp')}
        required
        style={{ maxWidth: '20rem' }}
        {...form.getInputProps('code')}
      />
      <div className="actions">
        <Button type="submit" loading={submission.sending}>
          {t('profile.factor.enable')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common.act.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The second factor: off, being set up, or on with what is left of the recovery codes. */
export function SecondFactor() {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const cache = useQueryClient();
  const { data: factor, error, refetch } = useQuery(secondFactorQuery);
  const { running, run } = useAct();
  const { guard, dialog } = useProof();
  const [secret, setSecret] = useState<Secret>();
  const [codes, setCodes] = useState<{ readonly title: string; readonly list: readonly string[] }>();
  const [asking, setAsking] = useState<'off' | 'renew'>();

  const refresh = () => Promise.all([cache.invalidateQueries({ queryKey: ['account'] }), cache.invalidateQueries({ queryKey: meQuery.queryKey })]);
  const begin = () => run('begin', async () => setSecret(await guard(() => unwrap(api.POST('/api/v1/me/second-factor')))));
  const end = () =>
    run('end', async () => {
      setAsking(undefined);
      const done = await guard(async () => {
        await unwrap(api.DELETE('/api/v1/me/second-factor'));
        return true;
      });
      if (!done) return;
      notify.done(t('profile.factor.offDone'));
      await refresh();
    });
  const renew = () =>
    run('renew', async () => {
      setAsking(undefined);
      const made = await guard(() => unwrap(api.POST('/api/v1/me/recovery-codes')));
      if (!made) return;
      setCodes({ title: t('profile.factor.renewed'), list: made.recoveryCodes });
      await refresh();
    });
  function turnedOn(recoveryCodes: readonly string[]): void {
    setSecret(undefined);
    setCodes({ title: t('profile.factor.codes'), list: recoveryCodes });
    void refresh();
  }

  function body() {
    if (error) return <PartError error={error} onRetry={refetch} />;
    if (!factor) return <TextSkeleton lines={3} />;
    if (codes) {
      return <RecoveryCodes title={codes.title} codes={codes.list} onDone={() => setCodes(undefined)} />;
    }
    if (secret) return <Enrol secret={secret} onCodes={turnedOn} onCancel={() => setSecret(undefined)} />;
    if (factor.enabled) {
      return (
        <>
          <p>
            {t('profile.factor.on', { day: factor.enabledAt ? format.date(factor.enabledAt, zone) : '' })}{' '}
            {t('profile.factor.left', { count: factor.recoveryCodesLeft })}
          </p>
          <div className="actions">
            <Button variant="default" loading={running === 'renew'} onClick={() => setAsking('renew')}>
              {t('profile.factor.renew')}
            </Button>
            <Button variant="default" loading={running === 'end'} onClick={() => setAsking('off')}>
              {t('profile.factor.turnOff')}
            </Button>
          </div>
        </>
      );
    }
    return (
      <>
        <p className="muted">{t('profile.factor.off')}</p>
        <div className="actions">
          <Button variant="default" loading={running === 'begin'} onClick={() => void begin()}>
            {t('profile.factor.begin')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <section className="card stack" aria-labelledby="factor-title">
      <h2 id="factor-title" className="panel-title">
        {t('profile.factor.title')}
      </h2>
      {body()}
      <ConfirmDialog
        opened={asking === 'renew'}
        title={t('profile.factor.renew')}
        effect={t('profile.factor.renewEffect')}
        act={t('profile.factor.renewAct')}
        onConfirm={() => {
          void renew();
        }}
        onClose={() => setAsking(undefined)}
      />
      <ConfirmDialog
        opened={asking === 'off'}
        title={t('profile.factor.turnOff')}
        effect={t('profile.factor.offEffect')}
        act={t('profile.factor.offAct')}
        onConfirm={() => {
          void end();
        }}
        onClose={() => setAsking(undefined)}
      />
      {dialog}
    </section>
  );
}
