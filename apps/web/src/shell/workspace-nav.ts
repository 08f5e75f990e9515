import {
  IconAddressBook, IconBuilding, IconBuildingCommunity, IconCalendarEvent, IconChartBar, IconClipboardCheck, IconFileDescription, IconGavel, IconHeartHandshake,
  IconHistory, IconListCheck, IconListDetails, IconLock, IconMailForward, IconReceipt, IconSearch, IconServerCog, IconShieldSearch, IconSun, IconTableImport, IconUsersGroup,
} from '@tabler/icons-react';
import type { Role } from '@zemlyak/kernel';
import type { ComponentType } from 'react';
import type { Me } from '../lib/session';

/** One place of the workspace. `key` gives the words `common.place.<key>`. */
export interface Place {
  readonly key: string;
  readonly path: string;
  readonly icon: ComponentType<{ readonly size?: number }>;
  /** Second key of the shortcut "g, then …"; each letter is used once. */
  readonly letter?: string;
}

/** Places of one kind of work. `key` gives the words `common.section.<key>`. */
export interface Section {
  readonly key: string;
  /** Shown to people who hold any of these roles. */
  readonly roles: readonly Role[];
  readonly places: readonly Place[];
}

/** All places of the workspace, in the order people see them. */
export const sections: readonly Section[] = [
  {
    key: 'mine', roles: ['person'], places: [
      { key: 'today', path: '/app', icon: IconSun, letter: 't' },
      { key: 'offers', path: '/app/offers', icon: IconFileDescription, letter: 'o' },
      { key: 'interests', path: '/app/interests', icon: IconMailForward, letter: 'i' },
      { key: 'matches', path: '/app/matches', icon: IconHeartHandshake, letter: 'm' },
      { key: 'deals', path: '/app/deals', icon: IconLock, letter: 'd' },
      { key: 'forums', path: '/app/forums', icon: IconCalendarEvent, letter: 'f' },
      { key: 'searches', path: '/app/searches', icon: IconSearch, letter: 's' },
      { key: 'company', path: '/app/company', icon: IconBuilding, letter: 'c' },
      { key: 'billing', path: '/app/billing', icon: IconReceipt },
    ],
  },
  {
    key: 'agency', roles: ['adviser'], places: [
      { key: 'desk', path: '/app/agency', icon: IconListCheck, letter: 'a' },
      { key: 'clients', path: '/app/agency/clients', icon: IconAddressBook, letter: 'k' },
      { key: 'import', path: '/app/agency/import', icon: IconTableImport },
      { key: 'cases', path: '/app/agency/cases', icon: IconListDetails },
      { key: 'indicators', path: '/app/agency/indicators', icon: IconChartBar },
    ],
  },
  {
    key: 'council', roles: ['councillor'], places: [
      { key: 'council', path: '/app/council', icon: IconBuildingCommunity, letter: 'b' },
      { key: 'members', path: '/app/council/members', icon: IconUsersGroup },
      { key: 'resolutions', path: '/app/council/resolutions', icon: IconGavel, letter: 'r' },
      { key: 'councilForums', path: '/app/council/forums', icon: IconCalendarEvent },
    ],
  },
  {
    key: 'operator', roles: ['reviewer', 'officer', 'editor', 'operator'], places: [
      { key: 'reviews', path: '/app/admin/reviews', icon: IconClipboardCheck, letter: 'v' },
      { key: 'screening', path: '/app/admin/screening', icon: IconShieldSearch },
      { key: 'vocabularies', path: '/app/admin/vocabularies', icon: IconListDetails },
      { key: 'people', path: '/app/admin/people', icon: IconUsersGroup },
      { key: 'jobs', path: '/app/admin/jobs', icon: IconServerCog },
      { key: 'audit', path: '/app/admin/audit', icon: IconHistory },
    ],
  },
];

/** The sections a person sees; everybody signed in sees the first. */
export function sectionsFor(me: Pick<Me, 'roles'> | null | undefined): readonly Section[] {
  const roles = new Set<string>(['person', ...(me?.roles ?? [])]);
  return sections.filter((section) => section.roles.some((role) => roles.has(role)));
}

/** The four places of the bar at the foot of phones: those of the person's own kind of work first. */
export function bottomPlaces(shown: readonly Section[]): readonly Place[] {
  const [mine, own] = shown;
  const places = own ? [...(mine?.places.slice(0, 1) ?? []), ...own.places] : (mine?.places ?? []);
  return places.slice(0, 4);
}

/** The place a path belongs to: the longest address it begins with. */
export function placeOf(pathname: string): Place | undefined {
  return sections
    .flatMap((section) => section.places)
    .filter(({ path }) => pathname === path || (path !== '/app' && pathname.startsWith(`${path}/`)))
    .sort((a, b) => b.path.length - a.path.length)[0];
}
