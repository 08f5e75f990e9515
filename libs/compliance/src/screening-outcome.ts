import type { Id } from '@zemlyak/kernel';
import { hashOf, identifierKey, nameKey } from './names';

/** `in_check`: not compared yet; the others are kept. */
export const screeningStates = ['in_check', 'clear', 'review', 'refused'] as const;
export type ScreeningState = (typeof screeningStates)[number];

/** How names and numbers were compared; stored with every check. */
export const SCREENING_METHOD = 'exact-1';

/** One name or number to compare: an organisation or a person named for it. */
export interface ScreenedParty {
  readonly kind: 'organisation' | 'person';
  readonly names: readonly string[];
  readonly identifiers: readonly string[];
  /** ISO 3166-1 alpha-2; null: not known. */
  readonly country: string | null;
}

/** An entry of a watch list. */
export interface WatchEntry {
  readonly id: Id;
  readonly kind: 'organisation' | 'person';
  readonly nameKey: string;
  readonly country: string | null;
  /** In the form of `identifierKey`. */
  readonly identifiers: readonly string[];
}

/** A screened party in the form that is compared. */
export interface PartyKeys {
  readonly kind: ScreenedParty['kind'];
  readonly names: readonly string[];
  readonly identifiers: readonly string[];
  readonly country: string | null;
}

export const keysOf = (party: ScreenedParty): PartyKeys => ({
  kind: party.kind,
  country: party.country,
  names: [...new Set(party.names.map(nameKey).filter(Boolean))],
  identifiers: [...new Set(party.identifiers.map(identifierKey).filter(Boolean))],
});

/** Changes when anything that was compared changes. */
export const subjectHash = (parties: readonly PartyKeys[]): string =>
  hashOf(parties.map((p) => JSON.stringify([p.kind, p.country, [...p.names].sort(), [...p.identifiers].sort()])));

export interface Hit {
  readonly entryId: Id;
  readonly effect: 'review' | 'refused';
}

/**
 * Compares parties with entries. Only an equal number, or an equal full name with an equal country, refuses by itself; an equal name
 * with another or no country, or of the other kind, is for a person to decide.
 */
export function hitsAmong(parties: readonly PartyKeys[], entries: readonly WatchEntry[]): Hit[] {
  return entries.flatMap((entry): Hit[] => {
    const effects = parties.map((party) => effectOf(party, entry));
    if (effects.includes('refused')) return [{ entryId: entry.id, effect: 'refused' }];
    return effects.includes('review') ? [{ entryId: entry.id, effect: 'review' }] : [];
  });
}

function effectOf(party: PartyKeys, entry: WatchEntry): 'review' | 'refused' | null {
  const isSameCountry = entry.country !== null && entry.country === party.country;
  if (entry.identifiers.some((number) => party.identifiers.includes(number))) return isSameCountry || entry.country === null ? 'refused' : 'review';
  if (!entry.nameKey || !party.names.includes(entry.nameKey)) return null;
  return isSameCountry && entry.kind === party.kind ? 'refused' : 'review';
}

/** The state that hits lead to. */
export const stateAfter = (hits: readonly Hit[]): 'clear' | 'review' | 'refused' =>
  hits.some((h) => h.effect === 'refused') ? 'refused' : hits.length ? 'review' : 'clear';
