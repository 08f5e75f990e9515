import { newId, readable, type Id, type Language, type OperatorRole } from '@zemlyak/kernel';
import { safeInteger } from '@zemlyak/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type PersonStatus = 'active' | 'locked' | 'erased';

/** What is known of somebody before they exist here. */
export interface NewPerson {
  readonly email: string;
  /** Hash made by PasswordHasher; null until the person chooses a password by mail. */
  readonly passwordHash?: string | null;
  readonly nameCyrillic?: string | null;
  readonly nameLatin?: string | null;
  readonly language?: Language;
  /** IANA name. */
  readonly zone?: string;
  /** E.164. */
  readonly phone?: string | null;
  readonly birthYear?: number | null;
  readonly operatorRoles?: readonly OperatorRole[];
}

/** Fields that people edit about themselves; undefined leaves a field, null empties it. */
export interface ProfileChange {
  readonly nameCyrillic?: string | null;
  readonly nameLatin?: string | null;
  readonly language?: Language;
  readonly zone?: string;
  readonly phone?: string | null;
  readonly birthYear?: number | null;
}

/** A natural person with an account. */
@Entity({ schema: 'identity', name: 'person' })
export class Person {
  @PrimaryColumn('uuid') id: Id;
  @Column('citext', { nullable: true }) email: string | null;
  @Column('text', { name: 'name_cyrillic', nullable: true }) nameCyrillic: string | null;
  @Column('text', { name: 'name_latin', nullable: true }) nameLatin: string | null;
  @Column('text') language: Language;
  @Column('text') zone: string;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('smallint', { name: 'birth_year', nullable: true }) birthYear: number | null;
  @Column('text', { name: 'operator_roles', array: true }) operatorRoles: OperatorRole[];
  @Column('text') status: PersonStatus;
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash: string | null;
  /** Sealed with the key of the purpose; never in clear. */
  @Column('text', { name: 'second_factor_secret', nullable: true }) secondFactorSecret: string | null;
  @Column('timestamptz', { name: 'second_factor_at', nullable: true }) secondFactorAt: Date | null;
  /** The 30-second step of the last code used; a code of this step or before is not taken again. */
  @Column('bigint', { name: 'last_code_step', nullable: true, transformer: safeInteger }) lastCodeStep: number | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'erased_at', nullable: true }) erasedAt: Date | null;
  @Column('int') version: number;

  /** Makes a person whose address is not confirmed yet. */
  static enrol(from: NewPerson, now: Date): Person {
    return Object.assign(new Person(), {
      id: newId(),
      email: from.email.trim(),
      nameCyrillic: from.nameCyrillic?.trim() || null,
      nameLatin: from.nameLatin?.trim() || null,
      language: from.language ?? 'ru',
      zone: from.zone ?? 'Europe/Moscow',
      phone: from.phone ?? null,
      birthYear: from.birthYear ?? null,
      operatorRoles: [...(from.operatorRoles ?? [])],
      status: 'active',
      passwordHash: from.passwordHash ?? null,
      secondFactorSecret: null,
      secondFactorAt: null,
      lastCodeStep: null,
      confirmedAt: null,
      createdAt: now,
      erasedAt: null,
      version: 1,
    } satisfies Omit<Person, PersonMethods>);
  }

  /** True when the person may sign in. */
  get isUsable(): boolean {
    return this.status === 'active' && this.confirmedAt !== null;
  }

  get hasSecondFactor(): boolean {
    return this.secondFactorAt !== null;
  }

  /** The address is theirs. A second confirmation changes nothing. */
  confirm(now: Date): void {
    this.confirmedAt ??= now;
  }

  /** Takes the change. @returns names of the fields that differ now */
  change(to: ProfileChange): (keyof ProfileChange)[] {
    const changed = (Object.keys(to) as (keyof ProfileChange)[]).filter((field) => to[field] !== undefined && to[field] !== this[field]);
    for (const field of changed) Object.assign(this, { [field]: to[field] });
    if (changed.length) this.version += 1;
    return changed;
  }

  /** Another mail address, which they proved to be theirs. */
  moveTo(email: string): void {
    this.email = email;
    this.version += 1;
  }

  giveRoles(roles: readonly OperatorRole[]): void {
    this.operatorRoles = [...new Set(roles)];
    this.version += 1;
  }

  lock(): void {
    this.status = 'locked';
    this.version += 1;
  }

  unlock(): void {
    this.status = 'active';
    this.version += 1;
  }

  turnSecondFactorOff(): void {
    Object.assign(this, { secondFactorSecret: null, secondFactorAt: null, lastCodeStep: null });
  }

  /** Blanks every personal field; the identifier stays, so that what others did with this person still makes sense. */
  erase(now: Date): void {
    this.turnSecondFactorOff();
    Object.assign(this, {
      email: null,
      nameCyrillic: null,
      nameLatin: null,
      phone: null,
      birthYear: null,
      passwordHash: null,
      operatorRoles: [],
      zone: 'UTC',
      confirmedAt: null,
      status: 'erased' satisfies PersonStatus,
      erasedAt: now,
      version: this.version + 1,
    });
  }
}

type PersonMethods = 'isUsable' | 'hasSecondFactor' | 'confirm' | 'change' | 'moveTo' | 'giveRoles' | 'lock' | 'unlock' | 'turnSecondFactorOff' | 'erase';

/** The name in the reader's script where there is one; '' for an erased person. */
export const nameFor = (person: { nameCyrillic: string | null; nameLatin: string | null }, language: Language): string =>
  readable({ ru: person.nameCyrillic ?? undefined, en: person.nameLatin ?? undefined }, language)?.text ?? '';
