import { Button, Checkbox, Select } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { useUpload } from '../../lib/use-upload';
import { DropZone } from '../../ui/drop-zone';
import { notify } from '../../ui/notify';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { UploadList } from '../../ui/upload-list';
import { type AppliedImport, type ImportedScheme, importsQuery } from './admin-queries';
import styles from './admin.module.css';
import { LongList } from './long-list';

const schemes: readonly ImportedScheme[] = ['okved2', 'tnved', 'hs', 'okpd2', 'nace2', 'unit', 'subject'];
const largest = 50_000_000;

function Upload() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [scheme, setScheme] = useState<ImportedScheme>('okved2');
  const [complete, setComplete] = useState(true);
  const uploads = useUpload<AppliedImport>(
    { url: '/api/v1/reference/imports', fields: { scheme, complete: String(complete) } },
    ({ added, changed, dropped, bad }) => {
      notify.done(t('admin.files.applied', { added, changed, dropped, bad }));
      void cache.invalidateQueries({ queryKey: ['reference'] });
    },
  );
  return (
    <section className="card stack" aria-labelledby="upload-title">
      <h2 id="upload-title" className="panel-title">
        {t('admin.files.upload')}
      </h2>
      <Select
        label={t('admin.files.scheme')}
        data={schemes.map((value) => ({ value, label: t(`admin.files.schemeOf.${value}`) }))}
        allowDeselect={false}
        value={scheme}
        onChange={(chosen) => chosen && setScheme(chosen)}
      />
      <Checkbox
        label={t('admin.files.complete')}
        description={t('admin.files.completeHelp')}
        checked={complete}
        onChange={(event) => setComplete(event.currentTarget.checked)}
      />
      <DropZone label={t('admin.files.choose')} accept={['.csv', '.txt', '.tsv']} maxBytes={largest} onFiles={uploads.add} />
      <UploadList uploads={uploads} />
    </section>
  );
}

function Codes({ title, codes, total }: { readonly title: string; readonly codes: readonly string[]; readonly total: number }) {
  const { t } = useTranslation();
  if (codes.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <LongList title={title}>
        {codes.join(', ')}
        {codes.length < total && ` ${t('admin.files.andMore', { count: total - codes.length })}`}
      </LongList>
    </>
  );
}

function Report({ of }: { readonly of: AppliedImport }) {
  const { t } = useTranslation();
  const { report } = of;
  if (of.added + of.changed + of.dropped + of.bad === 0) return <p className="muted">{t('admin.files.nothing')}</p>;
  return (
    <details>
      <summary>{t('admin.files.report')}</summary>
      <Codes title={t('admin.files.added')} codes={report.added} total={of.added} />
      <Codes title={t('admin.files.changed')} codes={report.changed} total={of.changed} />
      <Codes title={t('admin.files.dropped')} codes={report.dropped} total={of.dropped} />
      {report.bad.length > 0 && (
        <>
          <h4>{t('admin.files.bad')}</h4>
          <LongList title={t('admin.files.bad')}>
            <ul>
              {report.bad.map(({ line, column, detail }) => (
                <li key={`${line} ${column}`}>
                  {t('admin.files.line', { line, column })}: {detail}
                </li>
              ))}
            </ul>
          </LongList>
        </>
      )}
    </details>
  );
}

function Applied({ of }: { readonly of: AppliedImport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const counts = (['added', 'changed', 'dropped', 'bad'] as const).map((key) => `${t(`admin.files.${key}`)}: ${format.number(of[key])}`);
  return (
    <li className="card stack">
      <div>
        <h3>
          {t(`admin.files.schemeOf.${of.scheme}`)}, {t('admin.files.edition', { number: of.edition })}
        </h3>
        <p className="facts">
          <span>{of.fileName}</span>
          <span>{format.dateTime(of.importedAt, zone)}</span>
          <span>{t('admin.files.rows', { count: of.rows })}</span>
          {!of.complete && <span>{t('admin.files.partOnly')}</span>}
        </p>
        <p className="facts">
          {counts.map((count) => (
            <span key={count}>{count}</span>
          ))}
        </p>
      </div>
      <Report of={of} />
    </li>
  );
}

/** Official files of classifiers: applying one, and what each changed. */
export function FilesPart() {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(importsQuery);
  const imports = data?.pages.flatMap(({ items }) => items);
  return (
    <div className="stack">
      <Upload />
      <h2>{t('admin.files.title')}</h2>
      {error && <PartError error={error} onRetry={refetch} />}
      {!imports && !error && <ListSkeleton rows={3} />}
      {imports?.length === 0 && <p className="muted">{t('admin.files.none')}</p>}
      {imports && (
        <ul className={styles.rows} style={{ padding: 0, listStyle: 'none' }}>
          {imports.map((applied) => (
            <Applied key={applied.id} of={applied} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <div>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('common.act.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
