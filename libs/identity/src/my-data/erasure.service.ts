import { Injectable } from '@nestjs/common';
import type { Actor, Id, Language } from '@zemlyak/kernel';
import { Database, Journal, Messages } from '@zemlyak/platform';
import { PersonErased } from '../identity.events';
import { lockedPerson, refuseLastOperator } from '../people.service';
import { PersonalData, type KeptRecord, type PersonalDataKeeper, type PersonalRecord } from './personal-data';

/** What erasure does in one room, in words. */
export interface ErasureSection {
  readonly room: string;
  readonly title: string;
  readonly goes: readonly { readonly what: string; readonly count: number }[];
  readonly stays: readonly { readonly what: string; readonly count: number; readonly why: string; readonly until: Date | null }[];
}

/** The right to be forgotten: shown first, then done at once in one transaction over all rooms. */
@Injectable()
export class Erasure {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly personalData: PersonalData,
    private readonly messages: Messages,
  ) {}

  /** What would go now and what must stay, room by room; kinds of record that the person has none of are left out. */
  async preview(actor: Actor, language: Language, now = new Date()): Promise<ErasureSection[]> {
    const sections: ErasureSection[] = [];
    for (const keeper of [...this.personalData.keepers()].reverse()) sections.push(await this.section(keeper, actor.personId!, language, now));
    return sections.filter((section) => section.goes.length || section.stays.length);
  }

  /**
   * Blanks every personal field in every room and ends every session. Cannot be undone.
   * @throws LastOperator, and the problem of any room that has something to settle first
   * @fires PersonErased
   */
  async erase(actor: Actor, now = new Date()): Promise<void> {
    const personId = actor.personId!;
    await this.database.transaction(actor, async (tx) => {
      const person = await lockedPerson(tx, personId);
      if (person.operatorRoles.includes('operator')) await refuseLastOperator(tx, personId);
      for (const keeper of this.personalData.keepers()) await keeper.erase(tx, personId, now);
      await this.journal.record(tx, actor, new PersonErased({ personId }));
    });
  }

  private async section(keeper: PersonalDataKeeper, personId: Id, language: Language, now: Date): Promise<ErasureSection> {
    const words = (key: string): string => this.messages.text(language, key);
    const goes = ((await keeper.goes?.(personId)) ?? []).filter(isThere);
    const stays = ((await keeper.keeps?.(personId, now)) ?? []).filter(isThere);
    return {
      room: keeper.room,
      title: words(`labels.personal-data.${keeper.room}.title`),
      goes: goes.map(({ label, count }) => ({ what: words(label), count })),
      stays: stays.map(({ label, count, reason, until }: KeptRecord) => ({ what: words(label), count, why: words(reason), until })),
    };
  }
}

const isThere = (record: PersonalRecord): boolean => record.count > 0;
