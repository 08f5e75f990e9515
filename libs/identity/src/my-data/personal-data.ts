import { Injectable } from '@nestjs/common';
import type { Id } from '@zemlyak/kernel';
import type { Tx } from '@zemlyak/platform';

/** One kind of record that names a person. */
export interface PersonalRecord {
  /** Key of its sentence in the room's locales, e.g. `labels.personal-data.registry.memberships`. */
  readonly label: string;
  /** How many there are now; kinds with none are not shown. */
  readonly count: number;
}

/** A record that the law or other people's rights keep after erasure. */
export interface KeptRecord extends PersonalRecord {
  /** Key of the sentence that says why. */
  readonly reason: string;
  /** Until when it stays; null for as long as the product keeps its audit trail. */
  readonly until: Date | null;
}

/** What one room does for a person's rights. Every room with a personal field registers one. */
export interface PersonalDataKeeper {
  /** Name of the room; its title is `labels.personal-data.<room>.title`. */
  readonly room: string;
  /** Everything the room holds about the person, as plain JSON values under readable keys. */
  export(personId: Id): Promise<Readonly<Record<string, unknown>>>;
  /** Blanks or removes every personal field. Idempotent. @throws Problem when something alive must be settled first; nothing is erased then */
  erase(tx: Tx, personId: Id, now: Date): Promise<void>;
  /** What erasure removes, for the preview. */
  goes?(personId: Id): Promise<readonly PersonalRecord[]>;
  /** What stays after erasure, and until when. */
  keeps?(personId: Id, now: Date): Promise<readonly KeptRecord[]>;
}

/** The rooms that hold personal data. They register themselves when their module starts. */
@Injectable()
export class PersonalData {
  private readonly registered = new Map<string, PersonalDataKeeper>();

  register(keeper: PersonalDataKeeper): void {
    this.registered.set(keeper.room, keeper);
  }

  /** In the order of registration, identity last: it knows the address until the end. */
  keepers(): readonly PersonalDataKeeper[] {
    return [...this.registered.values()].sort((a, b) => Number(a.room === 'identity') - Number(b.room === 'identity'));
  }
}
