import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import { useLanguage } from '../../i18n/use-language';
import { titleIn, useReference } from '../../lib/reference';
import { type Column, DataTable } from '../../ui/data-table';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { Tag, type Tone } from '../../ui/tag';
import { type TradeRule, tradeRulesQuery } from './admin-queries';
import { LongList } from './long-list';

const tones: Readonly<Record<TradeRule['effect'], Tone>> = { notice: 'info', review: 'attention', refuse: 'danger' };

function useColumns(): readonly Column<TradeRule>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const reference = useReference();
  return [
    {
      key: 'id',
      title: t('admin.screening.rule.id'),
      cell: ({ id, version, kind }) => (
        <>
          <b>{id}</b>
          <div className="small muted">
            {t(`admin.screening.rule.kindOf.${kind}`)}, {t('admin.screening.rule.version', { version })}
          </div>
        </>
      ),
      width: '13rem',
    },
    {
      key: 'effect',
      title: t('admin.screening.rule.effect'),
      cell: ({ effect }) => <Tag tone={tones[effect]}>{t(`admin.screening.rule.effectOf.${effect}`)}</Tag>,
      width: '10rem',
    },
    {
      key: 'values',
      title: t('admin.screening.rule.values'),
      cell: ({ values }) => <LongList title={t('admin.screening.rule.values')}>{values.join(', ')}</LongList>,
    },
    {
      key: 'where',
      title: t('admin.screening.rule.where'),
      cell: ({ partyCountries }) =>
        partyCountries.length > 0 ? format.list(partyCountries.map((code) => reference.name('countries', code))) : t('admin.screening.rule.always'),
      width: '10rem',
    },
    {
      key: 'text',
      title: t('admin.screening.rule.text'),
      cell: ({ text, source }) => (
        <>
          {titleIn(text, language)}
          <div className="small muted">{source}</div>
        </>
      ),
    },
    {
      key: 'days',
      title: t('admin.screening.rule.days'),
      cell: ({ validFrom, validTo }) =>
        validTo ? `${format.day(validFrom)} — ${format.day(validTo)}` : t('admin.screening.rule.from', { day: format.day(validFrom) }),
      width: '10rem',
    },
  ];
}

/** Trade rules in force, to be read. */
export function RulesPart() {
  const { t } = useTranslation();
  const columns = useColumns();
  const { data, error, refetch } = useQuery(tradeRulesQuery);
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!data) return <ListSkeleton rowHeight={56} />;
  return (
    <DataTable
      rows={data}
      columns={columns}
      rowKey={({ id }) => id}
      rowName={({ id }) => id}
      caption={t('admin.screening.part.rules')}
      empty={<p className="muted">{t('admin.screening.rule.none')}</p>}
    />
  );
}
