import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '@zemlyak/identity';
import { Database } from '@zemlyak/platform';

/** Listings belong to organisations and stay; what ties them to a person is who wrote, agreed and decided. */
@Injectable()
export class PersonalRecords implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register({
      room: 'offers',
      export: async (personId) => ({
        written: await this.database.query(
          `SELECT number, title, status, created_at AS "createdAt" FROM offers.offer WHERE $1::uuid = ANY (author_ids) ORDER BY id`,
          [personId],
        ),
        decided: await this.database.query(
          `SELECT o.number, r.number AS revision, r.state, r.decided_at AS "decidedAt", r.remarks FROM offers.offer_revision r JOIN offers.offer o ON o.id = r.offer_id WHERE r.decided_by = $1 ORDER BY r.id`,
          [personId],
        ),
      }),
      erase: async () => undefined,
      keeps: async (personId) => {
        const [row] = await this.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM offers.offer WHERE $1::uuid = ANY (author_ids)`, [personId]);
        return [{ label: 'labels.personal-data.offers.written', count: row?.n ?? 0, reason: 'labels.personal-data.offers.written-reason', until: null }];
      },
    });
  }
}
