import { Button, Menu } from '@mantine/core';
import { IconCheck, IconMinus, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage, useLocalPath } from '../../i18n/use-language';
import { usePartyWords } from '../../lib/party';
import { titleIn } from '../../lib/reference';
import { MatchBand } from '../../ui/match-band';
import { Tag } from '../../ui/tag';
import styles from './match-card.module.css';
import { dismissalReasons, type DismissalReason, type Match } from './match-queries';

function DismissMenu({ onDismiss }: { readonly onDismiss: (why: DismissalReason) => unknown }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-start" withinPortal={false}>
      <Menu.Target>
        <Button variant="subtle">{t('matches.dismiss')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('matches.why')}</Menu.Label>
        {dismissalReasons.map((why) => (
          <Menu.Item key={why} onClick={() => onDismiss(why)}>
            {t(`matches.reason.${why}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface MatchCardProps {
  readonly match: Match;
  /** Left out for advisers: only the listing's own people say what does not suit them. */
  readonly onDismiss?: (why: DismissalReason) => unknown;
  /** True for advisers, who introduce instead of expressing interest. */
  readonly mayPropose: boolean;
}

/** One suggestion: the other side's listing, why it is here, what is missing, and what to do. */
export function MatchCard({ match, onDismiss, mayPropose }: MatchCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = usePartyWords();
  const local = useLocalPath();
  const { other, band, reasons, missing } = match;
  const address = local(`/offers/${other.id}`);
  const title = titleIn(other.title, language);
  return (
    <article className={styles.card} aria-labelledby={`match-${match.id}`}>
      <div className="tags">
        <Tag tone={other.side === 'offer' ? 'info' : 'attention'}>{t(`matches.side.${other.side}`)}</Tag>
        {other.organisation.verified && (
          <Tag tone="good" icon={<IconShieldCheck aria-hidden />}>
            {t('matches.verified')}
          </Tag>
        )}
        <MatchBand band={band} />
      </div>
      <h3 id={`match-${match.id}`}>
        <Link to={address}>{title}</Link>
      </h3>
      <p className="small">
        <Link to={local(`/companies/${other.organisation.slug}`)}>{words.name(other.organisation)}</Link>
        <span className="muted"> · {words.place(other.organisation)}</span>
      </p>
      <div className={styles.grounds}>
        <section>
          <h4>{t('matches.reasons')}</h4>
          <ul className={styles.list}>
            {reasons.map(({ feature, text }) => (
              <li key={feature + text}>
                <IconCheck size={18} aria-hidden className={styles.has} />
                {text}
              </li>
            ))}
          </ul>
        </section>
        {missing.length > 0 && (
          <section>
            <h4>{t('matches.missing')}</h4>
            <ul className={styles.list}>
              {missing.map(({ feature, text }) => (
                <li key={feature + text}>
                  <IconMinus size={18} aria-hidden className={styles.lacks} />
                  {text}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <div className="actions" data-noprint>
        {mayPropose ? (
          <Button component={Link} to={`/app/introductions/new?listing=${other.id}`} variant="default">
            {t('matches.propose')}
            <span className="hidden-visually">: {title}</span>
          </Button>
        ) : (
          <Button component={Link} to={`${address}?interest=1`} variant="default">
            {t('matches.express')}
            <span className="hidden-visually">: {title}</span>
          </Button>
        )}
        {onDismiss && <DismissMenu onDismiss={onDismiss} />}
      </div>
    </article>
  );
}
