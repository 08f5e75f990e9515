import { InvalidInput, type Day, type Id } from '@zemlyak/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DatedMembership, MembershipStatus } from '../vocabulary/entries';

/** What an editor may say of a country's standing in a format. */
export interface MembershipTerms {
  readonly status: MembershipStatus;
  /** First and last day, both inclusive; no last day while it goes on. */
  readonly validFrom: Day;
  readonly validTo: Day | null;
  /** Where it is known from; shown beside it. */
  readonly source: string;
  readonly note: string;
}

/** The terms as they are given when a span is added: no last day and no note when they are not named. */
export type GivenTerms = Omit<MembershipTerms, 'validTo' | 'note'> & { readonly validTo?: Day | null | undefined; readonly note?: string | undefined };

/** A country's standing in an integration format over a span of days. Two spans of one country in one format never overlap. */
@Entity({ schema: 'reference', name: 'format_membership' })
export class FormatMembership implements DatedMembership, MembershipTerms {
  @PrimaryColumn('uuid') id: Id;
  @Column('text') format: string;
  @Column('text') country: string;
  @Column('text') status: MembershipStatus;
  @Column('date', { name: 'valid_from' }) validFrom: Day;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: Day | null;
  @Column('text') source: string;
  @Column('text') note: string;
  /** An editor's word: the shipped files no longer say anything about this country in this format. */
  @Column('boolean') edited: boolean;
  @Column('int') version: number;

  static draft(id: Id, format: string, country: string, terms: GivenTerms): FormatMembership {
    const made = Object.assign(new FormatMembership(), { id, format, country, version: 0 });
    made.change({ ...terms, validTo: terms.validTo ?? null, note: terms.note ?? '' });
    return made;
  }

  /** Takes over what is named; the rest stays. @throws InvalidInput when the last day is before the first */
  change(named: Partial<GivenTerms>): void {
    const terms: MembershipTerms = {
      status: named.status ?? this.status,
      validFrom: named.validFrom ?? this.validFrom,
      validTo: named.validTo === undefined ? this.validTo : named.validTo,
      source: named.source ?? this.source,
      note: named.note ?? this.note,
    };
    if (terms.validTo !== null && terms.validTo < terms.validFrom) throw new InvalidInput({ errors: [{ path: 'validTo', code: 'endsBeforeStart' }] });
    Object.assign(this, { ...terms, edited: true, version: this.version + 1 });
  }
}
