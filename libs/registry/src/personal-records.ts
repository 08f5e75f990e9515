import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HOUSE, daysAfter, type Id } from '@zemlyak/kernel';
import { Access, Database, Journal, type Tx } from '@zemlyak/platform';
import { People, PersonalData, type KeptRecord, type PersonalRecord } from '@zemlyak/identity';
import { KEPT_DAYS } from './imports/import-limits';
import { blankImportedAddress, findImportedAddress, type ImportedAddress } from './imports/imported-address';
import { changeStatus, lockOrganisation } from './organisation-rows';
import { Memberships, memberRole, refuseLastOwner } from './members/memberships.service';
import { MemberLeft, OrganisationClosed } from './registry.events';

const label = (kind: string): string => `labels.personal-data.registry.${kind}`;

/** What the registry knows of a person, for their rights; and memberships for the guard. Registers both when the module starts. */
@Injectable()
export class PersonalRecords implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly access: Access,
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly memberships: Memberships,
    private readonly people: People,
  ) {}

  onModuleInit(): void {
    this.access.addEnricher((actor) => this.memberships.enrich(actor));
    this.personalData.register({
      room: 'registry',
      export: (personId) => this.export(personId),
      erase: (tx, personId, now) => this.erase(tx, personId, now),
      goes: (personId) => this.goes(personId),
      keeps: (personId) => this.keeps(personId),
    });
  }

  private async export(personId: Id): Promise<Record<string, unknown>> {
    const memberships = await this.database.query(
      `SELECT o.id AS "organisationId", o.legal_name AS organisation, m.role, m.joined_at AS "joinedAt" FROM registry.member m JOIN registry.organisation o ON o.id = m.organisation_id WHERE m.person_id = $1 ORDER BY m.joined_at`,
      [personId],
    );
    const joinRequests = await this.database.query(
      `SELECT organisation_id AS "organisationId", message, status, created_at AS "createdAt" FROM registry.join_request WHERE person_id = $1 ORDER BY id`,
      [personId],
    );
    const invitations = await this.database.query(
      `SELECT organisation_id AS "organisationId", purpose, role, status, created_at AS "createdAt" FROM registry.invitation WHERE person_id = $1 ORDER BY id`,
      [personId],
    );
    const drafted = await this.database.query(
      `SELECT id AS "organisationId", legal_name AS organisation, created_at AS "createdAt" FROM registry.organisation WHERE created_by = $1 ORDER BY id`,
      [personId],
    );
    const checkedFacts = await this.database.query(
      `SELECT organisation_id AS "organisationId", kind, checked_on::text AS "checkedOn" FROM registry.checked_fact WHERE checked_by_person = $1 ORDER BY id`,
      [personId],
    );
    return { memberships, joinRequests, invitations, drafted, checkedFacts };
  }

  private async goes(personId: Id): Promise<PersonalRecord[]> {
    const [count] = await this.database.query<{ memberships: number; requests: number; invitations: number }>(
      `SELECT (SELECT count(*)::int FROM registry.member WHERE person_id = $1) AS memberships, (SELECT count(*)::int FROM registry.join_request WHERE person_id = $1) AS requests,
              (SELECT count(*)::int FROM registry.invitation WHERE person_id = $1) AS invitations`,
      [personId],
    );
    return [
      { label: label('memberships'), count: count!.memberships },
      { label: label('join-requests'), count: count!.requests },
      { label: label('invitations'), count: count!.invitations },
      { label: label('imported-rows'), count: (await this.imported(personId))?.rows ?? 0 },
    ].filter((record) => record.count > 0);
  }

  /** Files that others uploaded are kept whole for some days; the schedule clears them at night. */
  private async keeps(personId: Id): Promise<KeptRecord[]> {
    const { files, touchedAt } = (await this.imported(personId)) ?? { files: 0, touchedAt: null };
    if (!touchedAt) return [];
    return [{ label: label('imported-files'), count: files, reason: label('why-imported-files'), until: daysAfter(touchedAt, KEPT_DAYS + 1) }];
  }

  private async imported(personId: Id): Promise<ImportedAddress | null> {
    const address = await this.addressOf(personId);
    return address ? findImportedAddress((sql, parameters) => this.database.query(sql, parameters), address) : null;
  }

  /** Identity is erased last, so the address is known until the end. */
  private async addressOf(personId: Id): Promise<string | undefined> {
    return (await this.people.contactsOf([personId]))[0]?.email;
  }

  /** A record that only this person stands behind is closed. @throws LastOwner while colleagues would be left without an owner */
  private async erase(tx: Tx, personId: Id, now: Date): Promise<void> {
    const rows = await tx.query<{ organisationId: Id }[]>(
      `SELECT organisation_id AS "organisationId" FROM registry.member WHERE person_id = $1 ORDER BY organisation_id`,
      [personId],
    );
    for (const { organisationId } of rows) await this.leave(tx, organisationId, personId, now);
    await tx.query(`DELETE FROM registry.join_request WHERE person_id = $1`, [personId]);
    await tx.query(`DELETE FROM registry.invitation WHERE person_id = $1`, [personId]);
    for (const column of [
      'join_request.decided_by',
      'invitation.invited_by',
      'status_change.person_id',
      'checked_fact.checked_by_person',
      'organisation.created_by',
      'table_import.person_id',
    ]) {
      const [table, name] = column.split('.');
      await tx.query(`UPDATE registry.${table} SET ${name} = NULL WHERE ${name} = $1`, [personId]);
    }
    const address = await this.addressOf(personId);
    if (address) await blankImportedAddress(tx, address);
    await tx.query(`UPDATE registry.organisation SET author_ids = array_remove(author_ids, $1::uuid) WHERE $1::uuid = ANY (author_ids)`, [personId]);
  }

  private async leave(tx: Tx, organisationId: Id, personId: Id, now: Date): Promise<void> {
    const record = await lockOrganisation(tx, HOUSE, organisationId);
    const colleagues = await tx.query<object[]>(`SELECT 1 FROM registry.member WHERE organisation_id = $1 AND person_id <> $2 LIMIT 1`, [
      organisationId,
      personId,
    ]);
    if (colleagues.length && (await memberRole(tx, organisationId, personId)) === 'owner') await refuseLastOwner(tx, organisationId, personId);
    await tx.query(`DELETE FROM registry.member WHERE organisation_id = $1 AND person_id = $2`, [organisationId, personId]);
    await this.journal.record(tx, HOUSE, new MemberLeft({ organisationId, personId }));
    if (colleagues.length || record.status === 'closed' || record.status === 'suspended') return;
    await changeStatus(tx, HOUSE, record, (o) => o.close('owner-erased'), now);
    await this.journal.record(tx, HOUSE, new OrganisationClosed({ organisationId, rejected: false }));
  }
}
