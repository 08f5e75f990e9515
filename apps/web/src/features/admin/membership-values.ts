import type { components } from '@zemlyak/api-client';
import type { FormatMembership, MembershipStatus } from './admin-queries';

export const statuses: readonly MembershipStatus[] = ['member', 'observer', 'partner', 'associate', 'invited'];

/** A membership as its form holds it; days as "2027-03-31". */
export interface MembershipValues extends Record<string, unknown> {
  country: string;
  status: MembershipStatus;
  validFrom: string | null;
  validTo: string | null;
  source: string;
  note: string;
}

/** Fills the form, empty for a new one. */
export function toMembershipValues(from: FormatMembership | undefined): MembershipValues {
  return {
    country: from?.country ?? '',
    status: from?.status ?? 'member',
    validFrom: from?.validFrom ?? null,
    validTo: from?.validTo ?? null,
    source: from?.source ?? '',
    note: from?.note ?? '',
  };
}

const dayOf = (typed: string) => typed.slice(0, 10);

/** What the server takes: an empty end means that it goes on. */
export function toMembership({
  status,
  validFrom,
  validTo,
  source,
  note,
}: MembershipValues): Omit<components['schemas']['AddFormatMembershipDto'], 'format' | 'country'> {
  return { status, validFrom: dayOf(validFrom ?? ''), validTo: validTo ? dayOf(validTo) : null, source: source.trim(), note: note.trim() };
}
