import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { useResponsivenessText } from '../../features/introductions/responsiveness';
import { ListingCard } from '../../features/offers/listing-card';
import cards from '../../features/offers/listing-card.module.css';
import { organisationJson } from '../../features/organisations/organisation-json';
import { OwnerStrip } from '../../features/organisations/owner-strip';
import { Capacities, ExportExperience, HeldCertificates, PublicBrief } from '../../features/organisations/public-brief';
import { PublicFacts } from '../../features/organisations/public-facts';
import { languageOfRequest, localPath } from '../../i18n/language';
import { pageMeta } from '../../i18n/page-meta';
import { useLanguage, useLocalPath } from '../../i18n/use-language';
import { type ApiClient, serverApi } from '../../lib/api';
import { partyName } from '../../lib/party';
import { unwrap, unwrapOrNotFound } from '../../lib/problems';
import { useMeIfKnown } from '../../lib/session';
import { loadCodes, loadVocabularies, termsOf } from '../../lib/terms';
import { useTitles } from '../../lib/use-titles';
import { CodeList } from '../../ui/code-list';
import { PageHead } from '../../ui/page-head';
import { PhotoStrip } from '../../ui/photo-strip';
import { Tag } from '../../ui/tag';
import { Why } from '../../ui/why';
import { Written, writtenIn } from '../../ui/written';
import type { Route } from './+types/company';
import styles from './detail.module.css';

export const meta = (page: Route.MetaArgs) => {
  const loaded = page.loaderData;
  const tags = pageMeta(page, (t, language) => {
    const name = loaded ? partyName(loaded.organisation, language) : t('registry.kind.company');
    return {
      title: name,
      description: (loaded && writtenIn(loaded.organisation.about, language)?.text.slice(0, 160)) || t('organisation.description', { name }),
    };
  });
  return loaded ? [...tags, { 'script:ld+json': loaded.json }] : tags;
};

/** Everybody gets the stranger's view through the server; what members see besides, the browser asks for itself. */
const loadOrganisation = (api: ApiClient, idOrSlug: string) =>
  unwrapOrNotFound(api.GET('/api/v1/organisations/{idOrSlug}', { params: { path: { idOrSlug }, query: { preview: 'stranger' } } }));

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const api = serverApi(context, request);
  const language = languageOfRequest(request);
  const organisation = await loadOrganisation(api, params.slug);
  const address = localPath(language, `/companies/${organisation.slug}`);
  if (organisation.slug !== params.slug) throw redirect(address, 301);
  const { id, okved, hs } = organisation;
  const [facts, listings, responsiveness, schemes, vocabularies, codes] = await Promise.all([
    unwrap(api.GET('/api/v1/organisations/{idOrSlug}/facts', { params: { path: { idOrSlug: id } } })),
    unwrap(api.GET('/api/v1/offers', { params: { query: { organisationId: id, limit: 50 } } })),
    unwrap(api.GET('/api/v1/organisations/{id}/responsiveness', { params: { path: { id } } })).catch(() => ({
      organisationId: id,
      asked: 0,
      answered: 0,
      medianHours: null,
    })),
    organisation.identifiers.length > 0 ? unwrap(api.GET('/api/v1/identifier-schemes')) : [],
    loadVocabularies(api),
    loadCodes(api, language, { hs, okved2: okved }),
  ]);
  const formats = vocabularies.countries.find(({ code }) => code === organisation.country)?.formats ?? [];
  const terms = termsOf(vocabularies, language, {
    countries: [organisation.country, ...(organisation.exportExperience?.countries ?? [])],
    subjects: organisation.subject ? [organisation.subject] : [],
    formats,
    languages: organisation.languages,
    certificates: organisation.certificates.map(({ code }) => code),
    units: organisation.capacities.map(({ unit }) => unit),
    listingTypes: listings.items.map(({ type }) => type),
  });
  const origin = context.publicOrigin ?? new URL(request.url).origin;
  return {
    organisation,
    facts,
    listings: listings.items,
    responsiveness,
    schemes,
    formats,
    terms,
    codes,
    json: organisationJson(organisation, `${origin}${address}`),
  };
}

/** Interest is expressed in a listing: one listing is gone to at once, several are chosen among below. People of the company see nothing. */
function ExpressInterest({ organisationId, listings }: { readonly organisationId: string; readonly listings: readonly { readonly id: string }[] }) {
  const { t } = useTranslation();
  const local = useLocalPath();
  const me = useMeIfKnown();
  const [first, second] = listings;
  if (me?.memberships.some((membership) => membership.organisationId === organisationId)) return null;
  if (!first)
    return (
      <div className={styles.barred}>
        <Button disabled aria-describedby="no-listings">
          {t('organisation.express.act')}
        </Button>
        <Why id="no-listings">{t('organisation.express.why')}</Why>
      </div>
    );
  if (second)
    return (
      <Button component="a" href="#listings">
        {t('organisation.express.act')}
      </Button>
    );
  return (
    <Button component={Link} to={local(`/offers/${first.id}?interest=1`)}>
      {t('organisation.express.act')}
    </Button>
  );
}

export default function Company({ loaderData }: Route.ComponentProps) {
  const { organisation, facts, listings, responsiveness, schemes, formats, terms, codes } = loaderData;
  const { t } = useTranslation();
  const local = useLocalPath();
  const language = useLanguage();
  const titleOf = useTitles(terms);
  const answers = useResponsivenessText(responsiveness);
  const name = partyName(organisation, language);
  const other = [organisation.nameRu, organisation.nameLatin].find((each) => each && each !== name);
  const isCompany = organisation.kind === 'company' || organisation.kind === 'provider';
  const tags = (
    <>
      <Tag>{t(`organisation.kind.${organisation.kind}`)}</Tag>
      {organisation.verified && (
        <a href="#checked" className={styles.tagLink}>
          <Tag tone="good" icon={<IconCircleCheck aria-hidden />}>
            {t('organisation.verified')}
          </Tag>
        </a>
      )}
      {organisation.isDemo && <Tag tone="attention">{t('organisation.demo')}</Tag>}
    </>
  );
  const parts = { organisation, titleOf };
  const photos = organisation.photoIds.map((id, index) => ({ id, address: `/api/v1/photos/${id}`, words: t('organisation.photo', { number: index + 1 }) }));
  return (
    <div className="page">
      <PageHead
        title={name}
        lead={other}
        tags={tags}
        crumbs={[{ label: t('common.nav.registry'), to: local('/registry') }]}
        actions={isCompany && <ExpressInterest organisationId={organisation.id} listings={listings} />}
      />
      <OwnerStrip organisationId={organisation.id} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <section aria-labelledby="about">
            <h2 id="about">{t('organisation.about')}</h2>
            {writtenIn(organisation.about, language) ? <Written text={organisation.about} /> : <p className="muted">{t('organisation.noAbout')}</p>}
            <PhotoStrip photos={photos} title={t('organisation.photos')} />
          </section>
          <section aria-labelledby="listings">
            <h2 id="listings">{t('organisation.listings.title')}</h2>
            {listings.length > 1 && isCompany && <p className="muted">{t('organisation.express.choose')}</p>}
            {listings.length === 0 ? (
              <p className="muted">{t('organisation.listings.none')}</p>
            ) : (
              <ul className={cards.cards}>
                {listings.map((listing) => (
                  <ListingCard key={listing.id} listing={listing} titleOf={titleOf} />
                ))}
              </ul>
            )}
          </section>
          <PublicFacts facts={facts} />
        </div>
        <aside className={styles.side} aria-label={t('organisation.brief.title')}>
          <PublicBrief {...parts} formats={formats} schemes={schemes} answers={answers} />
          <Capacities {...parts} />
          <HeldCertificates {...parts} />
          <ExportExperience {...parts} />
          <CodeList codes={codes} title={t('organisation.codes')} />
        </aside>
      </div>
    </div>
  );
}
