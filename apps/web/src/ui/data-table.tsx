import { Checkbox } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './data-table.module.css';

/** One column. The first column of a table is the link to the record. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers and sums stand at the right, with figures of one width. */
  readonly kind?: 'text' | 'number';
  /** CSS width, e.g. "12rem". */
  readonly width?: string;
}

/** Which rows are chosen, kept by the page. */
export interface Selection {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
  /** Acts on what is chosen, shown in the bar at the foot. */
  readonly actions: ReactNode;
}

export interface DataTableProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** What the row is called when it is chosen. */
  readonly rowName: (row: Row) => string;
  /** What the table shows; read by screen readers, shown in print. */
  readonly caption: string;
  readonly selection?: Selection;
  /** Shown instead of the table when there are no rows. */
  readonly empty: ReactNode;
}

/** The set with a key added or taken away. */
export function toggled(chosen: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** Chooses all shown rows, or none of them when all are chosen; rows of other pages stay as they are. */
export function allToggled(chosen: ReadonlySet<string>, shown: readonly string[]): ReadonlySet<string> {
  const next = new Set(chosen);
  const all = shown.every((key) => next.has(key));
  for (const key of shown)
    if (all) next.delete(key);
    else next.add(key);
  return next;
}

function SelectAll({ keys, selection }: { readonly keys: readonly string[]; readonly selection: Selection }) {
  const { t } = useTranslation();
  const count = keys.filter((key) => selection.chosen.has(key)).length;
  return (
    <th className={styles.choice} scope="col">
      <Checkbox
        aria-label={t('common.table.chooseAll')}
        checked={count > 0 && count === keys.length}
        indeterminate={count > 0 && count < keys.length}
        onChange={() => selection.onChange(allToggled(selection.chosen, keys))}
      />
    </th>
  );
}

function BulkBar({ selection }: { readonly selection: Selection }) {
  const { t } = useTranslation();
  const count = selection.chosen.size;
  return (
    <div className={styles.bulk} role="region" aria-label={t('common.table.bulk')} data-noprint>
      <span role="status">{t('common.table.chosen', { count })}</span>
      <span className="actions">{selection.actions}</span>
      <button type="button" className={styles.clear} onClick={() => selection.onChange(new Set())}>
        {t('common.table.clear')}
      </button>
    </div>
  );
}

function TableRow<Row>({
  row,
  columns,
  rowKey,
  rowName,
  selection,
}: Pick<DataTableProps<Row>, 'columns' | 'rowKey' | 'rowName' | 'selection'> & { readonly row: Row }) {
  const { t } = useTranslation();
  const key = rowKey(row);
  const [first, ...rest] = columns;
  return (
    <tr aria-selected={selection ? selection.chosen.has(key) : undefined}>
      {selection && (
        <td className={styles.choice}>
          <Checkbox
            aria-label={t('common.table.choose', { name: rowName(row) })}
            checked={selection.chosen.has(key)}
            onChange={() => selection.onChange(toggled(selection.chosen, key))}
          />
        </td>
      )}
      {first && (
        <th scope="row" className={styles.first}>
          {first.cell(row)}
        </th>
      )}
      {rest.map((column) => (
        <td key={column.key} className={column.kind === 'number' ? 'number' : undefined} data-title={column.title}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** Rows and columns with a head that stays in sight; on phones each row becomes a card. Sorting, filters and pages are the server's work. */
export function DataTable<Row>({ rows, columns, rowKey, rowName, caption, selection, empty }: DataTableProps<Row>) {
  const captionId = useId();
  if (rows.length === 0) return <>{empty}</>;
  return (
    <div className={styles.whole}>
      <div className={styles.scroll} role="region" aria-labelledby={captionId} tabIndex={0}>
        <table className={styles.table}>
          <caption id={captionId} className="hidden-visually">
            {caption}
          </caption>
          <thead>
            <tr>
              {selection && <SelectAll keys={rows.map(rowKey)} selection={selection} />}
              {columns.map(({ key, title, kind, width }) => (
                <th key={key} scope="col" className={kind === 'number' ? 'number' : undefined} style={width ? { width } : undefined}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TableRow key={rowKey(row)} {...{ row, columns, rowKey, rowName, selection }} />
            ))}
          </tbody>
        </table>
      </div>
      {selection && selection.chosen.size > 0 && <BulkBar selection={selection} />}
    </div>
  );
}
