import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { usePartyWords } from '../../lib/party';
import type { Me } from '../../lib/session';
import { StateRail } from '../../ui/state-rail';
import { Tag, type Tone } from '../../ui/tag';
import { Acquaintance, Advisers } from './acquaintance';
import { DueLine } from './due-line';
import { History } from './history';
import styles from './introductions.module.css';
import { PartyLine } from './party-line';
import { ProposalActs } from './proposal-acts';
import type { Proposal } from './proposal-queries';
import { proposalSteps } from './steps';

const tones: Readonly<Record<string, Tone>> = { queued: 'attention', offered: 'attention', accepted: 'good' };

/** A brokered introduction in full: who, why, where it stands, and what may be done. */
export function ProposalDetail({ proposal, me }: { readonly proposal: Proposal; readonly me: Me }) {
  const { t } = useTranslation();
  const words = usePartyWords();
  const format = useFormat();
  const zone = useOwnZone();
  const { state, client, other, agency, ownAnswer, ownReason } = proposal;
  const own = new Set(me.memberships.map(({ organisationId }) => organisationId));
  const far = client && own.has(client.id) ? other : client;
  const waits = state === 'queued' || state === 'offered';
  const answered =
    ownAnswer &&
    (ownAnswer === 'accepted'
      ? waits && t('introductions.proposal.ownYes')
      : t('introductions.proposal.ownNo', { reason: ownReason ? t(`introductions.reason.${ownReason}`) : '' }));
  return (
    <article className="card stack" aria-labelledby="proposal-title">
      <header className={styles.head}>
        <div className="tags">
          <Tag tone={tones[state] ?? 'neutral'}>{t(`introductions.proposal.state.${state}`)}</Tag>
        </div>
        <h2 id="proposal-title">{[client, other].map((party) => (party ? words.name(party) : t('introductions.goneParty'))).join(' — ')}</h2>
      </header>
      <div className={styles.pair}>
        <p>
          <PartyLine party={client} />
        </p>
        <p>
          <PartyLine party={other} />
        </p>
      </div>
      <section>
        <h3>{t('introductions.proposal.why')}</h3>
        <p className="reading" style={{ whiteSpace: 'pre-line' }}>
          {proposal.reason ?? t('introductions.answersErased')}
        </p>
        {agency && <p className="small muted">{t('introductions.proposal.by', { agency: words.name(agency), day: format.date(proposal.createdAt, zone) })}</p>}
      </section>
      <StateRail label={t('introductions.proposal.rail')} steps={proposalSteps(proposal, t, (moment) => format.dateTime(moment, zone))} />
      {waits && <DueLine dueAt={proposal.dueAt} other={far} />}
      {answered && <p className={styles.pair}>{answered}</p>}
      {proposal.contacts && <Acquaintance contacts={proposal.contacts} slots={proposal.slots} parties={[client, other]} />}
      <Advisers advisers={proposal.advisers} parties={[client, other]} />
      <ProposalActs proposal={proposal} me={me} />
      <History steps={proposal.history} parties={[client, other, agency]} />
    </article>
  );
}
