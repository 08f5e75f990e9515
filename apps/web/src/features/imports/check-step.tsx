import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import { ProgressCard } from '../../ui/progress-card';
import { useAct } from '../../ui/use-act';
import { Why } from '../../ui/why';
import { beginApplication, type TableImport } from './import-queries';
import { RefusedRows } from './refused-rows';

/** "ready 3 141 · with errors 59 · repeated 12" */
export function useCounts(of: Pick<TableImport, 'ready' | 'bad' | 'duplicates'>): string {
  const { t } = useTranslation();
  const format = useFormat();
  return t('imports.counts', { ready: format.number(of.ready), bad: format.number(of.bad), duplicates: format.number(of.duplicates) });
}

/** Third step: every row is looked at; nothing is made before the button is pressed. */
export function CheckStep({ of, onBack }: { readonly of: TableImport; readonly onBack: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cache = useQueryClient();
  const acts = useAct();
  const counts = useCounts(of);
  const isDone = of.status === 'checked';
  const begin = () => acts.run('apply', async () => cache.setQueryData(['imports', of.id], await beginApplication(of.id)));
  const actions = isDone && (
    <>
      <Button
        onClick={() => void begin()}
        loading={acts.running === 'apply'}
        disabled={of.ready === 0}
        aria-describedby={of.ready === 0 ? 'apply-why' : undefined}
      >
        {t('imports.check.apply', { count: of.ready, shown: format.number(of.ready) })}
      </Button>
      <Button variant="default" onClick={onBack}>
        {t('imports.check.back')}
      </Button>
    </>
  );
  return (
    <div className="stack">
      <ProgressCard
        title={t(isDone ? 'imports.check.checked' : 'imports.check.checking')}
        done={of.checked}
        total={of.rows}
        note={counts}
        actions={actions || undefined}
      />
      {isDone &&
        (of.ready === 0 ? <Why id="apply-why">{t('imports.check.noneReady')}</Why> : <p className="small muted">{t(`imports.check.about.${of.kind}`)}</p>)}
      {!isDone && <p className="small muted">{t('imports.mayClose')}</p>}
      <RefusedRows of={of} />
    </div>
  );
}
