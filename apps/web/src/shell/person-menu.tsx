import { Button, Menu, Skeleton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconChevronDown, IconLayoutDashboard, IconLogout, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { signInPath } from '../i18n/sign-in-path';
import { useLanguage } from '../i18n/use-language';
import { api } from '../lib/api';
import { forgetPerson } from '../lib/known-person';
import { clearDrafts } from '../lib/local-draft';
import { unwrap } from '../lib/problems';
import { type Me, nameOf } from '../lib/session';
import { notify } from '../ui/notify';
import styles from './top-bar.module.css';

/** Signs out, takes everything private out of this tab, and starts at the home page anew. */
function useSignOut(): () => Promise<void> {
  const cache = useQueryClient();
  const language = useLanguage();
  return async () => {
    try {
      await unwrap(api.DELETE('/api/v1/sessions/current'));
    } catch (error) {
      notify.problem(error);
      return;
    }
    forgetPerson();
    clearDrafts();
    cache.clear();
    location.assign(`/${language}`);
  };
}

function SignInLink() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const next = pathname === `/${language}` ? undefined : `${pathname}${search}`;
  return (
    <Button component={Link} to={signInPath(language, next)} variant="default">
      {t('common.shell.signIn')}
    </Button>
  );
}

/** The person's menu, or the way to sign in. `me` is undefined while it is not known. */
export function PersonMenu({ me }: { readonly me: Me | null | undefined }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const language = useLanguage();
  if (me === undefined) return <Skeleton height={36} width={104} />;
  if (me === null) return <SignInLink />;
  return (
    <Menu position="bottom-end" width={220} withinPortal={false}>
      <Menu.Target>
        <button type="button" className={styles.person}>
          <IconUser size={20} aria-hidden />
          <span>{nameOf(me, language)}</span>
          <IconChevronDown size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.person.email}</Menu.Label>
        <Menu.Item component={Link} to="/app" leftSection={<IconLayoutDashboard size={18} aria-hidden />}>
          {t('common.shell.workspace')}
        </Menu.Item>
        <Menu.Item component={Link} to="/app/profile" leftSection={<IconUser size={18} aria-hidden />}>
          {t('common.shell.profile')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()} leftSection={<IconLogout size={18} aria-hidden />}>
          {t('common.shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
