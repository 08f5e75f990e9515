import type { Id } from '@zemlyak/kernel';
import type { News } from './card-news.service';
import type { Cadence, Question } from './question';

/** A question somebody keeps. */
export interface SavedSearch {
  readonly id: Id;
  readonly personId: Id;
  readonly name: string;
  readonly question: Question;
  readonly cadence: Cadence;
  readonly createdAt: Date;
  /** When its person last looked at what it finds. */
  readonly lookedAt: Date;
  readonly version: number;
}

/** The same in its person's list. */
export interface SavedSearchLine extends SavedSearch {
  /** Cards that appeared since its person last looked. */
  readonly news: News['count'];
}

/** Places in the order of appearance up to which its person looked, and was told. */
export interface Places {
  readonly seenPosition: number;
  readonly toldPosition: number;
}

/** Columns of a saved search as the types above name them. */
export const SAVED_SEARCH = `id, person_id AS "personId", name, question, cadence, created_at AS "createdAt", looked_at AS "lookedAt", version`;
export const PLACES = `seen_position AS "seenPosition", told_position AS "toldPosition"`;
