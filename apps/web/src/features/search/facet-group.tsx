import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nothingOf, type NameOf } from './facet-names';
import { FacetOption } from './facet-option';
import styles from './facets.module.css';
import { facetQuery, type FacetValue } from './search-queries';
import { type Facet, type SearchState, withChosen } from './search-state';

/** Values shown before "more". */
const few = 7;
/** Lists longer than this get a box to look for a value. */
const long = 12;

export interface FacetGroupProps {
  readonly facet: Facet;
  readonly values: readonly FacetValue[];
  readonly state: SearchState;
  readonly nameOf: NameOf;
  readonly onToggle: (facet: Facet, value: string) => void;
  /** The names of all values will be needed. */
  readonly onOpenAll: () => void;
}

const folded = (text: string) => text.toLocaleLowerCase().replaceAll('ё', 'е');

/** Every value of a facet, with a box to find one by its name. */
function AllValues({ facet, state, nameOf, onToggle, values, onFew }: Omit<FacetGroupProps, 'onOpenAll'> & { readonly onFew: () => void }) {
  const { t } = useTranslation();
  const [part, setPart] = useState('');
  const { data = values } = useQuery(facetQuery(state, facet));
  const chosen = state.chosen[facet] ?? [];
  const all = withChosen(data, chosen, nothingOf);
  const shown = all.filter(({ value }) => folded(nameOf(facet, value)).includes(folded(part.trim())));
  return (
    <>
      {all.length > long && (
        <TextInput
          size="xs"
          mb={8}
          value={part}
          onChange={(event) => setPart(event.currentTarget.value)}
          placeholder={t('registry.facet.find')}
          aria-label={t('registry.facet.findIn', { facet: t(`registry.facet.${facet}`) })}
        />
      )}
      <ul className={`${styles.values} ${styles.scroll}`} tabIndex={-1}>
        {shown.map((value) => (
          <FacetOption
            key={value.value}
            facet={facet}
            value={value}
            name={nameOf(facet, value.value)}
            checked={chosen.includes(value.value)}
            onToggle={onToggle}
          />
        ))}
      </ul>
      {shown.length === 0 && <p className="small muted">{t('registry.facet.noSuch')}</p>}
      <button type="button" className={styles.more} onClick={onFew}>
        {t('registry.facet.less')}
      </button>
    </>
  );
}

/** One facet: its most frequent values, and the rest on demand. A chosen value never vanishes. */
export const FacetGroup = memo(function FacetGroup({ onOpenAll, ...group }: FacetGroupProps) {
  const { facet, values, state, nameOf, onToggle } = group;
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const chosen = state.chosen[facet] ?? [];
  const [open, setOpen] = useState(chosen.length > 0 || openAtFirst.has(facet));
  const known = withChosen(values, chosen, nothingOf);
  const head = known.filter(({ value }, index) => index < few || chosen.includes(value));
  if (known.length === 0) return null;
  const rest = known.length - head.length;
  return (
    <details className={styles.group} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t(`registry.facet.${facet}`)}
        {chosen.length > 0 && <span className={styles.chosen}>{chosen.length}</span>}
      </summary>
      {all ? (
        <AllValues {...group} onFew={() => setAll(false)} />
      ) : (
        <>
          <ul className={styles.values}>
            {head.map((value) => (
              <FacetOption
                key={value.value}
                facet={facet}
                value={value}
                name={nameOf(facet, value.value)}
                checked={chosen.includes(value.value)}
                onToggle={onToggle}
              />
            ))}
          </ul>
          {rest > 0 && (
            <button
              type="button"
              className={styles.more}
              onClick={() => {
                onOpenAll();
                setAll(true);
              }}
            >
              {t('registry.facet.more', { count: rest })}
            </button>
          )}
        </>
      )}
    </details>
  );
});

const openAtFirst: ReadonlySet<Facet> = new Set<Facet>(['kind', 'type', 'country', 'industry']);
