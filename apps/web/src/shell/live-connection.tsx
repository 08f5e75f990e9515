import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useEvents } from '../lib/use-events';
import layout from './layout.module.css';

/** Data that no hint is about: classifiers change with a release of them. */
const steady = new Set<unknown>(['reference']);

/** Keeps what is on the screen fresh, and says so when it cannot. A hint is rare and says little, so all that is shown is asked for again. */
export function LiveConnection() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const lost = useEvents(() => void cache.invalidateQueries({ predicate: ({ queryKey }) => !steady.has(queryKey[0]) }));
  return (
    <div role="status" className={lost ? layout.lost : undefined}>
      {lost ? t('common.shell.connectionLost') : null}
    </div>
  );
}
