import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NameOf } from './facet-names';
import { HitRow } from './hit-row';
import styles from './results.module.css';
import type { Hit } from './search-queries';

/** Found cards and the way to more of them. */
export function Results({
  hits,
  nameOf,
  more,
  stale,
}: {
  readonly hits: readonly Hit[];
  readonly nameOf: NameOf;
  /** Undefined when all are shown. */
  readonly more?: { readonly loading: boolean; readonly onMore: () => void } | undefined;
  /** True while these are the cards of the search before. */
  readonly stale: boolean;
}) {
  const { t } = useTranslation();
  return (
    <>
      <ol className={styles.list} aria-busy={stale}>
        {hits.map((hit) => (
          <HitRow key={`${hit.kind} ${hit.id}`} hit={hit} nameOf={nameOf} />
        ))}
      </ol>
      {more && (
        <Button variant="default" className={styles.more} loading={more.loading} onClick={more.onMore}>
          {t('common.act.more')}
        </Button>
      )}
    </>
  );
}
