import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconFileDescription } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { useLanguage } from '../../i18n/use-language';
import { useReference } from '../../lib/reference';
import { EmptyState } from '../../ui/empty-state';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { Tag } from '../../ui/tag';
import { OfferMenu } from './offer-menu';
import { myOffersQuery, type OfferCard, type OfferStatus, offerTitle } from './offer-queries';
import { likelySteps, offerTones } from './offer-state';
import styles from './offer-list.module.css';

/** The one act that the state asks for. */
function NextAct({ card }: { readonly card: OfferCard }) {
  const { t } = useTranslation();
  const wanted: Partial<Record<OfferStatus, 'goOn' | 'correct' | 'read'>> = { draft: 'goOn', returned: 'correct', awaiting_client: 'read' };
  const act = wanted[card.status];
  if (!act) return null;
  return (
    <Button component={Link} variant="default" to={act === 'read' ? `/app/offers/${card.id}` : `/app/offers/${card.id}/edit`}>
      {t(`offers.next.${act}`)}
      <span className="hidden-visually">: {card.number}</span>
    </Button>
  );
}

function OfferRow({ card }: { readonly card: OfferCard }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const zone = useOwnZone();
  const reference = useReference();
  const title = offerTitle(card, language);
  const live = card.status === 'published' || card.status === 'paused';
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <div className="tags">
          <Tag tone={card.side === 'offer' ? 'info' : 'attention'}>{t(`offers.side.${card.side}`)}</Tag>
          <Tag tone={offerTones[card.status]}>{t(`offers.status.${card.status}`)}</Tag>
        </div>
        <h2 className={styles.title}>
          <Link to={`/app/offers/${card.id}`}>{title}</Link>
        </h2>
        <p className="facts">
          <span>{card.number}</span>
          <span>{reference.name('listingTypes', card.type)}</span>
          <span>{card.price ? format.money(card.price) : t('offers.price.request')}</span>
          {live && <span>{t('offers.until', { day: format.date(card.expiresAt, zone) })}</span>}
        </p>
      </div>
      <div className="actions">
        <NextAct card={card} />
        <OfferMenu id={card.id} title={title} status={card.status} steps={likelySteps(card.status)} withEdit />
      </div>
    </li>
  );
}

/** Listings of the organisation; `whenNone` is what to say when there are none at all. */
export function OfferList({
  organisationId,
  status,
  whenNone,
}: {
  readonly organisationId: string;
  readonly status: OfferStatus | undefined;
  readonly whenNone: ReactNode;
}) {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(myOffersQuery(organisationId, status));
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!data) return <ListSkeleton rows={4} rowHeight={96} />;
  const cards = data.pages.flatMap(({ items }) => items);
  if (cards.length === 0) {
    if (!status) return whenNone;
    return (
      <EmptyState
        icon={<IconFileDescription size={32} aria-hidden />}
        title={t('offers.noneInState')}
        action={
          <Button variant="default" component={Link} to="/app/offers">
            {t('offers.showAll')}
          </Button>
        }
      />
    );
  }
  return (
    <>
      <ul className={styles.list}>
        {cards.map((card) => (
          <OfferRow key={card.id} card={card} />
        ))}
      </ul>
      {hasNextPage && (
        <Button mt="md" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('common.act.more')}
        </Button>
      )}
    </>
  );
}
