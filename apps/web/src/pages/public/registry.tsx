import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { allNamed, codesOf, useFacetNames } from '../../features/search/facet-names';
import { FilterDrawer } from '../../features/search/filter-drawer';
import { Facets } from '../../features/search/facets';
import { Found } from '../../features/search/found';
import { SearchBox } from '../../features/search/search-box';
import { findPage, type SearchPage, searchQuery } from '../../features/search/search-queries';
import { emptySearch, type Facet, readSearch, sameQuestion, type SearchState, toggle } from '../../features/search/search-state';
import { useSearchState } from '../../features/search/use-search-state';
import { languageOfRequest } from '../../i18n/language';
import { pageMeta } from '../../i18n/page-meta';
import { signInPath } from '../../i18n/sign-in-path';
import { useLanguage } from '../../i18n/use-language';
import { type ApiClient, serverApi } from '../../lib/api';
import { ProblemError } from '../../lib/problems';
import { loadVocabularies, termsOf } from '../../lib/terms';
import { useTitles } from '../../lib/use-titles';
import { PageHead } from '../../ui/page-head';
import type { Route } from './+types/registry';
import styles from './registry.module.css';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('registry.title'), description: t('registry.description') }));

/** A list for a client is for its people and advisers: guests sign in first, for others there is no such page. */
async function firstPage(api: ApiClient, state: SearchState, request: Request): Promise<SearchPage> {
  try {
    return await findPage(api, state, { limit: state.shown });
  } catch (error) {
    const status = error instanceof ProblemError ? error.problem.status : undefined;
    const { pathname, search } = new URL(request.url);
    if (status === 401) throw redirect(signInPath(languageOfRequest(request), `${pathname}${search}`));
    if (status === 404) throw new Response(null, { status });
    throw error;
  }
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = serverApi(context, request);
  const state = readSearch(new URL(request.url).searchParams);
  const [page, vocabularies] = await Promise.all([firstPage(api, state, request), loadVocabularies(api)]);
  return { state, page, terms: termsOf(vocabularies, languageOfRequest(request), codesOf(page, state.chosen)) };
}

/** Later searches go to the API from the browser; only another language or another page asks the server of pages. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: { readonly currentUrl: URL; readonly nextUrl: URL }) => currentUrl.pathname !== nextUrl.pathname;

/** What is found, beginning with what came with the page. Rows to begin with are settled when a question is first asked. */
function useFound(state: SearchState, first: { readonly state: SearchState; readonly page: SearchPage }) {
  const [asked, setAsked] = useState(state);
  if (!sameQuestion(asked, state)) setAsked(state);
  const language = useLanguage();
  return useInfiniteQuery({
    ...searchQuery(state, language, asked.shown),
    ...(sameQuestion(state, first.state) ? { initialData: { pages: [first.page], pageParams: [undefined] } } : {}),
  });
}

const emptyPage: Pick<SearchPage, 'items' | 'facets'> = { items: [], facets: [] };

export default function Registry({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const [state, put] = useSearchState();
  const [everyName, setEveryName] = useState(false);
  const found = useFound(state, loaderData);
  const page = found.data?.pages.at(-1) ?? emptyPage;
  const head = found.data?.pages[0] ?? emptyPage;
  const named = allNamed(page, state.chosen, loaderData.terms) && allNamed(head, state.chosen, loaderData.terms);
  const nameOf = useFacetNames(useTitles(loaderData.terms, everyName || !named || state.view === 'map'));
  const [onToggle] = useState(() => (facet: Facet, value: string) => put((now) => toggle(now, facet, value)));
  const [onOpenAll] = useState(() => () => setEveryName(true));
  const facets = <Facets facets={head.facets} state={state} nameOf={nameOf} onToggle={onToggle} onOpenAll={onOpenAll} />;
  return (
    <div className="page">
      <PageHead title={t('registry.title')} />
      <div className={styles.top}>
        <div className={styles.search}>
          <SearchBox words={state.q} onWords={(q) => put((now) => ({ ...now, q, shown: emptySearch.shown }), 'replace')} />
        </div>
        <FilterDrawer state={state} total={found.data?.pages[0]?.total}>
          {facets}
        </FilterDrawer>
      </div>
      <div className={styles.columns}>
        <aside className={styles.side} aria-label={t('registry.filters')} data-noprint>
          {facets}
        </aside>
        <Found state={state} found={found} nameOf={nameOf} onToggle={onToggle} put={put} />
      </div>
    </div>
  );
}
