import type { components } from '@zemlyak/api-client';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format';
import { useLanguage, useLocalPath } from '../../i18n/use-language';
import { partyName } from '../../lib/party';
import { Written } from '../../ui/written';
import styles from './public-facts.module.css';

export type Fact = components['schemas']['CheckedFactDto'];

/** Who checked: an agency or council with a page of its own, else the platform's reviewers. */
function Checker({ checkedBy }: Pick<Fact, 'checkedBy'>) {
  const { t } = useTranslation();
  const local = useLocalPath();
  const language = useLanguage();
  return checkedBy ? <Link to={local(`/companies/${checkedBy.slug}`)}>{partyName(checkedBy, language)}</Link> : t('organisation.facts.platform');
}

function Source({ source, sourceUrl }: Pick<Fact, 'source' | 'sourceUrl'>) {
  return sourceUrl ? (
    <a href={sourceUrl} rel="nofollow noopener noreferrer" target="_blank">
      {source}
    </a>
  ) : (
    source
  );
}

/** What was checked: each fact with its source, who checked it, when, and until when it holds. */
export function PublicFacts({ facts }: { readonly facts: readonly Fact[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section aria-labelledby="checked">
      <h2 id="checked">{t('organisation.facts.title')}</h2>
      {facts.length === 0 ? (
        <p className="muted">{t('organisation.facts.none')}</p>
      ) : (
        <ul className={styles.facts}>
          {facts.map((fact) => (
            <li key={fact.id} className={styles.fact}>
              <IconCircleCheck size={20} aria-hidden className={styles.mark} />
              <div>
                <h3>{t(`organisation.facts.kind.${fact.kind}`)}</h3>
                <Written text={fact.statement} className="" />
                <dl className={styles.how}>
                  <div>
                    <dt>{t('organisation.facts.source')}</dt>
                    <dd>
                      <Source {...fact} />
                    </dd>
                  </div>
                  <div>
                    <dt>{t('organisation.facts.who')}</dt>
                    <dd>
                      <Checker checkedBy={fact.checkedBy} />
                    </dd>
                  </div>
                  <div>
                    <dt>{t('organisation.facts.when')}</dt>
                    <dd>{format.day(fact.checkedOn)}</dd>
                  </div>
                  <div>
                    <dt>{t('organisation.facts.until')}</dt>
                    <dd>{format.day(fact.expiresOn)}</dd>
                  </div>
                </dl>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
