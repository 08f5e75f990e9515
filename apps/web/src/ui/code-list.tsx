import type { NamedTerm } from '../lib/terms';
import styles from './code-list.module.css';

/** Classifier codes with their names. */
export function CodeList({ codes, title }: { readonly codes: readonly NamedTerm[]; readonly title: string }) {
  if (codes.length === 0) return null;
  return (
    <section className="card" aria-labelledby="codes">
      <h2 id="codes" className="panel-title">
        {title}
      </h2>
      <ul className={styles.codes}>
        {codes.map(({ scheme, code, name }) => (
          <li key={`${scheme} ${code}`}>
            {name || code}
            {name && <span className="small muted"> · {code}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
