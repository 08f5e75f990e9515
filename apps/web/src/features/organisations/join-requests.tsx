import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { useLanguage } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { personName } from '../../lib/party';
import { notify } from '../../ui/notify';
import { PartError } from '../../ui/problem-notice';
import { joinRequestsQuery, useRefreshOrganisations } from './organisation-queries';
import styles from './people.module.css';
import { FormSection } from './profile-sections';

/** People who ask to join, with their words. */
export function JoinRequests({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const zone = useOwnZone();
  const refresh = useRefreshOrganisations();
  const [busy, setBusy] = useState<string>();
  const { data, error, refetch } = useQuery(joinRequestsQuery(organisationId));
  const open = (data ?? []).filter(({ status }) => status === 'open');

  async function answer(requestId: string, accepted: boolean): Promise<void> {
    setBusy(requestId);
    try {
      await unwrap(
        api.PUT('/api/v1/organisations/{id}/join-requests/{requestId}', { params: { path: { id: organisationId, requestId } }, body: { accepted } }),
      );
      notify.done(t(accepted ? 'company.joinRequest.accepted' : 'company.joinRequest.declined'));
      await refresh();
    } catch (problem) {
      notify.problem(problem);
    } finally {
      setBusy(undefined);
    }
  }

  if (error) return <PartError error={error} onRetry={refetch} />;
  if (open.length === 0) return null;
  return (
    <FormSection id="join-requests" title={t('company.joinRequest.title', { count: open.length })}>
      <ul className={styles.rows}>
        {open.map((request) => (
          <li key={request.id} className={styles.row}>
            <div>
              <p>{personName(request, language) || t('company.member.nameless')}</p>
              {request.message && <p>{format.quote(request.message)}</p>}
              <p className="small muted">{format.dateTime(request.createdAt, zone)}</p>
            </div>
            <div className="actions">
              <Button variant="default" disabled={busy === request.id} onClick={() => void answer(request.id, false)}>
                {t('company.joinRequest.decline')}
              </Button>
              <Button loading={busy === request.id} onClick={() => void answer(request.id, true)}>
                {t('company.joinRequest.accept')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </FormSection>
  );
}
