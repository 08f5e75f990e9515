import type { PersonalDataKeeper } from '@zemlyak/identity';
import type { Database } from '@zemlyak/platform';

/** Refusals and who met them are kept for this long after the appeal: proof of due care. */
const KEPT_YEARS = 5;

/** What compliance holds about a person: being named as a party, and appeals. Appeals stay as proof, without their words. */
export const personalDataOf = (database: Database): PersonalDataKeeper => ({
  room: 'compliance',
  export: async (personId) => ({
    parties: await database.query(
      `SELECT organisation_id AS "organisationId", role, name_cyrillic AS "nameCyrillic", name_latin AS "nameLatin", country, birth_year AS "birthYear", share_percent AS "sharePercent"
       FROM compliance.party WHERE person_id = $1 ORDER BY id`,
      [personId],
    ),
    appeals: await database.query(`SELECT text, state, answer, created_at AS "createdAt" FROM compliance.appeal WHERE person_id = $1 ORDER BY id`, [personId]),
  }),
  // the organisation must still be screened against its owners, so their row stays with it; the tie to the account goes
  erase: async (tx, personId) => {
    await tx.query(`UPDATE compliance.party SET person_id = NULL WHERE person_id = $1`, [personId]);
    await tx.query(`UPDATE compliance.appeal SET text = '' WHERE person_id = $1`, [personId]);
  },
  goes: async (personId) => [
    { label: 'labels.personal-data.compliance.appeal-texts', count: await count(database, `compliance.appeal WHERE person_id = $1 AND text <> ''`, personId) },
  ],
  keeps: async (personId, now) => [
    {
      label: 'labels.personal-data.compliance.parties',
      count: await count(database, 'compliance.party WHERE person_id = $1', personId),
      reason: 'labels.personal-data.compliance.parties-reason',
      until: null,
    },
    {
      label: 'labels.personal-data.compliance.decisions',
      count: await count(database, `compliance.gate_decision WHERE person_id = $1 AND verdict <> 'allow'`, personId),
      reason: 'labels.personal-data.compliance.decisions-reason',
      until: new Date(Date.UTC(now.getUTCFullYear() + KEPT_YEARS, now.getUTCMonth(), now.getUTCDate())),
    },
  ],
});

async function count(database: Database, from: string, personId: string): Promise<number> {
  const [row] = await database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`, [personId]);
  return row?.n ?? 0;
}
