import { Button } from '@mantine/core';
import type { components } from '@zemlyak/api-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocalPath } from '../../i18n/use-language';
import { type ProblemBody, ProblemError } from '../../lib/problems';
import type { TitleOf } from '../../lib/use-titles';
import { PageHead } from '../../ui/page-head';
import { ListingCard } from './listing-card';
import cards from './listing-card.module.css';

type OfferGone = components['schemas']['OfferGoneDto'];

/** A listing that was public once and is no more. */
export type Gone = Pick<OfferGone, 'number' | 'neighbours'>;

const isOfferGone = (problem: ProblemBody): problem is OfferGone => problem.code === 'offer-gone';

/** Reads out of a refusal that a listing is gone; undefined for other refusals. */
export function goneOf(error: unknown): Gone | undefined {
  if (!(error instanceof ProblemError) || !isOfferGone(error.problem)) return undefined;
  const { number, neighbours } = error.problem;
  return { number, neighbours };
}

/** Says that a listing is gone, and offers others of its kind. */
export function GoneListing({ gone: { number, neighbours }, titleOf }: { readonly gone: Gone; readonly titleOf: TitleOf }) {
  const { t } = useTranslation();
  const local = useLocalPath();
  return (
    <div className="page">
      <PageHead
        title={t('listing.gone.title')}
        lead={t('listing.gone.text', { number })}
        crumbs={[{ label: t('common.nav.registry'), to: local('/registry') }]}
      />
      {neighbours.length > 0 && (
        <section aria-labelledby="neighbours">
          <h2 id="neighbours">{t('listing.gone.neighbours')}</h2>
          <ul className={cards.cards}>
            {neighbours.map((listing) => (
              <ListingCard key={listing.id} listing={listing} titleOf={titleOf} />
            ))}
          </ul>
        </section>
      )}
      <Button component={Link} to={local('/registry')} mt="xl">
        {t('common.errorPage.registry')}
      </Button>
    </div>
  );
}
