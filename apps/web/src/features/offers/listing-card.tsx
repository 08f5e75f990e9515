import type { components } from '@zemlyak/api-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { useLanguage, useLocalPath } from '../../i18n/use-language';
import type { TitleOf } from '../../lib/use-titles';
import { Tag } from '../../ui/tag';
import { writtenIn } from '../../ui/written';
import styles from './listing-card.module.css';

export type ListingCardFacts = Pick<components['schemas']['OfferCardDto'], 'id' | 'number' | 'side' | 'type' | 'title'> &
  Partial<Pick<components['schemas']['OfferCardDto'], 'expiresAt'>>;

/** Title of a listing in the language of the page, else in the other, else its number. */
export function useListingTitle({ title, number }: Pick<ListingCardFacts, 'title' | 'number'>): { readonly text: string; readonly lang?: string } {
  const language = useLanguage();
  return writtenIn(title, language) ?? { text: number };
}

/** A listing among others: side, title as the link, and a line of facts. */
export function ListingCard({ listing, titleOf }: { readonly listing: ListingCardFacts; readonly titleOf: TitleOf }) {
  const { t } = useTranslation();
  const local = useLocalPath();
  const format = useFormat();
  const zone = useOwnZone();
  const { text, lang } = useListingTitle(listing);
  return (
    <li className={styles.card}>
      <div className="tags">
        <Tag tone={listing.side === 'offer' ? 'info' : 'attention'}>{t(`registry.kind.${listing.side}`)}</Tag>
      </div>
      <h3>
        <Link to={local(`/offers/${listing.id}`)} lang={lang}>
          {text}
        </Link>
      </h3>
      <p className="facts">
        <span>{titleOf('listingTypes', listing.type)}</span>
        {listing.expiresAt && <span>{t('listing.until', { date: format.date(listing.expiresAt, zone) })}</span>}
        <span>№ {listing.number}</span>
      </p>
    </li>
  );
}
