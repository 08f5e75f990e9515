import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { api } from '../../lib/api';
import { idempotencyKey } from '../../lib/idempotency';
import { unwrap } from '../../lib/problems';
import { PartError } from '../../ui/problem-notice';
import { ProgressCard } from '../../ui/progress-card';
import { useAct } from '../../ui/use-act';
import { useProof } from './use-proof';

/** Id of the export asked for last, so that it is found again after a reload; the file itself stays on the server. */
const storageKey = 'my-data-export';

function useExportId(): readonly [string | null, (id: string | null) => void] {
  const [id, setId] = useState(() => sessionStorage.getItem(storageKey));
  return [
    id,
    (next) => {
      if (next) sessionStorage.setItem(storageKey, next);
      else sessionStorage.removeItem(storageKey);
      setId(next);
    },
  ];
}

/** A copy of one's data: asked for, being written, ready to download. */
export function MyExport() {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const { running, run } = useAct();
  const { guard, dialog } = useProof();
  const [id, setId] = useExportId();
  const {
    data: copy,
    error,
    refetch,
  } = useQuery({
    queryKey: ['account', 'export', id],
    enabled: id !== null,
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/exports/{id}', { params: { path: { id: id ?? '' } }, signal })),
    refetchInterval: ({ state }) => (state.data?.state === 'preparing' ? 1_500 : false),
  });
  const ask = () =>
    run('ask', async () => {
      const asked = await guard(() => unwrap(api.POST('/api/v1/me/exports', { params: { header: idempotencyKey() } })));
      if (asked) setId(asked.id);
    });
  function body() {
    if (error)
      return (
        <PartError
          error={error}
          onRetry={() => {
            setId(null);
            return refetch();
          }}
        />
      );
    if (copy?.state === 'preparing') return <ProgressCard title={t('mydata.copy.preparing')} done={0} note={t('mydata.copy.wait')} />;
    if (copy?.state === 'ready') {
      return (
        <>
          <p role="status">
            {t('mydata.copy.ready', { moment: format.dateTime(copy.readyAt ?? copy.askedAt, zone), until: format.date(copy.expiresAt, zone) })}
          </p>
          <div className="actions">
            {copy.formats.map((kind) => (
              <Button
                key={kind}
                component="a"
                href={`/api/v1/me/exports/${copy.id}/file?format=${kind}`}
                download
                variant="default"
                leftSection={<IconDownload size={18} aria-hidden />}
              >
                {t(`mydata.copy.format.${kind}`)}
              </Button>
            ))}
            <Button variant="subtle" loading={running === 'ask'} onClick={() => void ask()}>
              {t('mydata.copy.again')}
            </Button>
          </div>
        </>
      );
    }
    return (
      <div className="actions">
        <Button variant="default" loading={running === 'ask'} onClick={() => void ask()}>
          {t('mydata.copy.ask')}
        </Button>
      </div>
    );
  }
  return (
    <section className="card stack" aria-labelledby="copy-title">
      <h2 id="copy-title" className="panel-title">
        {t('mydata.copy.title')}
      </h2>
      <p className="muted">{t('mydata.copy.text')}</p>
      {body()}
      {dialog}
    </section>
  );
}
