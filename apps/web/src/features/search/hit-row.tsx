import { IconCircleCheck } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { useLanguage, useLocalPath } from '../../i18n/use-language';
import { nameIn } from '../../lib/organisation-name';
import { MatchBand } from '../../ui/match-band';
import { Tag, type Tone } from '../../ui/tag';
import type { NameOf } from './facet-names';
import styles from './hit-row.module.css';
import { Marked } from './marked';
import type { Hit } from './search-queries';

const tones: Readonly<Record<Hit['kind'], Tone>> = { company: 'neutral', offer: 'info', request: 'attention' };
const places: Readonly<Record<Hit['kind'], string>> = { company: '/companies', offer: '/offers', request: '/offers' };

/** Facets whose values make the last line of a row. */
const facts = ['subject', 'country', 'type', 'industry'] as const;

/** One found card. The title is the link. */
export const HitRow = memo(function HitRow({ hit, nameOf }: { readonly hit: Hit; readonly nameOf: NameOf }) {
  const { t } = useTranslation();
  const local = useLocalPath();
  const language = useLanguage();
  const format = useFormat();
  const zone = useOwnZone();
  return (
    <li className={styles.row}>
      <div className="tags">
        <Tag tone={tones[hit.kind]}>{t(`registry.kind.${hit.kind}`)}</Tag>
        {hit.facets['verification']?.includes('verified') && (
          <Tag tone="good" icon={<IconCircleCheck aria-hidden />}>
            {t('registry.verification.verified')}
          </Tag>
        )}
        {hit.match && <MatchBand band={hit.match} />}
      </div>
      <h3 className={styles.title}>
        <Link to={local(`${places[hit.kind]}/${hit.id}`)}>
          <Marked text={hit.title} />
        </Link>
      </h3>
      {hit.snippet.text && (
        <p className={styles.snippet}>
          <Marked text={hit.snippet} />
        </p>
      )}
      <p className="facts">
        {hit.kind !== 'company' && <span>{nameIn(language, hit.organisationName)}</span>}
        {facts.flatMap((facet) => (hit.facets[facet] ?? []).slice(0, 2).map((value) => <span key={`${facet} ${value}`}>{nameOf(facet, value)}</span>))}
        <time dateTime={hit.updatedAt}>{format.date(hit.updatedAt, zone)}</time>
      </p>
    </li>
  );
});
