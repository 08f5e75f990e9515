import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, type PersonalDataKeeper, type PersonalRecord } from '@zemlyak/identity';
import type { Id } from '@zemlyak/kernel';
import { Database, type Tx } from '@zemlyak/platform';

/** Saved searches are a person's own: they are handed over with the rest, and go with the person. */
@Injectable()
export class SearchPersonalData implements PersonalDataKeeper, OnModuleInit {
  readonly room = 'search';

  constructor(
    private readonly database: Database,
    private readonly registry: PersonalData,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async export(personId: Id): Promise<Readonly<Record<string, unknown>>> {
    return {
      savedSearches: await this.database.query(
        `SELECT name, question, cadence, created_at AS "createdAt", looked_at AS "lookedAt" FROM search.saved_search WHERE person_id = $1 ORDER BY id`,
        [personId],
      ),
    };
  }

  async erase(tx: Tx, personId: Id): Promise<void> {
    await tx.query(`DELETE FROM search.saved_search WHERE person_id = $1`, [personId]);
  }

  async goes(personId: Id): Promise<readonly PersonalRecord[]> {
    const [row] = await this.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM search.saved_search WHERE person_id = $1`, [personId]);
    return [{ label: 'labels.personal-data.search.savedSearches', count: row!.n }];
  }
}
