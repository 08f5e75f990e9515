import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { useCodeNames, useReference } from '../../lib/reference';
import { partyName } from '../../lib/party';
import { PartError } from '../../ui/problem-notice';
import { TextSkeleton } from '../../ui/skeletons';
import { type MyOrganisation, type Organisation, strangersViewQuery } from './organisation-queries';

/** The record in words: what strangers read of it. */
export function OrganisationReading({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const reference = useReference();
  const codes = useCodeNames([
    ...organisation.hs.map((code) => ({ scheme: 'hs' as const, code })),
    ...organisation.okved.map((code) => ({ scheme: 'okved2' as const, code })),
  ]);
  const place = [reference.name('countries', organisation.country), organisation.subject && reference.name('subjects', organisation.subject), organisation.city]
    .filter(Boolean)
    .join(', ');
  const rows = [
    [t('company.field.legalName'), organisation.legalName],
    [t('company.preview.place'), place],
    [t('company.field.codes'), codes.join('; ')],
    [t('company.field.languages'), organisation.languages.map((code) => reference.name('languages', code)).join(', ')],
    [t('company.field.certificates'), organisation.certificates.map(({ code }) => reference.name('certificates', code)).join(', ')],
    [t('company.field.identifiers'), organisation.identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join(', ')],
    [t('company.field.website'), organisation.website ?? ''],
  ].filter(([, value]) => value);
  const other = language === 'ru' ? organisation.about.en : organisation.about.ru;
  const own = organisation.about[language];
  return (
    <div className="stack">
      <p className="panel-title">
        <b>{partyName(organisation, language)}</b>
      </p>
      {own ? (
        <p style={{ whiteSpace: 'pre-line' }}>{own}</p>
      ) : (
        other && (
          <p lang={language === 'ru' ? 'en' : 'ru'} style={{ whiteSpace: 'pre-line' }}>
            <span className="small muted">{t('company.preview.untranslated')}</span> {other}
          </p>
        )
      )}
      <dl className="stack" style={{ gap: 'var(--space-2)' }}>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt className="small muted">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted">{t('company.preview.hidden')}</p>
    </div>
  );
}

/** The record as somebody without rights reads it. */
export function StrangersView({ organisation, onClose }: { readonly organisation: MyOrganisation; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(strangersViewQuery(organisation.id));
  return (
    <Modal opened onClose={onClose} title={t('company.preview.title')} size="lg" closeButtonProps={{ 'aria-label': t('common.act.close') }}>
      {error ? <PartError error={error} onRetry={refetch} /> : data ? <OrganisationReading organisation={data} /> : <TextSkeleton lines={6} />}
    </Modal>
  );
}
