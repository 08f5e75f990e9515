import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Journal, type Tx } from '@zemlyak/platform';
import { Reference } from '@zemlyak/reference';
import { Duplicates } from '../../duplicates.service';
import { Invitations } from '../../members/invitations.service';
import { OrganisationDrafted } from '../../registry.events';
import {
  ImportKinds,
  type AppliedRow,
  type CheckedRow,
  type ImportField,
  type ImportKind,
  type ImportRun,
  type ImportingOrganisation,
  type MappedRow,
  type RowProblem,
} from '../import-kinds';
import { companyFields, fieldOfScheme } from './company-fields';
import { insertDrafts } from './company-drafts';
import { CompanyRows, tellingNumbers, type CompanyRow } from './company-row';

/** Rows that become drafts of companies, each waiting for its client. */
@Injectable()
export class CompaniesImport implements ImportKind, OnModuleInit {
  readonly name = 'companies';
  private held?: { readonly edition: string; readonly rows: CompanyRows };

  constructor(
    private readonly kinds: ImportKinds,
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly reference: Reference,
    private readonly duplicates: Duplicates,
    private readonly invitations: Invitations,
  ) {}

  onModuleInit(): void {
    this.kinds.add(this);
  }

  fields(organisation: ImportingOrganisation): readonly ImportField[] {
    return companyFields(organisation);
  }

  required(_organisation: ImportingOrganisation, anywhere: boolean): readonly (readonly string[])[] {
    const name = ['legalName', 'nameRu', 'nameLatin'];
    return anywhere ? [name, ['country']] : [name];
  }

  async check(run: ImportRun, rows: readonly MappedRow[]): Promise<CheckedRow[]> {
    const read = rows.map((row) => this.reader().read(run, row));
    const taken = await this.takenNumbers((sql, parameters) => this.database.query(sql, parameters), run, read);
    return read.map((row) => ({ number: row.number, keys: row.keys, problems: row.problems, ...repetition(row, taken) }));
  }

  /** @fires OrganisationDrafted, ClientInvited for rows with a mail address */
  async apply(tx: Tx, run: ImportRun, rows: readonly MappedRow[]): Promise<AppliedRow[]> {
    const read = rows.map((row) => this.reader().read(run, row));
    await this.duplicates.hold(
      tx,
      read.flatMap((row) => tellingNumbers(row.input?.identifiers ?? [])),
    );
    const taken = await this.takenNumbers((sql, parameters) => tx.query(sql, [...parameters]), run, read);
    const good = read.filter((row): row is Required<CompanyRow> => row.input !== undefined && !repetition(row, taken).taken);
    const records = good.length ? await insertDrafts(tx, run.actor, run.organisation.id, good, run.now) : [];
    await this.journal.recordAll(
      tx,
      run.actor,
      records.map((record) => new OrganisationDrafted({ organisationId: record.id, onBehalfByOrganisationId: run.organisation.id })),
    );
    for (const [i, { input }] of good.entries()) if (input.client) await this.invitations.inviteClient(tx, run.actor, records[i]!, input.client, run.now);
    const made = new Map(good.map((row, i) => [row.number, records[i]!.id]));
    return read.map((row) => ({ number: row.number, problems: row.problems, recordId: made.get(row.number) ?? null, ...repetition(row, taken) }));
  }

  private takenNumbers(query: Parameters<Duplicates['taken']>[0], run: ImportRun, rows: readonly CompanyRow[]): Promise<Set<string>> {
    return this.duplicates.taken(
      query,
      run.actor,
      rows.flatMap((row) => tellingNumbers(row.input?.identifiers ?? [])),
    );
  }

  private reader(): CompanyRows {
    if (this.held?.edition !== this.reference.edition) this.held = { edition: this.reference.edition, rows: new CompanyRows(this.reference) };
    return this.held.rows;
  }
}

/** Why the firm is in the registry already. */
function repetition(row: CompanyRow, taken: ReadonlySet<string>): { readonly taken?: RowProblem } {
  const number = row.input?.identifiers.find(({ scheme, value }) => taken.has(`${scheme}:${value}`));
  return number ? { taken: { field: fieldOfScheme(number.scheme), code: 'alreadyRegistered', params: { value: number.value } } } : {};
}
