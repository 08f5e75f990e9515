import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import styles from './layout.module.css';
import { OrganisationItems, OrganisationSwitch } from './organisation-switch';
import { bottomPlaces, placeOf, type Section } from './workspace-nav';

function useHere(): (path: string) => 'page' | undefined {
  const { pathname } = useLocation();
  const here = placeOf(pathname)?.path;
  return (path) => (path === here ? 'page' : undefined);
}

/** Places of the workspace at the left of wide screens. */
export function SideNav({ sections }: { readonly sections: readonly Section[] }) {
  const { t } = useTranslation();
  const here = useHere();
  return (
    <nav className={styles.side} aria-label={t('common.shell.workspacePlaces')}>
      <OrganisationSwitch />
      {sections.map(({ key, places }) => (
        <div key={key} className={styles.section}>
          {sections.length > 1 && <p className={styles.sectionName}>{t(`common.section.${key}`)}</p>}
          {places.map(({ key: place, path, icon: Icon }) => (
            <Link key={path} to={path} className={styles.entry} aria-current={here(path)}>
              <Icon size={18} aria-hidden />
              {t(`common.place.${place}`)}
            </Link>
          ))}
        </div>
      ))}
    </nav>
  );
}

/** The same places at the foot of phones: four, and the rest under «Ещё». */
export function BottomNav({ sections }: { readonly sections: readonly Section[] }) {
  const { t } = useTranslation();
  const here = useHere();
  const four = bottomPlaces(sections);
  const rest = sections.flatMap((section) => section.places).filter((place) => !four.includes(place));
  return (
    <nav className={styles.bottom} aria-label={t('common.shell.workspacePlaces')}>
      {four.map(({ key, path, icon: Icon }) => (
        <Link key={path} to={path} className={styles.bottomEntry} aria-current={here(path)}>
          <Icon size={22} aria-hidden />
          {t(`common.placeShort.${key}`, { defaultValue: t(`common.place.${key}`) })}
        </Link>
      ))}
      <Menu position="top-end" width={240} withinPortal={false}>
        <Menu.Target>
          <button type="button" className={styles.bottomEntry}>
            <IconDots size={22} aria-hidden />
            {t('common.shell.more')}
          </button>
        </Menu.Target>
        <Menu.Dropdown mah="70vh" style={{ overflow: 'auto' }}>
          <OrganisationItems />
          {rest.map(({ key, path, icon: Icon }) => (
            <Menu.Item key={path} component={Link} to={path} leftSection={<Icon size={18} aria-hidden />}>
              {t(`common.place.${key}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}
