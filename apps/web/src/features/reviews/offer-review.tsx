import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { useLanguage } from '../../i18n/use-language';
import { partyName } from '../../lib/party';
import { titleIn, useReference } from '../../lib/reference';
import { PartError } from '../../ui/problem-notice';
import { PageSkeleton } from '../../ui/skeletons';
import { Tag } from '../../ui/tag';
import { DecisionForm } from './decision-form';
import { FindingList } from './findings';
import { OfferFields } from './offer-fields';
import { NumberList, ScreeningState } from './organisation-parts';
import { FactsCard, type ReviewProps } from './organisation-review';
import { RemarkStarter } from './review-field';
import { type ReviewedOffer, reviewedOfferQuery, reviewedOrganisationQuery } from './review-queries';
import { RevisionDiff } from './revision-diff';
import { useDecision } from './use-decision';

function Head({ offer, name }: { readonly offer: ReviewedOffer; readonly name: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const language = useLanguage();
  const pending = offer.inside?.pending;
  const agency = useQuery({ ...reviewedOrganisationQuery(pending?.onBehalfBy ?? ''), enabled: Boolean(pending?.onBehalfBy) }).data;
  const agencyName = agency && partyName(agency, language);
  return (
    <header>
      <div className="tags">
        <Tag tone={offer.side === 'offer' ? 'info' : 'attention'}>{t(`reviews.what.${offer.side}`)}</Tag>
        {offer.publishedAt && <Tag>{t('reviews.change')}</Tag>}
      </div>
      <h2>{name}</h2>
      <p className="facts">
        <span>{offer.number}</span>
        {pending && <span>{t('reviews.handedIn', { time: format.dateTime(pending.submittedAt, zone) })}</span>}
        {agencyName && (
          <span>
            {t('reviews.draftedBy', { agency: agencyName })}
            {pending?.clientApprovedAt && `, ${t('reviews.clientAgreed')}`}
          </span>
        )}
        <span>{t('reviews.expires', { day: format.date(offer.expiresAt, zone) })}</span>
      </p>
    </header>
  );
}

function Owner({ of }: { readonly of: ReviewedOffer['organisation'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const reference = useReference();
  const { data: record } = useQuery(reviewedOrganisationQuery(of.id));
  const place = [reference.name('countries', of.country), of.subject && reference.name('subjects', of.subject), of.city].filter(Boolean).join(', ');
  return (
    <section className="card stack" aria-labelledby="owner-title">
      <div>
        <h3 id="owner-title">{partyName(of, language)}</h3>
        <div className="tags">{of.verified ? <Tag tone="good">{t('reviews.verified')}</Tag> : <Tag>{t('reviews.notVerified')}</Tag>}</div>
        <p className="facts">
          <span>{place}</span>
        </p>
      </div>
      {record && <NumberList numbers={record.inside?.identifiers ?? record.identifiers} />}
      <ScreeningState organisationId={of.id} />
    </section>
  );
}

function Review({ offer, onDecided }: { readonly offer: ReviewedOffer; readonly onDecided: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { form, submission, addRemark } = useDecision({ kind: 'offer', id: offer.id, version: offer.version }, onDecided);
  const pending = offer.inside?.pending?.state === 'in_review' ? offer.inside.pending : undefined;
  const content = pending?.content ?? offer;
  const name = titleIn(content.title, language);
  const open = offer.inside?.steps.includes('decide') ?? false;
  const isChange = pending !== undefined && offer.publishedAt !== null;
  const changed = new Set(isChange ? pending.changes.map(({ field }) => field.split('.')[0] ?? field) : []);
  const onRemark = open ? addRemark : undefined;
  return (
    <article className="stack" aria-label={name}>
      <Head offer={offer} name={name} />
      {!open && <p className="card">{t(pending ? 'reviews.ownDraft' : 'reviews.notWaiting')}</p>}
      {isChange && (
        <section className="card stack" aria-labelledby="diff-title">
          <div>
            <h3 id="diff-title">{t('reviews.diff.title')}</h3>
            <p className="small muted">{t('reviews.diff.about')}</p>
          </div>
          <RevisionDiff changes={pending.changes} onRemark={onRemark} />
        </section>
      )}
      <section className="card stack" aria-labelledby="findings-title">
        <h3 id="findings-title">{t('reviews.findings.title')}</h3>
        <FindingList offer={offer} content={content} />
      </section>
      <section className="card stack" aria-labelledby="text-title">
        <h3 id="text-title">{t(isChange ? 'reviews.newText' : 'reviews.text')}</h3>
        <RemarkStarter onRemark={onRemark}>
          <OfferFields content={content} files={offer.files} changed={changed} />
        </RemarkStarter>
      </section>
      <Owner of={offer.organisation} />
      <FactsCard organisationId={offer.organisation.id} />
      {open && <DecisionForm kind="offer" form={form} submission={submission} name={name} onAddRemark={addRemark} />}
    </article>
  );
}

/** Everything needed to decide on the text of an offer or a request. */
export default function OfferReview({ id, onDecided }: Omit<ReviewProps, 'decidable'>) {
  const { data: offer, error, refetch } = useQuery(reviewedOfferQuery(id));
  if (error) return <PartError error={error} onRetry={refetch} />;
  return offer ? <Review offer={offer} onDecided={onDecided} /> : <PageSkeleton />;
}
