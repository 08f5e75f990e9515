import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './skeletons.module.css';

const times = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Says "loading" to screen readers and shows itself only after 200 ms, so quick answers do not flicker. */
function Loading({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.loading} role="status" aria-label={t('common.loading')}>
      {children}
    </div>
  );
}

/** Place of a page head and `rows` lines of a list. */
export function ListSkeleton({ rows = 6, rowHeight = 72 }: { readonly rows?: number; readonly rowHeight?: number }) {
  return (
    <Loading>
      {times(rows).map((row) => (
        <Skeleton key={row} height={rowHeight} mb={12} radius="md" />
      ))}
    </Loading>
  );
}

/** Place of a whole page: heading, then lines. */
export function PageSkeleton({ rows = 5 }: { readonly rows?: number }) {
  return (
    <Loading>
      <Skeleton height={34} width="min(340px, 70%)" mb={28} />
      {times(rows).map((row) => (
        <Skeleton key={row} height={72} mb={12} radius="md" />
      ))}
    </Loading>
  );
}

/** Place of a form of `fields` inputs. */
export function FormSkeleton({ fields = 4 }: { readonly fields?: number }) {
  return (
    <Loading>
      {times(fields).map((field) => (
        <div key={field} className={styles.field}>
          <Skeleton height={20} width={160} mb={6} />
          <Skeleton height={36} />
        </div>
      ))}
    </Loading>
  );
}

/** Place of a text of `lines` lines. */
export function TextSkeleton({ lines = 4 }: { readonly lines?: number }) {
  return (
    <Loading>
      {times(lines).map((line) => (
        <Skeleton key={line} height={16} mb={10} width={line === lines - 1 ? '60%' : '100%'} />
      ))}
    </Loading>
  );
}
