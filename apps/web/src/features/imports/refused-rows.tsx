import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import { saveFile } from '../../lib/save-file';
import { useAct } from '../../ui/use-act';
import { refusedRowsFile, type RefusedRow, type TableImport } from './import-queries';
import styles from './imports.module.css';

/** The rows to correct as a file: the columns as they came, with row, column and reason. */
export function RefusedRowsButton({ of }: { readonly of: TableImport }) {
  const { t } = useTranslation();
  const acts = useAct();
  const name = `${of.fileName.replace(/\.[^.]*$/, '')} — ${t('imports.refused.fileName')}.csv`;
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={acts.running === 'file'}
      onClick={() => void acts.run('file', async () => saveFile(await refusedRowsFile(of.id), name))}
    >
      {t('imports.refused.download')}
    </Button>
  );
}

function Row({ row }: { readonly row: RefusedRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className={styles.refused}>
      <span className={styles.place}>{t('imports.refused.row', { row: row.row })}</span>
      <ul className={styles.reasons}>
        {row.problems.map(({ column, value, text }, i) => (
          <li key={i}>
            {column && (
              <>
                {format.quote(column)}
                {value && (
                  <>
                    , <span className={styles.value}>{value}</span>
                  </>
                )}
                :{' '}
              </>
            )}
            {text}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The first hundred rows that were refused, each with what to do. */
export function RefusedRows({ of }: { readonly of: TableImport }) {
  const { t } = useTranslation();
  const all = of.bad + of.duplicates;
  if (all === 0 || of.purged) return null;
  return (
    <section className="stack" aria-labelledby="refused-title">
      <h2 id="refused-title" className="panel-title">
        {t('imports.refused.title')}
      </h2>
      <p className="small muted">{t(all > of.refused.length ? 'imports.refused.first' : 'imports.refused.help', { count: of.refused.length })}</p>
      <div className="actions">
        <RefusedRowsButton of={of} />
      </div>
      <ul className={styles.list}>
        {of.refused.map((row) => (
          <Row key={row.row} row={row} />
        ))}
      </ul>
    </section>
  );
}
