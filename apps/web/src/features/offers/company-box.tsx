import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage, useLocalPath } from '../../i18n/use-language';
import { partyName } from '../../lib/party';
import { Tag } from '../../ui/tag';
import styles from './company-box.module.css';
import type { PublicListing } from './listing-facts';

/** Whose listing it is, and how that organisation answers. */
export function CompanyBox({
  organisation,
  placeName,
  answers,
}: {
  readonly organisation: PublicListing['organisation'];
  readonly placeName: string;
  readonly answers: string;
}) {
  const { t } = useTranslation();
  const local = useLocalPath();
  const language = useLanguage();
  return (
    <section className={`card ${styles.box}`} aria-labelledby="company">
      <h2 id="company" className="panel-title">
        <Link to={local(`/companies/${organisation.slug}`)}>{partyName(organisation, language)}</Link>
      </h2>
      {organisation.verified && (
        <div className="tags">
          <Tag tone="good" icon={<IconCircleCheck aria-hidden />}>
            {t('organisation.verified')}
          </Tag>
        </div>
      )}
      <p className="muted">{placeName}</p>
      <p className="small">{answers}</p>
      <p className="small muted">{t('organisation.contacts')}</p>
    </section>
  );
}
