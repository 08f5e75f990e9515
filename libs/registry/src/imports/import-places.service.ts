import { Injectable } from '@nestjs/common';
import type { Id } from '@zemlyak/kernel';
import { Database } from '@zemlyak/platform';
import { normaliseIdentifier } from '../identifiers/normalise';
import { nameKey } from '../names';
import type { ImportRun } from './import-kinds';

/** A company that an importer may write for. */
export interface ImportPlace {
  readonly organisationId: Id;
  readonly country: string;
  readonly subject: string | null;
  readonly active: boolean;
  readonly isDemo: boolean;
}

/** Finds companies by how a row names them. */
@Injectable()
export class ImportPlaces {
  constructor(private readonly database: Database) {}

  /**
   * Looks each text up as a number, an address of the registry or a name, among the importer's clients and the public companies of their
   * territory; for an operator among all. More than one company under a text means that the text does not tell them apart.
   */
  async find(run: ImportRun, texts: readonly string[]): Promise<Map<string, ImportPlace[]>> {
    const distinct = [...new Set(texts)],
      { id, kind, country, subject } = run.organisation;
    const rows = await this.database.query<ImportPlace & { text: string }>(
      `WITH place AS (
         SELECT o.id, o.slug, o.name_key_ru, o.name_key_latin, o.country, o.subject, o.status, o.is_demo FROM registry.organisation o
         WHERE o.kind IN ('company', 'provider') AND o.status NOT IN ('suspended', 'closed') AND ($5 OR o.created_on_behalf_by = $4
           OR (o.status = 'active' AND o.country = $6 AND ($7::text IS NULL OR o.subject = $7)))),
       asked AS (SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) AS a (text, number, name)),
       found AS (
         SELECT a.text, p.id FROM asked a JOIN registry.identifier i ON i.value = a.number JOIN place p ON p.id = i.organisation_id
         UNION SELECT a.text, p.id FROM asked a JOIN place p ON p.slug = a.text
         UNION SELECT a.text, p.id FROM asked a JOIN place p ON p.name_key_ru = a.name WHERE a.name <> ''
         UNION SELECT a.text, p.id FROM asked a JOIN place p ON p.name_key_latin = a.name WHERE a.name <> '')
       SELECT f.text, p.id AS "organisationId", p.country, p.subject, p.status = 'active' AS active, p.is_demo AS "isDemo" FROM found f JOIN place p ON p.id = f.id`,
      [distinct, distinct.map(normaliseIdentifier), distinct.map((text) => nameKey(text)), id, run.anywhere, country, kind === 'agency' ? subject : null],
    );
    return new Map(distinct.map((text) => [text, rows.filter((row) => row.text === text)]));
  }
}
