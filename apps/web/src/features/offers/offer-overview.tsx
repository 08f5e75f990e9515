import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { useLanguage } from '../../i18n/use-language';
import { useCodeNames, useReference } from '../../lib/reference';
import { RemarkList } from '../../ui/remarks';
import { StateRail } from '../../ui/state-rail';
import { type Offer, usualReviewDays } from './offer-queries';
import { may, openRevision, railOf, remarksOf } from './offer-state';
import styles from './offer-overview.module.css';
import { workingContent } from './offer-values';
import { useOfferActs } from './use-offer-acts';
import { useOfferFieldName } from './use-offer-labels';

/** Where the listing stands, what comes next and the one act that it asks for. */
export function OfferStateCard({ offer }: { readonly offer: Offer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const nameOf = useOfferFieldName();
  const acts = useOfferActs(offer.id);
  const pending = openRevision(offer);
  const rail = railOf({ status: offer.status, onBehalfBy: offer.inside?.onBehalfBy ?? null });
  return (
    <section className="card stack" aria-label={t('offers.state.title')}>
      <StateRail label={t('offers.state.title')} steps={rail.map(({ key, state }) => ({ key, state, name: t(`offers.rail.${key}`) }))} />
      <p>{t(`offers.state.${offer.status}`, { count: usualReviewDays, day: format.date(offer.expiresAt, zone) })}</p>
      {pending && (
        <Alert color="sea" variant="outline" title={t(`offers.pending.${pending.state}`)}>
          {t('offers.live.text')}
        </Alert>
      )}
      <RemarkList remarks={remarksOf(offer)} name={nameOf} idOf={() => 'content'} />
      <div className="actions">
        {may(offer, 'approve_as_client') && (
          <Button loading={acts.busy === 'approve'} onClick={() => void acts.approve(offer.version)}>
            {t('offers.act.approve')}
          </Button>
        )}
        {may(offer, 'resume') && (
          <Button loading={acts.busy === 'resume'} onClick={() => void acts.resume()}>
            {t('offers.act.resume')}
          </Button>
        )}
        {offer.status === 'published' && (
          <Button variant="default" component={Link} to={`/app/matches?listing=${offer.id}`}>
            {t('offers.act.matches')}
          </Button>
        )}
      </div>
    </section>
  );
}

function useRows(offer: Offer): readonly (readonly [string, string])[] {
  const { t } = useTranslation();
  const format = useFormat();
  const reference = useReference();
  const content = workingContent(offer);
  const codes = useCodeNames([
    ...content.hs.map((code) => ({ scheme: 'hs' as const, code })),
    ...content.okved.map((code) => ({ scheme: 'okved2' as const, code })),
    ...content.svc.map((code) => ({ scheme: 'svc' as const, code })),
  ]);
  const names = (list: Parameters<typeof reference.name>[0], values: readonly string[]) => values.map((value) => reference.name(list, value)).join(', ');
  const amount = (quantity: typeof content.quantity) => (quantity ? `${format.number(quantity.amount, 3)} ${reference.name('units', quantity.unit)}` : '');
  const unit = content.priceUnit ? ` / ${reference.name('units', content.priceUnit)}` : '';
  const rows: [string, string][] = [
    [t('offers.field.codes'), codes.join('; ')],
    [t('offers.field.quantity'), amount(content.quantity)],
    [t('offers.field.capacityPerMonth'), amount(content.capacityPerMonth)],
    [t('offers.field.price'), content.price ? format.money(content.price) + unit : t('offers.price.request')],
    [t('offers.field.incoterms'), content.incoterms.join(', ')],
    [t('offers.field.targetFormats'), names('formats', content.targetFormats)],
    [t('offers.field.targetCountries'), names('countries', content.targetCountries)],
    [t('offers.field.excludedCountries'), names('countries', content.excludedCountries)],
    [t('offers.field.forms'), names('cooperationForms', content.forms)],
    [t(`offers.certificates.${offer.side}`), names('certificates', content.certificates)],
    [t('offers.field.languages'), names('languages', content.languages)],
    [t('offers.field.clauseTag'), content.clauseTag ?? ''],
  ];
  return rows.filter(([, value]) => value !== '');
}

/** The text as it stands, both languages side by side. */
export function OfferContent({ offer }: { readonly offer: Offer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const content = workingContent(offer);
  const rows = useRows(offer);
  const languages = language === 'ru' ? (['ru', 'en'] as const) : (['en', 'ru'] as const);
  return (
    <section id="content" className="card stack" aria-labelledby="content-title">
      <h2 id="content-title" className="panel-title">
        {t('offers.content.title')}
      </h2>
      <div className={styles.pair}>
        {languages.map((side) => (
          <div key={side} lang={side} className="stack">
            <h3>{content.title[side] || t('offers.content.untitled')}</h3>
            {content.description[side] ? (
              <p className={styles.text}>{content.description[side]}</p>
            ) : (
              <p className="muted" lang={language}>
                {t(`offers.content.none.${side}`)}
              </p>
            )}
            {content.terms[side] && <p className={styles.text}>{content.terms[side]}</p>}
          </div>
        ))}
      </div>
      <dl className={styles.facts}>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
