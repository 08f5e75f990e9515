import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { Counts } from '../../features/search/counts';
import { CountryMap } from '../../features/search/country-map';
import { loadSiteCounts } from '../../features/search/site-counts';
import { languageOfRequest } from '../../i18n/language';
import { pageMeta } from '../../i18n/page-meta';
import { useLocalPath } from '../../i18n/use-language';
import { serverApi } from '../../lib/api';
import { loadVocabularies, termsOf } from '../../lib/terms';
import { useTitles } from '../../lib/use-titles';
import type { Route } from './+types/home';
import styles from './home.module.css';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('home.title'), description: t('home.description') }));

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = serverApi(context, request);
  const [counts, vocabularies] = await Promise.all([loadSiteCounts(api), loadVocabularies(api).catch(() => null)]);
  const codes = (counts?.countries ?? []).map(({ code }) => code);
  return { counts, terms: vocabularies ? termsOf(vocabularies, languageOfRequest(request), { countries: codes }) : {} };
}

/** The size of the network does not change while somebody reads; the names of countries change with the language. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: { readonly currentUrl: URL; readonly nextUrl: URL }) => currentUrl.pathname !== nextUrl.pathname;

function SearchBox() {
  const { t } = useTranslation();
  const local = useLocalPath();
  return (
    <Form action={local('/registry')} role="search" className={styles.search}>
      <TextInput
        type="search"
        name="q"
        size="md"
        label={t('home.search.label')}
        placeholder={t('home.search.placeholder')}
        leftSection={<IconSearch size={20} aria-hidden />}
        className={styles.field}
      />
      <Button type="submit" size="md" className={styles.submit}>
        {t('home.search.submit')}
      </Button>
      <p className={styles.shortcuts}>
        {t('home.search.or')} <Link to={local('/registry?kind=offer')}>{t('home.search.offers')}</Link>,{' '}
        <Link to={local('/registry?kind=request')}>{t('home.search.requests')}</Link>
      </p>
    </Form>
  );
}

const steps = ['one', 'two', 'three'] as const;

function Steps() {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('home.steps.title')}</h2>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step} className={styles.step}>
            <span className={styles.stepNumber} aria-hidden="true">
              {index + 1}
            </span>
            <h3>{t(`home.steps.${step}.title`)}</h3>
            <p>{t(`home.steps.${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const audiences = ['entrepreneurs', 'companies', 'agencies', 'councils'] as const;

function Audience() {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="audience">
      <h2 id="audience">{t('home.audience.title')}</h2>
      <ul className={styles.audience}>
        {audiences.map((who) => (
          <li key={who} className="card">
            <h3>{t(`home.audience.${who}.title`)}</h3>
            <p className="muted">{t(`home.audience.${who}.text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Start() {
  const { t } = useTranslation();
  const local = useLocalPath();
  return (
    <section className={styles.start} aria-labelledby="start">
      <div>
        <h2 id="start">{t('home.start.title')}</h2>
        <p className="muted">{t('home.start.text')}</p>
      </div>
      <Button component={Link} to={local('/sign-up')} variant="default" size="md">
        {t('home.start.action')}
      </Button>
    </section>
  );
}

export default function Home({ loaderData: { counts, terms } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const titleOf = useTitles(terms);
  return (
    <>
      <div className={styles.hero}>
        <div className={styles.heroInside}>
          <div className={styles.words}>
            <h1>{t('home.title')}</h1>
            <p className={styles.lead}>{t('home.lead')}</p>
            <SearchBox />
          </div>
          <CountryMap countries={counts?.countries ?? []} titleOf={titleOf} />
        </div>
      </div>
      <div className={`page ${styles.sections}`}>
        {counts && counts.kinds.company > 0 && <Counts counts={counts} />}
        <Steps />
        <Audience />
        <Start />
      </div>
    </>
  );
}
