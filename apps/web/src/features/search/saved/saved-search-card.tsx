import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat, useOwnZone } from '../../../i18n/use-format';
import { useLocalPath } from '../../../i18n/use-language';
import { Tag } from '../../../ui/tag';
import type { NameOf } from '../facet-names';
import { chosenValues, writeSearch } from '../search-state';
import { RenameDialog } from './rename-dialog';
import { cadences, type SavedSearch, stateOf } from './saved-search-queries';
import styles from './saved-searches.module.css';
import { useSavedSearchActs } from './use-saved-search-acts';

/** How many cards appeared since the last look. */
function News({ news: { value, exact }, lookedAt }: Pick<SavedSearch, 'news' | 'lookedAt'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const since = t('saved.since', { day: format.date(lookedAt, zone) });
  if (value === 0)
    return (
      <p className="small muted">
        {t('saved.nothing')} {since}
      </p>
    );
  return (
    <p className="small muted">
      <Tag tone="info">{t('saved.news', { number: exact ? format.number(value) : t('saved.atLeast', { number: format.number(value) }) })}</Tag> {since}
    </p>
  );
}

/** One saved search: what it asks, what is new, and when letters come. */
export function SavedSearchCard({ search, nameOf }: { readonly search: SavedSearch; readonly nameOf: NameOf }) {
  const { t } = useTranslation();
  const local = useLocalPath();
  const acts = useSavedSearchActs(search);
  const [renaming, setRenaming] = useState(false);
  const state = stateOf(search.question);
  const heading = `saved-${search.id}`;
  const rename = async (name: string) => {
    if (await acts.rename(name)) setRenaming(false);
  };
  return (
    <article className={`card ${styles.card}`} aria-labelledby={heading}>
      <div className={styles.what}>
        <h2 id={heading} className="panel-title">
          <Link to={local(`/registry?${writeSearch(state).toString()}`)} onClick={() => void acts.look()}>
            {search.name}
          </Link>
        </h2>
        <ul className={styles.terms} aria-label={t('saved.terms')}>
          {state.q && (
            <li>
              <Tag>{t('saved.words', { words: state.q })}</Tag>
            </li>
          )}
          {chosenValues(state).map(({ facet, value }) => (
            <li key={`${facet} ${value}`}>
              <Tag>{nameOf(facet, value)}</Tag>
            </li>
          ))}
        </ul>
        <News news={search.news} lookedAt={search.lookedAt} />
      </div>
      <div className={styles.acts}>
        <NativeSelect
          label={t('registry.save.cadence')}
          aria-describedby={heading}
          value={search.cadence}
          disabled={acts.running === 'write'}
          data={cadences.map((value) => ({ value, label: t(`registry.save.when.${value}`) }))}
          onChange={({ currentTarget: { value } }) => void acts.write(cadences.find((cadence) => cadence === value) ?? search.cadence)}
        />
        <div className="actions">
          <Button variant="default" aria-describedby={heading} onClick={() => setRenaming(true)}>
            {t('saved.rename')}
          </Button>
          <Button variant="subtle" color="red" aria-describedby={heading} loading={acts.running === 'remove'} onClick={() => void acts.remove()}>
            {t('common.act.delete')}
          </Button>
        </div>
      </div>
      <RenameDialog opened={renaming} name={search.name} sending={acts.running === 'rename'} onRename={rename} onClose={() => setRenaming(false)} />
    </article>
  );
}
