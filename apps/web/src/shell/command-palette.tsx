import '@mantine/spotlight/styles.layer.css';
import { Spotlight, spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconArrowRight, IconLanguage, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { languageNames, languages } from '../i18n/language';
import { useLanguage, useLocalPath, useSwitchLanguage } from '../i18n/use-language';
import styles from './command-palette.module.css';
import { publicNav } from './public-nav';
import type { Section } from './workspace-nav';

function usePaletteActions(sections: readonly Section[], query: string): { readonly group: string; readonly actions: SpotlightActionData[] }[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const local = useLocalPath();
  const language = useLanguage();
  const switchTo = useSwitchLanguage();
  const places = sections.flatMap((section) => section.places);
  const go = places.map(({ key, path, icon: Icon }) => ({
    id: path,
    label: t(`common.place.${key}`),
    leftSection: <Icon size={18} aria-hidden />,
    onClick: () => void navigate(path),
  }));
  const site = publicNav.map(({ key, path }) => ({
    id: `site ${path}`,
    label: t(`common.nav.${key}`),
    leftSection: <IconArrowRight size={18} aria-hidden />,
    onClick: () => void navigate(local(path)),
  }));
  const search: SpotlightActionData = {
    id: 'search',
    label: t('common.palette.search', { query }),
    keywords: query,
    leftSection: <IconSearch size={18} aria-hidden />,
    onClick: () => void navigate(local(`/registry?q=${encodeURIComponent(query)}`)),
  };
  const change = languages
    .filter((other) => other !== language)
    .map((other) => ({
      id: `language ${other}`,
      label: t('common.palette.language', { language: languageNames[other] }),
      leftSection: <IconLanguage size={18} aria-hidden />,
      onClick: () => void switchTo(other),
    }));
  return [
    { group: t('common.palette.go'), actions: go },
    { group: t('common.palette.site'), actions: site },
    { group: t('common.palette.do'), actions: change },
    // the last, so that Enter goes to a place that was named, and searches when none was
    ...(query.trim() ? [{ group: t('common.palette.searchGroup'), actions: [search] }] : []),
  ];
}

/** "Go to, search, do" by typing. Loaded when it is first asked for. */
export default function CommandPalette({ sections }: { readonly sections: readonly Section[] }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const actions = usePaletteActions(sections, query);
  useEffect(() => spotlight.open(), []);
  return (
    <Spotlight
      actions={actions}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      nothingFound={t('common.palette.nothing')}
      limit={12}
      centered={false}
      overlayProps={{ blur: 0 }}
      attributes={{ content: { 'aria-label': t('common.palette.placeholder') } }}
      classNames={{ search: styles.search, actionsGroup: styles.group }}
      searchProps={{
        placeholder: t('common.palette.placeholder'),
        'aria-label': t('common.palette.placeholder'),
        leftSection: <IconSearch size={20} aria-hidden />,
      }}
    />
  );
}
