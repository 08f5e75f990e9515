import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../lib/problems';

/** True when the record was changed by somebody else meanwhile. */
export function isStale(problem: unknown): boolean {
  return problem instanceof ProblemError && problem.problem.code === 'stale-version';
}

/** Somebody else changed the record: the typed text stays, and the person decides which version goes on. */
export function StaleNotice({ onKeepMine, onTakeTheirs }: { readonly onKeepMine: () => unknown; readonly onTakeTheirs: () => unknown }) {
  const { t } = useTranslation();
  return (
    <Alert role="alert" color="yellow" variant="outline" title={t('stale.title')}>
      <p>{t('stale.text')}</p>
      <div className="actions" style={{ marginTop: 'var(--space-3)' }}>
        <Button variant="default" onClick={() => void onKeepMine()}>
          {t('stale.mine')}
        </Button>
        <Button variant="subtle" onClick={() => void onTakeTheirs()}>
          {t('stale.theirs')}
        </Button>
      </div>
    </Alert>
  );
}
