import { Alert, Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { idempotencyKey } from '../../lib/idempotency';
import { unwrap } from '../../lib/problems';
import { useReference } from '../../lib/reference';
import { partyName } from '../../lib/party';
import { notify } from '../../ui/notify';
import { type Duplicate } from './organisation-queries';
import styles from './duplicate-notice.module.css';

function AskToJoin({ duplicate, onClose, onAsked }: { readonly duplicate: Duplicate; readonly onClose: () => void; readonly onAsked: (id: string) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [message, setMessage] = useState('');
  const [sending, setSending] = useState(false);

  async function send(): Promise<void> {
    setSending(true);
    try {
      await unwrap(
        api.POST('/api/v1/organisations/{id}/join-requests', {
          params: { path: { id: duplicate.organisationId } },
          body: { message: message.trim() || null },
          headers: idempotencyKey(),
        }),
      );
      notify.done(t('company.join.sent'));
      onAsked(duplicate.organisationId);
      onClose();
    } catch (error) {
      notify.problem(error);
    } finally {
      setSending(false);
    }
  }

  return (
    <Modal opened onClose={onClose} title={t('company.join.title')} closeButtonProps={{ 'aria-label': t('common.act.close') }}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void send();
        }}
      >
        <p>{t('company.join.effect', { name: partyName(duplicate, language) })}</p>
        <Textarea
          label={t('company.join.message')}
          description={t('company.join.messageHelp')}
          autosize
          minRows={3}
          maxLength={1000}
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
          data-autofocus
        />
        <Button type="submit" loading={sending}>
          {t('company.join.send')}
        </Button>
      </form>
    </Modal>
  );
}

/** Says that the firm may be here already, and offers to join it instead of making a second record. */
export function DuplicateNotice({ matches }: { readonly matches: readonly Duplicate[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const reference = useReference();
  const [joining, setJoining] = useState<Duplicate>();
  const [asked, setAsked] = useState<readonly string[]>([]);
  if (matches.length === 0) return null;
  const certain = matches.some(({ certainty }) => certainty === 'certain');
  return (
    <Alert role="status" color={certain ? 'red' : 'yellow'} variant="outline" title={t(certain ? 'company.duplicate.certain' : 'company.duplicate.possible')}>
      <p>{t(certain ? 'company.duplicate.certainText' : 'company.duplicate.possibleText')}</p>
      <ul className={styles.list}>
        {matches.map((match) => (
          <li key={match.organisationId} className={styles.match}>
            <span>
              <b>{partyName(match, language)}</b>{' '}
              <span className="small muted">
                {reference.name('countries', match.country)} · {t(`company.duplicate.why.${match.why}`)}
              </span>
            </span>
            {asked.includes(match.organisationId) ? (
              <span className="small">{t('company.join.waiting')}</span>
            ) : (
              <Button size="compact-md" variant={match.certainty === 'certain' ? 'filled' : 'default'} onClick={() => setJoining(match)}>
                {t('company.join.ask')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {joining && <AskToJoin duplicate={joining} onClose={() => setJoining(undefined)} onAsked={(id) => setAsked((ids) => [...ids, id])} />}
    </Alert>
  );
}
