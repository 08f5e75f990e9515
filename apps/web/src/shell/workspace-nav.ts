import {
  IconAddressBook,
  IconBookmark,
  IconBuilding,
  IconBuildings,
  IconClipboardCheck,
  IconFileDescription,
  IconHeartHandshake,
  IconListCheck,
  IconListDetails,
  IconMailForward,
  IconServerCog,
  IconShieldSearch,
  IconSun,
  IconTableImport,
  IconUsersGroup,
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
  /** Another address that belongs to the place. */
  readonly also?: string;
  /** Shown to these only; to everybody of the section when left out. */
  readonly roles?: readonly Role[];
}

/** Places of one kind of work. `key` gives the words `common.section.<key>`. */
export interface Section {
  readonly key: string;
  /** Shown to people who hold any of these roles. */
  readonly roles: readonly Role[];
  readonly places: readonly Place[];
}

/** One queue of councillors, advisers and reviewers; it stands in the section of each. */
const reviews: Place = { key: 'reviews', path: '/app/reviews', icon: IconClipboardCheck, letter: 'v' };

/** Agencies, councils and operators write for others from a file; it stands in the section of each. */
const importing: Place = { key: 'import', path: '/app/agency/import', icon: IconTableImport };

/** All places of the workspace, in the order people see them. */
export const sections: readonly Section[] = [
  {
    key: 'mine',
    roles: ['person'],
    places: [
      { key: 'today', path: '/app', icon: IconSun, letter: 't' },
      { key: 'offers', path: '/app/offers', icon: IconFileDescription, letter: 'o' },
      { key: 'interests', path: '/app/interests', also: '/app/introductions', icon: IconMailForward, letter: 'i' },
      { key: 'matches', path: '/app/matches', icon: IconHeartHandshake, letter: 'm' },
      { key: 'savedSearches', path: '/app/saved-searches', icon: IconBookmark, letter: 's' },
      { key: 'company', path: '/app/company', icon: IconBuilding, letter: 'c' },
    ],
  },
  {
    key: 'agency',
    roles: ['adviser'],
    places: [
      { key: 'desk', path: '/app/agency', icon: IconListCheck, letter: 'a' },
      { key: 'clients', path: '/app/agency/clients', icon: IconAddressBook, letter: 'l' },
      reviews,
      importing,
    ],
  },
  { key: 'council', roles: ['councillor'], places: [reviews, importing] },
  {
    key: 'operator',
    roles: ['reviewer', 'officer', 'editor', 'operator'],
    places: [
      { ...reviews, roles: ['reviewer', 'operator'] },
      { key: 'organisations', path: '/app/admin/organisations', icon: IconBuildings, roles: ['operator', 'officer'] },
      { key: 'people', path: '/app/admin/people', icon: IconUsersGroup, roles: ['operator'] },
      { key: 'screening', path: '/app/admin/screening', icon: IconShieldSearch, roles: ['officer'] },
      { ...importing, roles: ['operator'] },
      { key: 'vocabularies', path: '/app/admin/vocabularies', icon: IconListDetails, roles: ['editor', 'operator'] },
      { key: 'jobs', path: '/app/admin/jobs', icon: IconServerCog, roles: ['operator'] },
    ],
  },
];

/** The sections a person sees, each place once and only where their roles open the page; everybody signed in sees the first. */
export function sectionsFor(me: Pick<Me, 'roles'> | null | undefined): readonly Section[] {
  const held = new Set<string>(['person', ...(me?.roles ?? [])]);
  const mayOpen = (roles: readonly Role[]) => roles.some((role) => held.has(role));
  const shown = new Set<string>();
  return sections
    .filter(({ roles }) => mayOpen(roles))
    .map((section) => {
      const places = section.places.filter(({ path, roles = section.roles }) => mayOpen(roles) && !shown.has(path));
      for (const { path } of places) shown.add(path);
      return { ...section, places };
    })
    .filter(({ places }) => places.length > 0);
}

/** The four places of the bar at the foot of phones: those of the person's own kind of work first. */
export function bottomPlaces(shown: readonly Section[]): readonly Place[] {
  const [mine, own] = shown;
  const places = own ? [...(mine?.places.slice(0, 1) ?? []), ...own.places] : (mine?.places ?? []);
  return places.slice(0, 4);
}

/** The place a path belongs to: the longest address it begins with. */
export function placeOf(pathname: string): Place | undefined {
  const within = (path: string) => pathname === path || (path !== '/app' && pathname.startsWith(`${path}/`));
  return sections
    .flatMap((section) => section.places)
    .filter(({ path, also }) => within(path) || (also !== undefined && within(also)))
    .sort((a, b) => b.path.length - a.path.length)[0];
}
