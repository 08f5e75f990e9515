import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { useLanguage } from '../../i18n/use-language';
import { partyName } from '../../lib/party';
import { PartError } from '../../ui/problem-notice';
import { PageSkeleton } from '../../ui/skeletons';
import { Tag } from '../../ui/tag';
import { DecisionForm } from './decision-form';
import { OrganisationFields } from './organisation-fields';
import { FactList, ScreeningState } from './organisation-parts';
import { RemarkStarter } from './review-field';
import { ReviewHistory } from './review-history';
import { type ReviewedOrganisation, reviewedOrganisationQuery } from './review-queries';
import { useDecision } from './use-decision';

const FactDialog = lazy(() => import('./fact-dialog'));

/** Confirmed facts of an organisation with the button to add one. */
export function FactsCard({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState<boolean>();
  return (
    <section className="card stack" aria-labelledby="facts-title">
      <h3 id="facts-title">{t('reviews.facts.title')}</h3>
      <FactList organisationId={organisationId} />
      <div>
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
          {t('reviews.facts.add')}
        </Button>
      </div>
      {adding !== undefined && (
        <Suspense>
          <FactDialog organisationId={organisationId} opened={adding} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </section>
  );
}

function Head({ record, name }: { readonly record: ReviewedOrganisation; readonly name: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const { inside } = record;
  const agency = useQuery({ ...reviewedOrganisationQuery(inside?.createdOnBehalfBy ?? ''), enabled: Boolean(inside?.createdOnBehalfBy) });
  const language = useLanguage();
  const agencyName = agency.data && partyName(agency.data, language);
  return (
    <header>
      <div className="tags">
        <Tag tone="council">{t(`reviews.kind.${record.kind}`)}</Tag>
        {inside?.approvedAt && <Tag>{t('reviews.again')}</Tag>}
      </div>
      <h2>{name}</h2>
      <p className="facts">
        {inside?.submittedAt && <span>{t('reviews.handedIn', { time: format.dateTime(inside.submittedAt, zone) })}</span>}
        {inside && <span>{t('reviews.filled', { share: format.percent(inside.completeness) })}</span>}
        {agencyName && (
          <span>
            {t('reviews.draftedBy', { agency: agencyName })}
            {inside?.confirmedByClient && `, ${t('reviews.clientAgreed')}`}
          </span>
        )}
      </p>
    </header>
  );
}

/** What a page gives to the review of one record. */
export interface ReviewProps {
  readonly id: string;
  /** False for what the reader wrote. */
  readonly decidable: boolean;
  readonly onDecided: () => void;
}

function Review({ record, decidable, onDecided }: Omit<ReviewProps, 'id'> & { readonly record: ReviewedOrganisation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { form, submission, addRemark } = useDecision({ kind: 'organisation', id: record.id }, onDecided);
  const name = partyName(record, language);
  const waits = record.inside?.status === 'in_review';
  const open = waits && decidable;
  return (
    <article className="stack" aria-label={name}>
      <Head record={record} name={name} />
      {!open && <p className="card">{t(waits ? 'reviews.ownDraft' : 'reviews.notWaiting')}</p>}
      <section className="card stack" aria-labelledby="screening-title">
        <h3 id="screening-title">{t('reviews.screening.title')}</h3>
        <ScreeningState organisationId={record.id} />
      </section>
      <section className="card stack" aria-labelledby="record-title">
        <h3 id="record-title">{t('reviews.record')}</h3>
        <RemarkStarter onRemark={open ? addRemark : undefined}>
          <OrganisationFields record={record} />
        </RemarkStarter>
      </section>
      <FactsCard organisationId={record.id} />
      {open && <DecisionForm kind="organisation" form={form} submission={submission} name={name} onAddRemark={addRemark} />}
      <details className="card">
        <summary>{t('reviews.event.title')}</summary>
        <ReviewHistory organisationId={record.id} />
      </details>
    </article>
  );
}

/** Everything needed to decide on a record of an organisation. */
export default function OrganisationReview({ id, decidable, onDecided }: ReviewProps) {
  const { data: record, error, refetch } = useQuery(reviewedOrganisationQuery(id));
  if (error) return <PartError error={error} onRetry={refetch} />;
  return record ? <Review record={record} decidable={decidable} onDecided={onDecided} /> : <PageSkeleton />;
}
