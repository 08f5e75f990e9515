import { Radio, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLanguage } from '../../i18n/use-language';
import { useMe } from '../../lib/session';
import { useUpload } from '../../lib/use-upload';
import { DropZone } from '../../ui/drop-zone';
import { UploadList } from '../../ui/upload-list';
import { Why } from '../../ui/why';
import { organisationQuery, type TableImport } from './import-queries';

const kinds = ['companies', 'offers'] as const;
/** The server takes a little more. Bytes. */
const LARGEST_FILE = 30_000_000;

/** The last part of an address of the registry, or what was typed. */
const addressOf = (typed: string): string => typed.trim().split(/[/?#]/).filter(Boolean).at(-1) ?? '';

/** Operators say in whose name they import. */
function OnBehalf({ value, onChange }: { readonly value: string; readonly onChange: (typed: string) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [settled] = useDebouncedValue(addressOf(value), 400);
  const { data, error } = useQuery(organisationQuery(settled));
  const fits = data && (data.kind === 'agency' || data.kind === 'council' || data.kind === 'coordinating_council');
  const name = data && (language === 'ru' ? (data.nameRu ?? data.nameLatin) : (data.nameLatin ?? data.nameRu));
  return (
    <TextInput
      label={t('imports.begin.onBehalf')}
      description={fits ? name : t('imports.begin.onBehalfHelp')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={settled !== '' && (error || (data && !fits)) ? t('imports.begin.noSuchAgency') : undefined}
    />
  );
}

/** First step: what the rows are, and the file. */
export function BeginImport() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [kind, setKind] = useState<string>('companies');
  const [onBehalf, setOnBehalf] = useState('');
  const mustName = !me?.roles.some((role) => role === 'adviser' || role === 'councillor');
  const { data: organisation } = useQuery(organisationQuery(mustName ? addressOf(onBehalf) : ''));
  const uploads = useUpload<TableImport>(
    { url: '/api/v1/imports', fields: { kind, ...(mustName && organisation ? { organisationId: organisation.id } : {}) } },
    (made) => {
      cache.setQueryData(['imports', made.id], made);
      void navigate(`/app/agency/import/${made.id}`);
    },
  );
  const isReady = !mustName || organisation !== undefined;
  return (
    <div className="card stack">
      {mustName && <OnBehalf value={onBehalf} onChange={setOnBehalf} />}
      <Radio.Group label={t('imports.begin.kind')} value={kind} onChange={setKind}>
        <div className="stack" style={{ gap: 'var(--space-2)', marginTop: 'var(--space-2)' }}>
          {kinds.map((value) => (
            <Radio key={value} value={value} label={t(`imports.kind.${value}`)} description={t(`imports.begin.about.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      {isReady ? (
        <DropZone label={t('imports.begin.choose')} accept={['.csv', '.xlsx', '.txt']} maxBytes={LARGEST_FILE} onFiles={uploads.add} />
      ) : (
        <Why id="import-why">{t('imports.begin.nameFirst')}</Why>
      )}
      <UploadList uploads={uploads} />
      <p className="small muted">{t('imports.begin.rules')}</p>
    </div>
  );
}
