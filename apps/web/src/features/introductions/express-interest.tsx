import { Button } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useLocalPath } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { useMeIfKnown } from '../../lib/session';
import { Why } from '../../ui/why';
import styles from './express-interest.module.css';
import { sendingOf, type Sending, type WantedListing } from './sending';
import { SentInterest } from './sent-interest';

const InterestDrawer = lazy(() => import('./interest-drawer'));

/** The open or accepted interest of the organisation acted for in a listing, if there is one among the newest hundred. */
export const ownInterestQuery = (listingId: string) =>
  queryOptions({
    queryKey: ['interests', 'own', listingId],
    queryFn: async ({ signal }) => {
      const { items } = await unwrap(api.GET('/api/v1/interests', { params: { query: { box: 'out', limit: 100 } }, signal }));
      return items.find(({ listing }) => listing?.id === listingId) ?? null;
    },
  });

/** The button that cannot be pressed, with the reason in words and the way to mend it. */
function Barred({ sending }: { readonly sending: Exclude<Sending, 'asking' | 'guest' | 'own' | 'open'> }) {
  const { t } = useTranslation();
  return (
    <div className={styles.narrow}>
      <Button disabled aria-describedby="interest-barred">
        {t('interest.act')}
      </Button>
      <Why id="interest-barred">
        {t(`interest.barred.${sending}`)} {sending !== 'closed' && <Link to="/app/company">{t('interest.barred.company')}</Link>}
      </Why>
    </div>
  );
}

/** "Express interest": guests sign up and come back, people of a company fill in a few answers, and an interest that was sent is shown instead. */
export function ExpressInterest({
  listing,
  placeName,
  otherName,
}: {
  readonly listing: WantedListing;
  /** Where the other side is, for its clock. */
  readonly placeName: string;
  readonly otherName: string;
}) {
  const { t } = useTranslation();
  const local = useLocalPath();
  const { pathname } = useLocation();
  const [address] = useSearchParams();
  const [opened, setOpened] = useState(address.has('interest'));
  const [wanted, setWanted] = useState(opened);
  if (opened && !wanted) setWanted(true);
  const sending = sendingOf(useMeIfKnown(), listing);
  const { data: sent, isPending } = useQuery({ ...ownInterestQuery(listing.id), enabled: sending === 'open' });

  if (sending === 'guest')
    return (
      <Button component={Link} to={local(`/sign-up?next=${encodeURIComponent(`${pathname}?interest=1`)}`)}>
        {t('interest.act')}
      </Button>
    );
  if (sending === 'own')
    return (
      <Button component={Link} variant="default" to={`/app/offers/${listing.id}`}>
        {t('interest.own')}
      </Button>
    );
  if (sending === 'asking' || (sending === 'open' && isPending)) return <Button loading>{t('interest.act')}</Button>;
  if (sending !== 'open') return <Barred sending={sending} />;
  return (
    <>
      {sent ? (
        <SentInterest interest={sent} organisation={listing.organisation} placeName={placeName} />
      ) : (
        <Button onClick={() => setOpened(true)}>{t('interest.act')}</Button>
      )}
      {wanted && (
        <Suspense>
          <InterestDrawer opened={opened && !sent} onClose={() => setOpened(false)} listingId={listing.id} otherName={otherName} />
        </Suspense>
      )}
    </>
  );
}
