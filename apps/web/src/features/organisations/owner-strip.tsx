import { Alert, Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format';
import { api } from '../../lib/api';
import { idempotencyKey } from '../../lib/idempotency';
import { unwrap } from '../../lib/problems';
import { useMeIfKnown } from '../../lib/session';
import { notify } from '../../ui/notify';

/** Shown only to people of the organisation: how strangers see it, and until when it must be confirmed. */
export function OwnerStrip({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cache = useQueryClient();
  const me = useMeIfKnown();
  const [sending, setSending] = useState(false);
  const membership = me?.memberships.find((each) => each.organisationId === organisationId);
  const { data } = useQuery({
    queryKey: ['organisations', organisationId, 'inside'],
    enabled: membership !== undefined,
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organisations/{idOrSlug}', { params: { path: { idOrSlug: organisationId } }, signal })),
  });
  if (!membership || !data?.inside) return null;
  const { status, lapseOn } = data.inside;
  const mayConfirm = membership.role !== 'member' && (status === 'active' || status === 'paused');

  async function confirm(): Promise<void> {
    setSending(true);
    try {
      await unwrap(api.POST('/api/v1/organisations/{id}/confirmation', { params: { path: { id: organisationId } }, headers: idempotencyKey() }));
      await cache.invalidateQueries({ queryKey: ['organisations'] });
      notify.done(t('organisation.own.confirmed'));
    } catch (error) {
      notify.problem(error);
    } finally {
      setSending(false);
    }
  }

  return (
    <Alert variant="light" mb="lg" title={t('organisation.own.title')}>
      <p>
        {status === 'active' ? t('organisation.own.preview') : t('organisation.own.hidden')}{' '}
        {lapseOn && t('organisation.own.confirmBy', { date: format.day(lapseOn) })}
      </p>
      <div className="actions" style={{ marginTop: 'var(--space-3)' }}>
        {mayConfirm && lapseOn && (
          <Button variant="default" loading={sending} onClick={() => void confirm()}>
            {t('organisation.own.stillInterested')}
          </Button>
        )}
        <Button variant="subtle" component={Link} to="/app/company">
          {t('organisation.own.edit')}
        </Button>
      </div>
    </Alert>
  );
}
