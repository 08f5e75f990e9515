import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@zemlyak/kernel';
import { PersonalData, type KeptRecord, type PersonalDataKeeper, type PersonalRecord } from '@zemlyak/identity';
import { Database, type Tx } from '@zemlyak/platform';

/** This room's part in a person's rights: what they wrote goes, that two organisations met stays. */
@Injectable()
export class IntroductionsPersonalData implements PersonalDataKeeper, OnModuleInit {
  readonly room = 'introductions';

  constructor(
    private readonly database: Database,
    private readonly registry: PersonalData,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async export(personId: Id): Promise<Readonly<Record<string, unknown>>> {
    const interests = await this.database.query(
      `SELECT id, listing_id AS "listingId", from_organisation_id AS "fromOrganisationId", to_organisation_id AS "toOrganisationId", state, sent_at AS "sentAt", closed_at AS "closedAt",
              CASE WHEN sender_person_id = $1 THEN answers END AS answers, CASE WHEN answerer_person_id = $1 THEN decline_reason END AS "declineReason"
       FROM introductions.interest WHERE sender_person_id = $1 OR answerer_person_id = $1 ORDER BY sent_at`,
      [personId],
    );
    const introductions = await this.database.query(
      `SELECT id, client_organisation_id AS "clientOrganisationId", other_organisation_id AS "otherOrganisationId", state, created_at AS "createdAt",
              CASE WHEN adviser_person_id = $1 THEN reason END AS reason
       FROM introductions.proposal WHERE $1 IN (adviser_person_id, agreeing_person_id, client_person_id, other_person_id) ORDER BY created_at`,
      [personId],
    );
    return { interests, introductions };
  }

  async erase(tx: Tx, personId: Id): Promise<void> {
    await tx.query(`UPDATE introductions.interest SET answers = '{}', version = version + 1 WHERE sender_person_id = $1 AND answers <> '{}'`, [personId]);
    await tx.query(`UPDATE introductions.proposal SET reason = NULL, version = version + 1 WHERE adviser_person_id = $1 AND reason IS NOT NULL`, [personId]);
  }

  async goes(personId: Id): Promise<readonly PersonalRecord[]> {
    const [row] = await this.database.query<{ answers: number; reasons: number }>(
      `SELECT (SELECT count(*)::int FROM introductions.interest WHERE sender_person_id = $1 AND answers <> '{}') AS answers,
              (SELECT count(*)::int FROM introductions.proposal WHERE adviser_person_id = $1 AND reason IS NOT NULL) AS reasons`,
      [personId],
    );
    return [
      { label: 'labels.personal-data.introductions.answers', count: row!.answers },
      { label: 'labels.personal-data.introductions.reasons', count: row!.reasons },
    ];
  }

  async keeps(personId: Id): Promise<readonly KeptRecord[]> {
    const [row] = await this.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM introductions.interest WHERE sender_person_id = $1 OR answerer_person_id = $1`,
      [personId],
    );
    return [{ label: 'labels.personal-data.introductions.interests', count: row!.n, reason: 'labels.personal-data.introductions.why-kept', until: null }];
  }
}
