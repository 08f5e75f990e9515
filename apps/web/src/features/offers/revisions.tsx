import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { exponentOf } from '../../i18n/money';
import { useLanguage } from '../../i18n/use-language';
import { type ReferenceReader, type Vocabularies, useReference } from '../../lib/reference';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { Tag, type Tone } from '../../ui/tag';
import { offerHistoryQuery, type OfferRevision, revisionsQuery } from './offer-queries';
import styles from './revisions.module.css';
import { useOfferFieldName } from './use-offer-labels';

type Change = OfferRevision['changes'][number];
const tones: Readonly<Record<OfferRevision['state'], Tone>> = {
  awaiting_client: 'attention',
  in_review: 'attention',
  approved: 'good',
  returned: 'attention',
  withdrawn: 'neutral',
};
const lists: Readonly<Record<string, keyof Vocabularies>> = {
  type: 'listingTypes',
  forms: 'cooperationForms',
  targetCountries: 'countries',
  excludedCountries: 'countries',
  targetFormats: 'formats',
  certificates: 'certificates',
  languages: 'languages',
  hs: 'hs',
  okved: 'okved',
  svc: 'services',
  priceUnit: 'units',
};

/** A value of a change in people's words: codes by name, amounts with their unit, money as money. */
function wordsOf(field: string, value: string, reference: ReferenceReader, money: (amountMinor: number, currency: string) => string): string {
  const list = lists[field];
  if (list) return reference.name(list, value);
  const [amount = '', unit = ''] = value.split(' ');
  if (field === 'price') return money(Number(amount), unit);
  if (field === 'quantity' || field === 'capacityPerMonth') return `${amount} ${reference.name('units', unit)}`;
  return value;
}

function FieldChange({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reference = useReference();
  const nameOf = useOfferFieldName();
  const money = (amountMinor: number, currency: string) => format.money({ amountMinor, currency }, { exponent: exponentOf(currency) });
  const say = (value: string) => wordsOf(change.field, value, reference, money);
  const removed = [...(change.before ? [change.before] : []), ...change.removed];
  const added = [...(change.after ? [change.after] : []), ...change.added];
  return (
    <li>
      <p className="small muted">{nameOf(change.field)}</p>
      {removed.map((value) => (
        <p key={value}>
          <del className={styles.removed}>
            <span className="hidden-visually">{t('offers.revision.removed')} </span>
            {say(value)}
          </del>
        </p>
      ))}
      {added.map((value) => (
        <p key={value}>
          <ins className={styles.added}>
            <span className="hidden-visually">{t('offers.revision.added')} </span>
            {say(value)}
          </ins>
        </p>
      ))}
    </li>
  );
}

function Revision({ revision }: { readonly revision: OfferRevision }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const nameOf = useOfferFieldName();
  return (
    <li className={styles.revision}>
      <div className="tags">
        <b>{t('offers.revision.number', { number: revision.number })}</b>
        <Tag tone={tones[revision.state]}>{t(`offers.revision.state.${revision.state}`)}</Tag>
        <span className="small muted">{format.dateTime(revision.submittedAt, zone)}</span>
      </div>
      {revision.remarks.map(({ field, text }) => (
        <p key={`${field} ${text}`} className={styles.remark}>
          {field && <b>{nameOf(field)}: </b>}
          {text}
        </p>
      ))}
      {revision.changes.length > 0 && (
        <details open={revision.state === 'in_review'}>
          <summary>{t('offers.revision.changes', { count: revision.changes.length })}</summary>
          <ul className={styles.changes}>
            {revision.changes.map((change) => (
              <FieldChange key={change.field} change={change} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** Texts handed in, the newest first, with what each changed. */
export function Revisions({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(revisionsQuery(id));
  return (
    <section className="card stack" aria-labelledby="revisions-title">
      <h2 id="revisions-title" className="panel-title">
        {t('offers.revision.title')}
      </h2>
      {error && <PartError error={error} onRetry={refetch} />}
      {!data && !error && <ListSkeleton rows={2} rowHeight={48} />}
      {data?.items.length === 0 && <p className="muted">{t('offers.revision.none')}</p>}
      <ul className={styles.list}>
        {data?.items.map((revision) => (
          <Revision key={revision.id} revision={revision} />
        ))}
      </ul>
    </section>
  );
}

/** Who did what with the listing, and when. */
export function OfferHistory({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(offerHistoryQuery(id));
  return (
    <section className="card stack" aria-labelledby="history-title">
      <h2 id="history-title" className="panel-title">
        {t('offers.history.title')}
      </h2>
      {error && <PartError error={error} onRetry={refetch} />}
      {!data && !error && <ListSkeleton rows={3} rowHeight={32} />}
      <ol className={styles.list}>
        {data &&
          [...data.items].reverse().map(({ id: step, type, at, person, organisation }) => {
            const name = person && (language === 'ru' ? (person.nameCyrillic ?? person.nameLatin) : (person.nameLatin ?? person.nameCyrillic));
            const office =
              organisation && (language === 'ru' ? (organisation.nameRu ?? organisation.nameLatin) : (organisation.nameLatin ?? organisation.nameRu));
            return (
              <li key={step} className={styles.event}>
                <span>
                  {t(`offers.event.${type.split('.')[1]}`, { defaultValue: t('offers.event.other') })}{' '}
                  <span className="small muted">{[name ?? t('offers.history.nobody'), office].filter(Boolean).join(', ')}</span>
                </span>
                <time className="small muted" dateTime={at}>
                  {format.dateTime(at, zone)}
                </time>
              </li>
            );
          })}
      </ol>
    </section>
  );
}
