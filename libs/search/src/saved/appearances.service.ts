import { Injectable } from '@nestjs/common';
import { HOUSE, type Id } from '@zemlyak/kernel';
import { Database } from '@zemlyak/platform';
import type { Weighted } from '../port';

/** A card that can be found now. */
export interface FoundCard {
  /** Id in the index. */
  readonly id: string;
  readonly companyId: string;
}

/** Cards that appeared after one place in the order and up to another, those of some organisations left out. */
export interface AppearedBetween {
  /** Exclusive. */
  readonly after: number;
  /** Inclusive. */
  readonly upTo: number;
  readonly without: readonly Id[];
}

/** Taken by whoever numbers cards, so that numbers become visible in their order. */
const LOCK = 7_246_003;

/**
 * The order in which cards could be found for the first time. A card keeps its place when it is written anew, leaves, comes back or the
 * index is rebuilt: only what nobody could find before is new.
 */
@Injectable()
export class Appearances {
  constructor(private readonly database: Database) {}

  /** Gives a place to those that have none yet. Call it after the cards were written: who sees the number must find the card. */
  async note(cards: readonly FoundCard[]): Promise<void> {
    const ids = cards.map((card) => card.id);
    const known = new Set(
      (await this.database.query<{ ref: string }>(`SELECT ref FROM search.appearance WHERE ref = ANY ($1::text[])`, [ids])).map(({ ref }) => ref),
    );
    const unknown = cards.filter((card) => !known.has(card.id));
    if (!unknown.length) return;
    await this.database.transaction(HOUSE, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock($1)`, [LOCK]);
      await tx.query(`INSERT INTO search.appearance (ref, organisation_id) SELECT * FROM unnest($1::text[], $2::uuid[]) ON CONFLICT (ref) DO NOTHING`, [
        unknown.map((card) => card.id),
        unknown.map((card) => card.companyId),
      ]);
    });
  }

  /** The place of the newest card; 0 when nothing was ever found. */
  async newest(): Promise<number> {
    const [row] = await this.database.query<{ position: number }>(`SELECT coalesce(max(position), 0) AS position FROM search.appearance`);
    return row!.position;
  }

  /** The newest first; the place is the weight. */
  between({ after, upTo, without }: AppearedBetween, limit: number): Promise<Weighted[]> {
    return this.database.query<Weighted>(
      `SELECT ref AS id, position AS weight FROM search.appearance WHERE position > $1 AND position <= $2 AND organisation_id <> ALL ($3::uuid[]) ORDER BY position DESC LIMIT $4`,
      [after, upTo, without, limit],
    );
  }
}
