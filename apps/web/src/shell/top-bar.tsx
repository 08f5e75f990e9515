import { ActionIcon, Menu } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useLocalPath } from '../i18n/use-language';
import type { Me } from '../lib/session';
import { Brand } from './brand';
import { InboxBell } from './inbox-bell';
import { LanguageSwitch } from './language-switch';
import { PersonMenu } from './person-menu';
import { publicNav } from './public-nav';
import { ThemeSwitch } from './theme-switch';
import styles from './top-bar.module.css';

function isHere(path: string, pathname: string, search: string): boolean {
  const [place = '', query] = path.split('?');
  if (query) return pathname === place && search.includes(query);
  return (pathname === place || pathname.startsWith(`${place}/`)) && !search.includes('kind=request');
}

/** The places in a row; on narrow screens the same places in a menu. */
function PublicPlaces() {
  const { t } = useTranslation();
  const local = useLocalPath();
  const { pathname, search } = useLocation();
  return (
    <>
      <nav className={styles.places} aria-label={t('common.shell.places')}>
        {publicNav.map(({ key, path }) => (
          <Link key={key} to={local(path)} className={styles.place} aria-current={isHere(local(path), pathname, search) ? 'page' : undefined}>
            {t(`common.nav.${key}`)}
          </Link>
        ))}
      </nav>
      <div className={styles.placesMenu}>
        <Menu position="bottom-start" width={240} withinPortal={false}>
          <Menu.Target>
            <ActionIcon aria-label={t('common.shell.places')}>
              <IconMenu2 size={20} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {publicNav.map(({ key, path }) => (
              <Menu.Item key={key} component={Link} to={local(path)}>
                {t(`common.nav.${key}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </>
  );
}

/** What the bar at the head of every page shows. */
export interface TopBarProps {
  /** The signed-in person; undefined while unknown, null for nobody. */
  readonly me: Me | null | undefined;
  /** Stands in place of the public places: the workspace has its own. */
  readonly middle?: ReactNode;
}

/** Brand, places, language, light or dark, inbox and person. */
export function TopBar({ me, middle }: TopBarProps) {
  return (
    <header className={styles.bar} data-noprint>
      <div className={styles.inside}>
        <Brand />
        {middle ?? <PublicPlaces />}
        <div className={styles.right}>
          <LanguageSwitch />
          <ThemeSwitch />
          {me && <InboxBell unread={me.unread} />}
          <PersonMenu me={me} />
        </div>
      </div>
    </header>
  );
}
