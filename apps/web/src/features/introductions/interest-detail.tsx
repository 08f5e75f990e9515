import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { useLanguage, useLocalPath } from '../../i18n/use-language';
import { titleIn } from '../../lib/reference';
import type { Me } from '../../lib/session';
import { StateRail } from '../../ui/state-rail';
import { StatusTag } from '../../ui/status-tag';
import { Acquaintance, Advisers } from './acquaintance';
import { DueLine } from './due-line';
import { History } from './history';
import { InterestActs } from './interest-acts';
import type { Interest } from './interest-queries';
import styles from './introductions.module.css';
import { PartyFacts, PartyLine, PartyName } from './party-line';
import { sideOf } from './sides';
import { interestSteps } from './steps';

const asked = ['whoWeAre', 'whatWeWant', 'volume', 'timing', 'message'] as const;

function Answers({ answers, language }: Pick<Interest, 'answers' | 'language'>) {
  const { t } = useTranslation();
  const given = asked.filter((key) => answers[key]);
  if (given.length === 0) return <p className="muted">{t('introductions.answersErased')}</p>;
  return (
    <dl className={styles.answers}>
      {given.map((key) => (
        <div key={key}>
          <dt>{t(`introductions.answer.${key}`)}</dt>
          <dd lang={language}>{answers[key]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Why it ended, in a sentence: for the side that waited as for the side that did not answer. */
function Ending({ interest, side }: { readonly interest: Interest; readonly side: string }) {
  const { t } = useTranslation();
  const { state, declineReason } = interest;
  if (state === 'sent' || state === 'accepted') return null;
  const reason = declineReason ? t(`introductions.reason.${declineReason}`) : '';
  return (
    <div className={styles.pair}>
      <h3>{t(`introductions.ended.${state}.title`)}</h3>
      <p>{state === 'declined' ? t('introductions.ended.declined.text', { reason }) : t(`introductions.ended.${state}.${side}`)}</p>
    </div>
  );
}

/** One interest in full: who, what they wrote, where it stands, and what may be done. */
export function InterestDetail({ interest, me }: { readonly interest: Interest; readonly me: Me }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const local = useLocalPath();
  const format = useFormat();
  const zone = useOwnZone();
  const side = sideOf(me, interest);
  const { from, to, listing } = interest;
  const other = side === 'out' ? to : from;
  const parties = [from, to];
  return (
    <article className="card stack" aria-labelledby="interest-title">
      <header className={styles.head}>
        <div className="tags">
          <StatusTag status={interest.state === 'sent' ? 'waiting' : interest.state} />
        </div>
        <h2 id="interest-title">
          <PartyName party={other} />
        </h2>
        <p>
          <PartyFacts party={other} />
        </p>
        {side === 'watched' && (
          <p className="small muted">
            {t('introductions.watchedTo')} <PartyLine party={to} />
          </p>
        )}
        {listing && (
          <p>
            {t(`introductions.about.${listing.side}`)} <Link to={local(`/offers/${listing.id}`)}>{titleIn(listing.title, language)}</Link>
          </p>
        )}
      </header>
      <StateRail label={t('introductions.rail')} steps={interestSteps(interest, t, (moment) => format.dateTime(moment, zone))} />
      {interest.state === 'sent' && <DueLine dueAt={interest.answerDueAt} other={side === 'watched' ? to : other} />}
      <Ending interest={interest} side={side} />
      {interest.contacts && <Acquaintance contacts={interest.contacts} slots={interest.slots} parties={parties} />}
      {interest.state === 'accepted' && !interest.contacts && <p className="muted">{t('introductions.contact.notYours')}</p>}
      <Advisers advisers={interest.advisers} parties={parties} />
      <section>
        <h3>{t(side === 'out' ? 'introductions.youWrote' : 'introductions.theyWrote')}</h3>
        <Answers answers={interest.answers} language={interest.language} />
      </section>
      <InterestActs interest={interest} me={me} />
      <History steps={interest.history} parties={parties} />
    </article>
  );
}
