import { Button } from '@mantine/core';
import type { components } from '@zemlyak/api-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePartyWords } from '../../lib/party';
import { useLanguage } from '../../i18n/use-language';
import { titleIn } from '../../lib/reference';
import styles from './today.module.css';

type Match = components['schemas']['MatchDto'];
const shown = 3;

/** The best suggestions, each with its first reason and what it lacks. */
export function MatchesCard({ matches }: { readonly matches: readonly Match[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = usePartyWords();
  return (
    <section className="card stack" aria-labelledby="matches-title">
      <h2 id="matches-title" className="panel-title">
        {t('today.matches.title')}
      </h2>
      {matches.length === 0 && <p className="small muted">{t('today.matches.none')}</p>}
      <ul className={styles.items}>
        {matches.slice(0, shown).map(({ id, listingId, other, reasons, missing }) => (
          <li key={id} className={styles.item}>
            <div className={styles.words}>
              <p>
                <Link to={`/app/matches?listing=${listingId}`}>{titleIn(other.title, language)}</Link>
              </p>
              <p className="small muted">
                {words.name(other.organisation)}
                {reasons[0] && ` · ${reasons[0].text}`}
              </p>
              {missing[0] && <p className="small muted">{t('today.matches.missing', { what: missing[0].text })}</p>}
            </div>
          </li>
        ))}
      </ul>
      {matches.length > 0 && (
        <div>
          <Button variant="default" component={Link} to="/app/matches">
            {t('today.matches.all')}
          </Button>
        </div>
      )}
    </section>
  );
}
