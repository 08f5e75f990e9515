import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { useLanguage } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { idempotencyKey } from '../../lib/idempotency';
import { unwrap } from '../../lib/problems';
import { partyName } from '../../lib/party';
import { notify } from '../../ui/notify';
import { PartError } from '../../ui/problem-notice';
import { invitationsQuery } from './organisation-queries';
import styles from './people.module.css';
import { FormSection } from './profile-sections';

/** Organisations that ask the person in; `whenNone` is shown while nobody asks. */
export function InvitationList({ whenNone }: { readonly whenNone?: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const zone = useOwnZone();
  const cache = useQueryClient();
  const [busy, setBusy] = useState<string>();
  const { data, error, refetch } = useQuery(invitationsQuery);

  async function answer({ id, purpose, organisation }: NonNullable<typeof data>[number], accepted: boolean): Promise<void> {
    setBusy(id);
    try {
      if (purpose === 'client' && accepted)
        await unwrap(
          api.POST('/api/v1/organisations/{id}/client-confirmation', { params: { path: { id: organisation.id } }, body: {}, headers: idempotencyKey() }),
        );
      else await unwrap(api.PUT('/api/v1/my/invitations/{id}', { params: { path: { id } }, body: { accepted } }));
      notify.done(t(accepted ? 'company.invitation.accepted' : 'company.invitation.declined', { name: partyName(organisation, language) }));
      await cache.invalidateQueries();
    } catch (problem) {
      notify.problem(problem);
    } finally {
      setBusy(undefined);
    }
  }

  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!data) return null;
  if (data.length === 0) return whenNone ?? null;
  return (
    <FormSection id="invitations" title={t('company.invitation.title')}>
      <ul className={styles.rows}>
        {data.map((invitation) => (
          <li key={invitation.id} className={styles.row}>
            <div>
              <p>
                <b>{partyName(invitation.organisation, language)}</b>
              </p>
              <p className="small muted">
                {t(`company.invitation.${invitation.purpose}`, { role: t(`company.role.${invitation.role}`).toLocaleLowerCase() })} ·{' '}
                {t('company.invitation.until', { day: format.date(invitation.expiresAt, zone) })}
              </p>
            </div>
            <div className="actions">
              <Button variant="default" disabled={busy === invitation.id} onClick={() => void answer(invitation, false)}>
                {t('company.invitation.decline')}
              </Button>
              <Button loading={busy === invitation.id} onClick={() => void answer(invitation, true)}>
                {t(invitation.purpose === 'client' ? 'company.invitation.confirm' : 'company.invitation.accept')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </FormSection>
  );
}
