import { newId, type Actor, type Id } from '@zemlyak/kernel';
import { insertMany, type Tx } from '@zemlyak/platform';
import { insertIdentifiers } from '../../identifiers/identifier-rows';
import { Organisation } from '../../organisation.entity';
import { applyProfile } from '../../profile';
import { freeSlugs } from '../../slugs';
import type { CompanyRow } from './company-row';

/** Writes many drafts at once, each as `Organisations.begin` writes one. @returns the records in the order of the rows; the facts are the caller's to tell */
export async function insertDrafts(tx: Tx, actor: Actor, agencyId: Id, rows: readonly Required<CompanyRow>[], now: Date): Promise<Organisation[]> {
  const records = rows.map(({ input }) => {
    const record = tx.create(Organisation, {
      id: newId(),
      kind: 'company',
      status: 'draft',
      version: 1,
      isDemo: false,
      createdBy: actor.personId,
      authorIds: actor.personId ? [actor.personId] : [],
      createdOnBehalfBy: agencyId,
      okved: [],
      hs: [],
      languages: [],
      about: {},
      capacities: [],
      certificates: [],
      remarks: [],
      createdAt: now,
      updatedAt: now,
    });
    applyProfile(record, input.profile);
    return record;
  });
  const slugs = await freeSlugs(tx, records);
  records.forEach((record, i) => (record.slug = slugs[i]!));
  await insertMany(tx, Organisation, records);
  await insertIdentifiers(
    tx,
    rows.flatMap(({ input }, i) => input.identifiers.map((number) => ({ ...number, organisationId: records[i]!.id }))),
  );
  await tx.query(
    `INSERT INTO registry.status_change (id, organisation_id, to_status, person_id) SELECT c.id, c.organisation_id, 'draft', $3 FROM unnest($1::uuid[], $2::uuid[]) AS c (id, organisation_id)`,
    [records.map(() => newId()), records.map((record) => record.id), actor.personId],
  );
  return records;
}
