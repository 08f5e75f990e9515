import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './page-head.module.css';

/** One step of the way to a page. */
export interface Crumb {
  readonly label: string;
  readonly to: string;
}

/** What stands at the head of a page. */
export interface PageHeadProps {
  readonly title: ReactNode;
  readonly crumbs?: readonly Crumb[];
  readonly tags?: ReactNode;
  /** One or two lines under the title. */
  readonly lead?: ReactNode;
  /** At most one filled and two quiet buttons. */
  readonly actions?: ReactNode;
}

function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const { t } = useTranslation();
  return (
    <nav className={`${styles.label} small muted`} aria-label={t('common.crumbs')}>
      {crumbs.map(({ label, to }, index) => (
        <Fragment key={to}>
          {index > 0 && <span aria-hidden="true"> / </span>}
          <Link to={to}>{label}</Link>
        </Fragment>
      ))}
    </nav>
  );
}

/** The way here, the page's only h1, its tags and its actions. */
export function PageHead({ title, crumbs, tags, lead, actions }: PageHeadProps) {
  return (
    <header className={styles.head}>
      {crumbs && <Crumbs crumbs={crumbs} />}
      <div className={styles.title}>
        <h1>{title}</h1>
        {tags && <div className="tags">{tags}</div>}
        {lead && <p className="muted">{lead}</p>}
      </div>
      {actions && (
        <div className="actions" data-noprint>
          {actions}
        </div>
      )}
    </header>
  );
}
