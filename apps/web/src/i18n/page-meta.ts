import type { TFunction } from 'i18next';
import type { MetaDescriptor } from 'react-router';
import { textsIn } from './i18n';
import { defaultLanguage, type Language, languageInPath } from './language';
import { chosenLanguage, type RootFacts } from './use-language';

/** What a page says about itself to browsers and search engines. */
export interface PageFacts {
  /** Title without the name of the site. */
  readonly title: string;
  /** One or two sentences for search results, 70 to 160 characters. */
  readonly description?: string;
  /** True for pages search engines must leave alone. */
  readonly hidden?: boolean;
}

interface MetaArguments {
  readonly location: { readonly pathname: string };
  readonly matches: readonly ({ readonly id: string; readonly loaderData?: unknown } | undefined)[];
}

function languageOfPage({ location, matches }: MetaArguments): Language {
  const root = matches.find((match) => match?.id === 'root')?.loaderData as RootFacts | undefined;
  return languageInPath(location.pathname) ?? chosenLanguage() ?? root?.language ?? defaultLanguage;
}

/** Title, description and sharing tags of a page in its language; the name of the site is added to the title. */
export function pageMeta(page: MetaArguments, describe: (t: TFunction, language: Language) => PageFacts): MetaDescriptor[] {
  const language = languageOfPage(page);
  const t = textsIn(language);
  const { title, description, hidden } = describe(t, language);
  const site = t('common.brand');
  const full = title === site ? site : `${title} — ${site}`;
  const tags: MetaDescriptor[] = [{ title: full }, { property: 'og:title', content: full }, { property: 'og:site_name', content: site }];
  if (description) tags.push({ name: 'description', content: description }, { property: 'og:description', content: description });
  if (hidden) tags.push({ name: 'robots', content: 'noindex' });
  return tags;
}
