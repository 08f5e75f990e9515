import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { data } from 'react-router';
import { ExpressInterest } from '../../features/introductions/express-interest';
import { useResponsivenessText } from '../../features/introductions/responsiveness';
import { CompanyBox } from '../../features/offers/company-box';
import { type Gone, GoneListing, goneOf } from '../../features/offers/gone-listing';
import { useListingTitle } from '../../features/offers/listing-card';
import { ListingFacts, type PublicListing } from '../../features/offers/listing-facts';
import { ListingFiles } from '../../features/offers/listing-files';
import { listingJson } from '../../features/offers/listing-json';
import { type Language, languageOfRequest, localPath } from '../../i18n/language';
import { exponentOf } from '../../i18n/money';
import { pageMeta } from '../../i18n/page-meta';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { useLanguage, useLocalPath } from '../../i18n/use-language';
import { type ApiClient, serverApi } from '../../lib/api';
import { partyName } from '../../lib/party';
import { ProblemError, unwrap } from '../../lib/problems';
import { exponentIn, loadCodes, loadVocabularies, type Terms, termsOf } from '../../lib/terms';
import { useTitles } from '../../lib/use-titles';
import { CodeList } from '../../ui/code-list';
import { PageHead } from '../../ui/page-head';
import { StatusTag } from '../../ui/status-tag';
import { Tag } from '../../ui/tag';
import { Written, writtenIn } from '../../ui/written';
import styles from './detail.module.css';
import type { Route } from './+types/offer';

export const meta = (page: Route.MetaArgs) => {
  const loaded = page.loaderData;
  const tags = pageMeta(page, (t, language) => {
    if (!loaded?.shown) return { title: t('listing.gone.title'), hidden: true };
    const { title, number, description, status } = loaded.shown.listing;
    const text = writtenIn(description, language)?.text.slice(0, 160);
    return { title: writtenIn(title, language)?.text ?? number, hidden: status !== 'published', ...(text ? { description: text } : {}) };
  });
  return loaded?.shown ? [...tags, { 'script:ld+json': loaded.shown.json }] : tags;
};

/**
 * A listing, or what is left of one that is gone. What only its own side sees stays out of the page; the workspace shows that.
 * @throws Response with status 404
 */
async function loadListing(api: ApiClient, id: string): Promise<{ readonly listing: PublicListing } | { readonly gone: Gone }> {
  try {
    const { inside: _inside, ...listing } = await unwrap(api.GET('/api/v1/offers/{id}', { params: { path: { id } } }));
    return { listing };
  } catch (error) {
    const gone = goneOf(error);
    if (gone) return { gone };
    throw error instanceof ProblemError && error.problem.status === 404 ? new Response(null, { status: 404 }) : error;
  }
}

async function loadAround(api: ApiClient, listing: PublicListing, language: Language) {
  const { organisation, hs, okved2, svc } = { ...listing, okved2: listing.okved };
  const [responsiveness, vocabularies, codes] = await Promise.all([
    unwrap(api.GET('/api/v1/organisations/{id}/responsiveness', { params: { path: { id: organisation.id } } })).catch(() => ({
      organisationId: organisation.id,
      asked: 0,
      answered: 0,
      medianHours: null,
    })),
    loadVocabularies(api),
    loadCodes(api, language, { hs, okved2, svc }),
  ]);
  const units = [listing.quantity?.unit, listing.capacityPerMonth?.unit, listing.priceUnit].filter((unit): unit is string => typeof unit === 'string');
  const terms = termsOf(vocabularies, language, {
    units,
    incoterms: listing.incoterms,
    formats: listing.targetFormats,
    cooperationForms: listing.forms,
    certificates: listing.certificates,
    languages: listing.languages,
    countries: [organisation.country, ...listing.targetCountries, ...listing.excludedCountries],
    subjects: organisation.subject ? [organisation.subject] : [],
    listingTypes: [listing.type],
  });
  return { responsiveness, codes, terms, exponent: listing.price ? exponentIn(vocabularies, listing.price.currency) : undefined };
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const api = serverApi(context, request);
  const language = languageOfRequest(request);
  const found = await loadListing(api, params.id);
  if ('gone' in found) {
    const terms = termsOf(await loadVocabularies(api), language, { listingTypes: found.gone.neighbours.map(({ type }) => type) });
    return data({ gone: { ...found.gone, terms }, shown: null }, { status: 410 });
  }
  const { listing } = found;
  const around = await loadAround(api, listing, language);
  const address = `${context.publicOrigin ?? new URL(request.url).origin}${localPath(language, `/offers/${params.id}`)}`;
  const json = listingJson(listing, address, around.exponent ?? exponentOf(listing.price?.currency ?? ''));
  return data({ gone: null, shown: { listing, ...around, json } });
}

type Shown = NonNullable<Route.ComponentProps['loaderData']['shown']>;

function Listing({ listing, responsiveness, codes, terms, exponent }: Omit<Shown, 'json'>) {
  const { t } = useTranslation();
  const local = useLocalPath();
  const language = useLanguage();
  const format = useFormat();
  const zone = useOwnZone();
  const titleOf = useTitles(terms);
  const title = useListingTitle(listing);
  const answers = useResponsivenessText(responsiveness);
  const { organisation, side, type, status, publishedAt, isDemo, description, terms: conditions } = listing;
  const region = organisation.subject ? titleOf('subjects', organisation.subject) : titleOf('countries', organisation.country);
  const placeName = [organisation.city, region].filter(Boolean).join(', ');
  const tags = (
    <>
      <Tag tone={side === 'offer' ? 'info' : 'attention'}>{t(`registry.kind.${side}`)}</Tag>
      <Tag>{titleOf('listingTypes', type)}</Tag>
      {isDemo && <Tag tone="attention">{t('organisation.demo')}</Tag>}
      {status !== 'published' && <StatusTag status={status.replaceAll('_', '-')} />}
    </>
  );
  return (
    <div className="page">
      <PageHead
        title={<span lang={title.lang}>{title.text}</span>}
        tags={tags}
        crumbs={[{ label: t('common.nav.registry'), to: local(`/registry?kind=${side}`) }]}
        lead={publishedAt && t('listing.published', { date: format.date(publishedAt, zone) })}
        actions={<ExpressInterest listing={listing} placeName={placeName} otherName={partyName(organisation, language)} />}
      />
      {status !== 'published' && (
        <Alert variant="light" mb="lg">
          {t('listing.notPublic')}
        </Alert>
      )}
      <div className={styles.columns}>
        <div className={styles.main}>
          <section aria-labelledby="description">
            <h2 id="description">{t('listing.description')}</h2>
            {writtenIn(description, language) ? <Written text={description} /> : <p className="muted">{t('listing.noDescription')}</p>}
          </section>
          {writtenIn(conditions, language) && (
            <section aria-labelledby="conditions">
              <h2 id="conditions">{t('listing.conditions')}</h2>
              <Written text={conditions} />
            </section>
          )}
          <ListingFiles files={listing.files} />
        </div>
        <aside className={styles.side} aria-label={t('listing.facts')}>
          <section className="card" aria-labelledby="facts">
            <h2 id="facts" className="panel-title">
              {t('listing.facts')}
            </h2>
            <ListingFacts listing={listing} titleOf={titleOf} exponent={exponent} />
          </section>
          <CompanyBox organisation={organisation} placeName={placeName} answers={answers} />
          <CodeList codes={codes} title={t('organisation.codes')} />
        </aside>
      </div>
    </div>
  );
}

function GonePage({ terms, ...gone }: Gone & { readonly terms: Terms }) {
  return <GoneListing gone={gone} titleOf={useTitles(terms)} />;
}

export default function Offer({ loaderData: { gone, shown } }: Route.ComponentProps) {
  return gone ? <GonePage {...gone} /> : <Listing {...shown} />;
}
