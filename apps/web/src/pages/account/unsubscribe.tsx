import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { data, Link } from 'react-router';
import { EntryPage } from '../../features/identity/entry-page';
import { pageMeta } from '../../i18n/page-meta';
import { useFormat } from '../../i18n/use-format';
import { api, serverApi } from '../../lib/api';
import { ProblemError, unwrap } from '../../lib/problems';
import { ProblemNotice } from '../../ui/problem-notice';
import type { Route } from './+types/unsubscribe';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('unsubscribe.title'), hidden: true }));

/** Says what the link would turn off; mail programs that open links by themselves change nothing. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  try {
    return data({ letters: await unwrap(serverApi(context, request).GET('/api/v1/unsubscriptions/{token}', { params: { path: { token: params.token } } })) });
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) return data({ letters: null }, { status: 404 });
    throw error;
  }
}

/** One tap out of a kind of letter, without signing in. */
export default function Unsubscribe({ loaderData: { letters }, params }: Route.ComponentProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [done, setDone] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const settings = <Link to="/app/profile/letters">{t('unsubscribe.settings')}</Link>;
  async function turnOff(): Promise<void> {
    setSending(true);
    setProblem(undefined);
    try {
      await unwrap(api.POST('/api/v1/unsubscriptions', { body: { token: params.token } }));
      setDone(true);
    } catch (error) {
      setProblem(error);
    } finally {
      setSending(false);
    }
  }
  if (!letters)
    return (
      <EntryPage title={t('unsubscribe.broken')} below={settings}>
        <p>{t('unsubscribe.brokenText')}</p>
      </EntryPage>
    );
  const label = format.quote(letters.label);
  if (done || letters.isOff) {
    return (
      <EntryPage title={t(done ? 'unsubscribe.done' : 'unsubscribe.already')} below={settings}>
        <p role="status">{t('unsubscribe.offText', { label })}</p>
      </EntryPage>
    );
  }
  return (
    <EntryPage title={t('unsubscribe.title')} below={settings}>
      <div className="stack">
        <ProblemNotice problem={problem} />
        <p>{t('unsubscribe.text', { label })}</p>
        <div>
          <Button loading={sending} onClick={() => void turnOff()}>
            {t('unsubscribe.act')}
          </Button>
        </div>
      </div>
    </EntryPage>
  );
}
