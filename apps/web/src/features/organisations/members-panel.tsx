import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { useLanguage } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { useMe } from '../../lib/session';
import { personName } from '../../lib/party';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { notify } from '../../ui/notify';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { InviteForm } from './invite-form';
import { JoinRequests } from './join-requests';
import { type Member, type MemberRole, membersQuery, type MyOrganisation, useRefreshOrganisations } from './organisation-queries';
import styles from './people.module.css';
import { FormSection } from './profile-sections';

const order: readonly MemberRole[] = ['member', 'manager', 'owner'];

/** Roles that somebody of this role may give. */
export function rolesBelow(own: MemberRole): readonly MemberRole[] {
  return own === 'member' ? [] : order.slice(0, order.indexOf(own) + 1);
}

interface RowProps {
  readonly member: Member;
  readonly own: MemberRole;
  readonly isMyself: boolean;
  readonly onRole: (role: MemberRole) => void;
  readonly onRemove: () => void;
}

function MemberRow({ member, own, isMyself, onRole, onRemove }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const zone = useOwnZone();
  const name = personName(member, language) || t('company.member.nameless');
  const roles = rolesBelow(own);
  const mayChange = roles.includes(member.role);
  return (
    <li className={styles.row}>
      <div>
        <p>
          {name}
          {isMyself && <span className="muted"> {t('company.member.you')}</span>}
        </p>
        <p className="small muted">{t('company.member.since', { day: format.date(member.joinedAt, zone) })}</p>
      </div>
      <div className="actions">
        {mayChange ? (
          <Select
            aria-label={t('company.member.roleOf', { name })}
            w={170}
            allowDeselect={false}
            value={member.role}
            data={roles.map((role) => ({ value: role, label: t(`company.role.${role}`) }))}
            onChange={(role) => role && role !== member.role && onRole(role as MemberRole)}
          />
        ) : (
          <span>{t(`company.role.${member.role}`)}</span>
        )}
        {(mayChange || isMyself) && (
          <Button variant="subtle" color="red" onClick={onRemove}>
            {t(isMyself ? 'company.member.leave' : 'company.member.remove')}
          </Button>
        )}
      </div>
    </li>
  );
}

function useMemberActs(organisation: MyOrganisation) {
  const { t } = useTranslation();
  const refresh = useRefreshOrganisations();
  const path = (personId: string) => ({ path: { id: organisation.id, personId } });
  const put = (personId: string, role: MemberRole) =>
    unwrap(api.PUT('/api/v1/organisations/{id}/members/{personId}', { params: path(personId), body: { role } }));
  return {
    async changeRole({ personId, role: before }: Member, role: MemberRole): Promise<void> {
      try {
        await put(personId, role);
        await refresh();
        notify.undo(t('company.member.roleChanged', { role: t(`company.role.${role}`).toLocaleLowerCase() }), () =>
          put(personId, before).then(refresh).catch(notify.problem),
        );
      } catch (error) {
        notify.problem(error);
      }
    },
    async remove({ personId }: Member): Promise<void> {
      try {
        await unwrap(api.DELETE('/api/v1/organisations/{id}/members/{personId}', { params: path(personId) }));
        await refresh();
        notify.done(t('company.member.removed'));
      } catch (error) {
        notify.problem(error);
      }
    },
  };
}

/** Who works in the organisation's name, who asks to, and how to invite. */
export default function MembersPanel({ organisation }: { readonly organisation: MyOrganisation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const me = useMe();
  const { data, error, refetch } = useQuery(membersQuery(organisation.id));
  const [leaving, setLeaving] = useState<Member>();
  const acts = useMemberActs(organisation);
  const manages = organisation.role !== 'member';
  return (
    <div className="stack">
      {manages && <JoinRequests organisationId={organisation.id} />}
      <FormSection id="members" title={t('company.members.title')} lead={t('company.members.lead')}>
        {error && <PartError error={error} onRetry={refetch} />}
        {!data && !error && <ListSkeleton rows={2} rowHeight={56} />}
        {data && (
          <ul className={styles.rows}>
            {data.map((member) => (
              <MemberRow
                key={member.personId}
                member={member}
                own={organisation.role}
                isMyself={member.personId === me?.person.id}
                onRole={(role) => void acts.changeRole(member, role)}
                onRemove={() => setLeaving(member)}
              />
            ))}
          </ul>
        )}
      </FormSection>
      {manages && <InviteForm organisation={organisation} />}
      <ConfirmDialog
        opened={leaving !== undefined}
        title={t('company.member.removeTitle')}
        act={t('company.member.remove')}
        onClose={() => setLeaving(undefined)}
        effect={<p>{t('company.member.removeEffect', { name: leaving ? personName(leaving, language) : '' })}</p>}
        onConfirm={() => leaving && acts.remove(leaving)}
      />
    </div>
  );
}
