import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { useLanguage } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { forgetPerson } from '../../lib/known-person';
import { clearDrafts } from '../../lib/local-draft';
import { unwrap } from '../../lib/problems';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { notify } from '../../ui/notify';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { Tag } from '../../ui/tag';
import { useAct } from '../../ui/use-act';
import { sessionsQuery } from './account-queries';
import styles from './account.module.css';
import { browserName } from './browser-name';

/** Leaves nothing of the person in this browser and begins anew at the home page. */
function useLeave(): () => void {
  const cache = useQueryClient();
  const language = useLanguage();
  return () => {
    forgetPerson();
    clearDrafts();
    cache.clear();
    location.assign(`/${language}`);
  };
}

/** Browsers that are signed in, and the way to sign them out. */
export function SessionList() {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const cache = useQueryClient();
  const leave = useLeave();
  const { data: sessions, error, refetch } = useQuery(sessionsQuery);
  const { running, run } = useAct();
  const [asking, setAsking] = useState(false);

  const end = (id: string) =>
    run(id, async () => {
      await unwrap(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } }));
      await cache.invalidateQueries({ queryKey: sessionsQuery.queryKey });
      notify.done(t('profile.sessions.ended'));
    });
  const endAll = () =>
    run('all', async () => {
      await unwrap(api.DELETE('/api/v1/sessions'));
      leave();
    });
  function body() {
    if (error) return <PartError error={error} onRetry={refetch} />;
    if (!sessions) return <ListSkeleton rows={2} rowHeight={52} />;
    return (
      <>
        <ul className={styles.rows}>
          {sessions.map(({ id, userAgent, lastSeenAt, createdAt, current }) => (
            <li key={id} className={styles.row}>
              <div>
                <p>
                  {browserName(userAgent)} {current && <Tag tone="good">{t('profile.sessions.current')}</Tag>}
                </p>
                <p className="small muted">{t('profile.sessions.when', { seen: format.dateTime(lastSeenAt, zone), from: format.date(createdAt, zone) })}</p>
              </div>
              {!current && (
                <Button variant="default" loading={running === id} onClick={() => void end(id)}>
                  {t('profile.sessions.end')}
                  <span className="hidden-visually">: {browserName(userAgent)}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
        <div className="actions">
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('profile.sessions.endAll')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <section className="card stack" aria-labelledby="sessions-title">
      <h2 id="sessions-title" className="panel-title">
        {t('profile.sessions.title')}
      </h2>
      {body()}
      <ConfirmDialog
        opened={asking}
        title={t('profile.sessions.endAll')}
        effect={t('profile.sessions.endAllEffect')}
        act={t('profile.sessions.endAllAct')}
        onConfirm={endAll}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
