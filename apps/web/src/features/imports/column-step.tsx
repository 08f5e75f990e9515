import { Button, Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import { ProblemNotice } from '../../ui/problem-notice';
import { Why } from '../../ui/why';
import { sayColumns, type TableImport } from './import-queries';
import { missingGroups } from './import-state';
import styles from './imports.module.css';

const NOT_READ = '';

function ColumnRow({
  of,
  place,
  mapping,
  onChange,
}: {
  readonly of: TableImport;
  readonly place: number;
  readonly mapping: readonly (string | null)[];
  readonly onChange: (field: string | null) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const column = of.columns[place] ?? '';
  const examples = [...new Set(of.sample.map((row) => row[place] ?? '').filter(Boolean))].slice(0, 2);
  const choices = [
    { value: NOT_READ, label: t('imports.columns.skip') },
    ...of.fields.map(({ field, label }) => ({ value: field, label, disabled: mapping.includes(field) && mapping[place] !== field })),
  ];
  return (
    <li className={styles.column}>
      <div>
        <p className={styles.heading}>{format.quote(column)}</p>
        <p className={`small muted ${styles.examples}`}>{examples.length ? examples.join(' · ') : t('imports.columns.blank')}</p>
      </div>
      <Select
        aria-label={t('imports.columns.meaning', { column })}
        data={choices}
        value={mapping[place] ?? NOT_READ}
        onChange={(value) => onChange(value || null)}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t('imports.columns.nothing')}
        maxDropdownHeight={320}
      />
    </li>
  );
}

/** Second step: what the columns mean. */
export function ColumnStep({ of, onChecked }: { readonly of: TableImport; readonly onChecked: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cache = useQueryClient();
  const [mapping, setMapping] = useState<readonly (string | null)[]>(of.mapping ?? of.suggestedMapping);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const missing = missingGroups(of.required, mapping);
  const labelOf = (field: string) => of.fields.find((known) => known.field === field)?.label ?? field;
  const form =
    of.format === 'xlsx'
      ? t('imports.columns.workbook')
      : t('imports.columns.text', { encoding: of.encoding, separator: of.separator === '\t' ? t('imports.columns.tab') : of.separator });

  async function check(): Promise<void> {
    setSending(true);
    setProblem(undefined);
    try {
      cache.setQueryData(['imports', of.id], await sayColumns(of.id, [...mapping]));
      onChecked();
    } catch (error) {
      setProblem(error);
    } finally {
      setSending(false);
    }
  }

  return (
    <section className="card stack" aria-labelledby="columns-title">
      <div>
        <h2 id="columns-title" className="panel-title">
          {t('imports.columns.title')}
        </h2>
        <p className="small muted">
          {form} · {t('imports.rows', { count: of.rows, shown: format.number(of.rows) })}
        </p>
      </div>
      <ProblemNotice problem={problem} />
      <ul className={styles.columns}>
        {of.columns.map((column, place) => (
          <ColumnRow
            key={column + String(place)}
            of={of}
            place={place}
            mapping={mapping}
            onChange={(field) => setMapping(mapping.map((old, i) => (i === place ? field : old)))}
          />
        ))}
      </ul>
      <div className="stack" style={{ gap: 'var(--space-2)' }}>
        <div className="actions">
          <Button onClick={() => void check()} loading={sending} disabled={missing.length > 0} aria-describedby={missing.length ? 'columns-why' : undefined}>
            {t('imports.columns.check')}
          </Button>
        </div>
        {missing.length > 0 && (
          <Why id="columns-why">
            {t('imports.columns.missing', {
              fields: missing.map((group) => group.map((field) => format.quote(labelOf(field))).join(` ${t('imports.columns.or')} `)).join('; '),
            })}
          </Why>
        )}
      </div>
    </section>
  );
}
