import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@zemlyak/api-client';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { useLanguage } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { forgetPerson } from '../../lib/known-person';
import { clearDrafts } from '../../lib/local-draft';
import { unwrap } from '../../lib/problems';
import { useSubmission } from '../../lib/use-submission';
import { PartError, ProblemNotice } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import styles from './account.module.css';

type Section = components['schemas']['ErasureSectionDto'];

const folded = (text: string) => text.trim().toLocaleLowerCase().replaceAll('ё', 'е');

/** What goes and what stays, of all parts of the product. */
function Preview({ sections }: { readonly sections: readonly Section[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const going = sections.filter(({ goes }) => goes.length > 0);
  const staying = sections.filter(({ stays }) => stays.length > 0);
  return (
    <div className={styles.both}>
      <section>
        <h3>{t('mydata.erasure.goes')}</h3>
        <dl className={styles.kept}>
          {going.map(({ room, title, goes }) => (
            <div key={room}>
              <dt>{title}</dt>
              {goes.map(({ what, count }) => (
                <dd key={what}>
                  {what}: {format.number(count)}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>{t('mydata.erasure.stays')}</h3>
        {staying.length === 0 && <p>{t('mydata.erasure.nothingStays')}</p>}
        <dl className={styles.kept}>
          {staying.map(({ room, title, stays }) => (
            <div key={room}>
              <dt>{title}</dt>
              {stays.map(({ what, count, why, until }) => (
                <dd key={what}>
                  {what}: {format.number(count)}
                  <span className="small muted">
                    {' '}
                    — {why} {until ? t('mydata.erasure.until', { day: format.date(until, zone) }) : t('mydata.erasure.forever')}
                  </span>
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

interface Erasing {
  readonly typed: string;
  readonly password: string;
}

function EraseForm({ onCancel }: { readonly onCancel: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const language = useLanguage();
  const word = t('mydata.erasure.word');
  const form = useForm<Erasing>({ initialValues: { typed: '', password: '' } });
  const submission = useSubmission<Erasing, unknown>({
    form,
    send: ({ password }) => unwrap(api.POST('/api/v1/me/erasure', { body: { password } })),
    onDone: () => {
      forgetPerson();
      clearDrafts();
      cache.clear();
      location.assign(`/${language}`);
    },
  });
  const ready = folded(form.values.typed) === folded(word) && form.values.password !== '';
  return (
    <form className={styles.form} onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
      <ProblemNotice problem={submission.problem} labels={{ password: t('account.password') }} />
      <TextInput id="typed" label={t('common.confirm.type', { word })} autoComplete="off" {...form.getInputProps('typed')} />
      <PasswordInput
        id="password"
        autoComplete="current-password"
        label={t('account.password')}
        visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
        {...form.getInputProps('password')}
      />
      <div className="actions">
        <Button type="submit" color="red" disabled={!ready} aria-describedby="erase-why" loading={submission.sending}>
          {t('mydata.erasure.act')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common.act.cancel')}
        </Button>
      </div>
      <p id="erase-why" className="small muted">
        {t('mydata.erasure.effect')}
      </p>
    </form>
  );
}

/** Erasing the account: what would go and stay, then the act with a typed word and the password. */
export function MyErasure() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['account', 'erasure', language],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/erasure', { signal })),
  });
  return (
    <section className="card stack" aria-labelledby="erasure-title">
      <h2 id="erasure-title" className="panel-title">
        {t('mydata.erasure.title')}
      </h2>
      <p className="muted">{t('mydata.erasure.text')}</p>
      {error ? <PartError error={error} onRetry={refetch} /> : data ? <Preview sections={data.sections} /> : <ListSkeleton rows={3} rowHeight={48} />}
      {asking ? (
        <EraseForm onCancel={() => setAsking(false)} />
      ) : (
        <div className="actions">
          <Button variant="default" disabled={!data} onClick={() => setAsking(true)}>
            {t('mydata.erasure.begin')}
          </Button>
        </div>
      )}
    </section>
  );
}
