import type { Id } from './ids';
import type { Language } from './bilingual';

/** What an organisation is. */
export const organisationKinds = ['company', 'agency', 'council', 'coordinating_council', 'provider'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** What a person may do inside one organisation; each includes the ones before it. */
export const memberRoles = ['member', 'manager', 'owner'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** What a person may do for the whole product, given by the operator. */
export const operatorRoles = ['reviewer', 'officer', 'editor', 'operator'] as const;
export type OperatorRole = (typeof operatorRoles)[number];

/**
 * Everything a permission can be granted to. `guest` is everybody, `person` anybody signed in; `member`, `manager`, `owner` hold in
 * the organisation acted for; `adviser` works in an active agency and `councillor` in an active council of either kind.
 */
export type Role = 'guest' | 'person' | MemberRole | 'adviser' | 'councillor' | OperatorRole | 'house';

/** A person's place in one organisation. */
export interface Membership {
  readonly organisationId: Id;
  readonly kind: OrganisationKind;
  readonly role: MemberRole;
  /** Only an active organisation gives the roles `adviser` and `councillor`. */
  readonly active: boolean;
  /** ISO 3166-1 alpha-2 of the organisation's seat. */
  readonly country: string;
  /** Register code of the federal subject, for an agency its territory. */
  readonly subject: string | null;
}

/** Who acts. The first parameter of every use case; nothing ambient decides. */
export interface Actor {
  readonly kind: 'guest' | 'person' | 'house';
  readonly personId: Id | null;
  readonly sessionId: Id | null;
  /** The organisation acted for, chosen by the person; null when there is none. */
  readonly organisationId: Id | null;
  readonly memberships: readonly Membership[];
  readonly roles: ReadonlySet<Role>;
  readonly language: Language;
  /** IANA name of the person's time zone. */
  readonly zone: string;
}

export const GUEST: Actor = {
  kind: 'guest',
  personId: null,
  sessionId: null,
  organisationId: null,
  memberships: [],
  roles: new Set<Role>(['guest']),
  language: 'ru',
  zone: 'Europe/Moscow',
};

/** The product itself: schedules, handlers, commands of the operator's machine. */
export const HOUSE: Actor = { ...GUEST, kind: 'house', roles: new Set<Role>(['guest', 'house']) };

/** Builds the actor of a person from what identity and registry know of them. */
export function personActor(from: {
  personId: Id;
  sessionId?: Id | null;
  organisationId?: Id | null;
  memberships?: readonly Membership[];
  operatorRoles?: readonly OperatorRole[];
  language?: Language;
  zone?: string;
}): Actor {
  const memberships = from.memberships ?? [];
  const acting = memberships.find((m) => m.organisationId === from.organisationId) ?? memberships[0];
  const roles = new Set<Role>(['guest', 'person', ...(from.operatorRoles ?? [])]);
  if (acting) {
    for (const role of memberRoles.slice(0, memberRoles.indexOf(acting.role) + 1)) roles.add(role);
    if (acting.active && acting.kind === 'agency') roles.add('adviser');
    if (acting.active && (acting.kind === 'council' || acting.kind === 'coordinating_council')) roles.add('councillor');
  }
  return {
    kind: 'person',
    personId: from.personId,
    sessionId: from.sessionId ?? null,
    organisationId: acting?.organisationId ?? null,
    memberships,
    roles,
    language: from.language ?? 'ru',
    zone: from.zone ?? 'Europe/Moscow',
  };
}

/** The membership the actor acts under; undefined for guests, the house and people without an organisation. */
export const actingMembership = (actor: Actor): Membership | undefined => actor.memberships.find((m) => m.organisationId === actor.organisationId);

/** True when the actor belongs to the organisation, whichever one they act for now. */
export const belongsTo = (actor: Actor, organisationId: Id): boolean => actor.memberships.some((m) => m.organisationId === organisationId);

/** True when any of the roles is held. */
export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean => roles.some((role) => actor.roles.has(role));
