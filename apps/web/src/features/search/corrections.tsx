import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import styles from './corrections.module.css';
import type { SearchPage } from './search-queries';
import { literally } from './search-state';

/** Stands in a sentence for what is set in bold: a component for markup in texts would weigh more than this page's own code. */
const PLACE = '\u0000';

/** The query as it was read: each correction put in place of what it corrects. */
export function asRead(q: string, corrections: SearchPage['corrections']): string {
  return corrections.reduce((text, { from, to }) => {
    const place = text.toLocaleLowerCase().indexOf(from.toLocaleLowerCase());
    return place < 0 ? text : text.slice(0, place) + to + text.slice(place + from.length);
  }, q.trim());
}

/** Says when the query was not taken letter by letter, and gives the way back to its letters. */
export function Corrections({
  q,
  page,
  onQuery,
}: {
  readonly q: string;
  readonly page: Pick<SearchPage, 'corrections' | 'relaxed'>;
  readonly onQuery: (q: string) => void;
}) {
  const { t } = useTranslation();
  const { quote } = useFormat();
  const { corrections, relaxed } = page;
  const phrase = /["«“]/.test(q);
  if (corrections.length === 0)
    return relaxed ? (
      <p className={styles.note} role="status">
        {t(phrase ? 'registry.correction.noPhrase' : 'registry.correction.relaxed')}
      </p>
    ) : null;
  const plain = q.replaceAll(/["«»„“”]/g, '').trim();
  const read = quote(asRead(plain, corrections));
  if (phrase)
    return (
      <p className={styles.note} role="status">
        {t('registry.correction.noLiteral', { query: quote(plain), read })}
      </p>
    );
  const [before, after] = t('registry.correction.shown', { read: PLACE }).split(PLACE);
  return (
    <p className={styles.note} role="status">
      {before}
      <strong>{read}</strong>
      {after}{' '}
      <button type="button" className={styles.literal} onClick={() => onQuery(literally(q))}>
        {t('registry.correction.literal', { query: quote(plain) })}
      </button>
    </p>
  );
}
