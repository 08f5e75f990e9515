import type { NameOf } from './facet-names';
import { FacetGroup } from './facet-group';
import styles from './facets.module.css';
import type { SearchPage } from './search-queries';
import { type Facet, facetNames, type SearchState } from './search-state';

/** All facets of a search. Each is counted as if nothing were chosen in it. */
export function Facets({
  facets,
  ...common
}: {
  readonly facets: SearchPage['facets'];
  readonly state: SearchState;
  readonly nameOf: NameOf;
  readonly onToggle: (facet: Facet, value: string) => void;
  readonly onOpenAll: () => void;
}) {
  return (
    <div className={styles.facets}>
      {facetNames.map((name) => (
        <FacetGroup key={name} facet={name} values={facets.find(({ facet }) => facet === name)?.values ?? []} {...common} />
      ))}
    </div>
  );
}
