import { Alert, Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format';
import { ProgressCard } from '../../ui/progress-card';
import { useAct } from '../../ui/use-act';
import { useCounts } from './check-step';
import { beginApplication, cancelApplication, type TableImport } from './import-queries';
import { RefusedRows } from './refused-rows';

/** Last step: drafts are being made, or are made. */
export function DoneStep({ of }: { readonly of: TableImport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cache = useQueryClient();
  const acts = useAct();
  const counts = useCounts(of);
  const act = (name: string, send: (id: string) => Promise<TableImport>) => () =>
    void acts.run(name, async () => cache.setQueryData(['imports', of.id], await send(of.id)));
  const results = of.kind === 'offers' ? '/app/offers' : '/app/agency/clients';
  const actions = {
    applying: (
      <Button variant="default" onClick={act('cancel', cancelApplication)} loading={acts.running === 'cancel'}>
        {t('imports.done.stop')}
      </Button>
    ),
    cancelled: (
      <Button onClick={act('apply', beginApplication)} loading={acts.running === 'apply'}>
        {t('imports.done.goOn')}
      </Button>
    ),
    finished: (
      <>
        <Button component={Link} to={results}>
          {t(`imports.done.open.${of.kind}`)}
        </Button>
        <Button component={Link} to="/app/agency/import" variant="default">
          {t('imports.another')}
        </Button>
      </>
    ),
    failed: (
      <Button component={Link} to="/app/agency/import">
        {t('imports.another')}
      </Button>
    ),
  }[of.status as 'applying' | 'cancelled' | 'finished' | 'failed'];
  return (
    <div className="stack">
      <ProgressCard title={t(`imports.done.${of.status}`)} done={of.applied} total={of.ready} note={counts} actions={actions} />
      {of.status === 'applying' && <p className="small muted">{t('imports.mayClose')}</p>}
      {of.status === 'cancelled' && <p className="small muted">{t('imports.done.aboutCancel', { applied: format.number(of.applied) })}</p>}
      {of.status === 'finished' && <p className="small muted">{t(`imports.done.about.${of.kind}`)}</p>}
      {of.status === 'failed' && (
        <Alert color="red" variant="outline">
          {t('imports.done.aboutFailure')}
        </Alert>
      )}
      {of.purged && <p className="small muted">{t('imports.purged')}</p>}
      <RefusedRows of={of} />
    </div>
  );
}
