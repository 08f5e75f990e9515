import { useTranslation } from 'react-i18next';
import { data, useParams } from 'react-router';
import { LetterPreferences } from '../../features/inbox/letter-preferences';
import { AccountTabs, accountParts } from '../../features/identity/account-tabs';
import styles from '../../features/identity/account.module.css';
import { ApiTokens } from '../../features/identity/api-tokens';
import { EmailForm } from '../../features/identity/email-form';
import { LanguageChoice } from '../../features/identity/language-choice';
import { OwnConsents } from '../../features/identity/own-consents';
import { PasswordForm } from '../../features/identity/password-form';
import { ProfileForm } from '../../features/identity/profile-form';
import { SecondFactor } from '../../features/identity/second-factor';
import { SessionList } from '../../features/identity/session-list';
import { pageMeta } from '../../i18n/page-meta';
import { type Me, useMe } from '../../lib/session';
import { PageHead } from '../../ui/page-head';
import { FormSkeleton } from '../../ui/skeletons';
import type { Route } from './+types/profile';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('common.shell.profile'), hidden: true }));

/** @throws Response 404 for a part that there is not */
export function clientLoader({ params }: Route.ClientLoaderArgs): null {
  if (params.part && !['security', 'consents', 'letters'].includes(params.part)) throw data(null, { status: 404 });
  return null;
}
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <FormSkeleton fields={5} />;

function Part({ part, me }: { readonly part: string; readonly me: Me }) {
  if (part === 'security')
    return (
      <div className={styles.parts}>
        <EmailForm email={me.person.email} />
        <PasswordForm email={me.person.email} />
        <SecondFactor />
        <SessionList />
        <ApiTokens />
      </div>
    );
  if (part === 'consents') return <OwnConsents />;
  if (part === 'letters') return <LetterPreferences />;
  return (
    <div className={styles.parts}>
      <LanguageChoice person={me.person} />
      <ProfileForm person={me.person} />
    </div>
  );
}

/** The person's own account: who they are, keys, consents and letters. */
export default function Profile() {
  const { t } = useTranslation();
  const me = useMe();
  const { part: wanted } = useParams();
  const part = accountParts.find((name) => name === wanted) ?? 'about';
  if (!me) return <FormSkeleton fields={5} />;
  return (
    <>
      <PageHead title={t('common.shell.profile')} lead={me.person.email} />
      <AccountTabs current={part} />
      <Part key={part} part={part} me={me} />
    </>
  );
}
