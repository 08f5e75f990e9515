import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Length, Max, Min } from 'class-validator';
import type { AppliedImport } from '../imports/import-report';
import { badRowReasons, type BadRow, type BadRowReason } from '../imports/source-format';
import { importedSchemes, type ImportedScheme } from '../vocabulary/schemes';

const scheme = { enum: importedSchemes, enumName: 'ImportedScheme', description: 'Classifier', example: 'okved2' };

/** The form of an upload, for the description of the interface. Text fields stand before the file. */
export class ImportFormDto {
  @ApiProperty(scheme) readonly scheme: ImportedScheme;
  @ApiPropertyOptional({ enum: ['true', 'false'], default: 'true', description: 'false for a part of a classifier: nothing is closed', example: 'true' })
  readonly complete?: string;
  @ApiProperty({ type: 'string', format: 'binary', description: 'The official file as it is published, up to 50 MB' }) readonly file: string;
}

/** Which page of imports is asked for. */
export class ImportsQuery {
  @ApiPropertyOptional({ description: 'Where to go on', example: 'WyIwMTg5MGE1ZCJd' }) @IsOptional() @Length(1, 200) readonly cursor?: string;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 20, description: 'How many', example: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit: number = 20;
}

/** A row that was left out. */
export class BadRowDto {
  @ApiProperty({ type: 'integer', description: 'Line of the file, from 1', example: 17 }) readonly line: number;
  @ApiProperty({ description: 'Column that is to blame', example: 'DATA' }) readonly column: string;
  @ApiProperty({ enum: badRowReasons, enumName: 'BadRowReason', description: 'Why it was left out', example: 'dateShape' }) readonly reason: BadRowReason;
  @ApiProperty({ description: "The reason in the reader's language", example: 'Дата не прочитана, нужна вида 31.12.2026' }) readonly detail: string;
}

/** What an import changed. */
export class ImportReportDto {
  @ApiProperty({ type: [String], description: 'New codes, at most 500', example: ['62.04'] }) readonly added: readonly string[];
  @ApiProperty({ type: [String], description: 'Codes with another wording or other days, at most 500', example: ['62.01'] })
  readonly changed: readonly string[];
  @ApiProperty({ type: [String], description: 'Codes that can no longer be chosen, at most 500', example: [] }) readonly dropped: readonly string[];
  @ApiProperty({ type: [BadRowDto], description: 'Rows that were left out, at most 500' }) readonly bad: readonly BadRowDto[];
}

/** An applied official file. */
export class ImportDto {
  @ApiProperty({ format: 'uuid', description: 'Identifier', example: '01890a5d-ac96-774b-bcce-b302099a8057' }) readonly id: string;
  @ApiProperty(scheme) readonly scheme: ImportedScheme;
  @ApiProperty({ description: 'Name of the file', example: 'data-20231201-structure-20180402.csv' }) readonly fileName: string;
  @ApiProperty({ type: 'integer', description: 'Number within the classifier, from 1', example: 3 }) readonly edition: number;
  @ApiProperty({ description: 'False when it was uploaded as a part', example: true }) readonly complete: boolean;
  @ApiProperty({ type: 'integer', description: 'Readable rows', example: 2899 }) readonly rows: number;
  @ApiProperty({ type: 'integer', description: 'New codes', example: 1 }) readonly added: number;
  @ApiProperty({ type: 'integer', description: 'Changed codes', example: 12 }) readonly changed: number;
  @ApiProperty({ type: 'integer', description: 'Closed codes', example: 0 }) readonly dropped: number;
  @ApiProperty({ type: 'integer', description: 'Rows left out', example: 0 }) readonly bad: number;
  @ApiProperty({ type: ImportReportDto, description: 'Which ones' }) readonly report: ImportReportDto;
  @ApiProperty({ format: 'date-time', description: 'When it was applied', example: '2027-03-31T09:00:00.000Z' }) readonly importedAt: string;
}

/** A page of applied files. */
export class ImportListDto {
  @ApiProperty({ type: [ImportDto], description: 'Newest first' }) readonly items: readonly ImportDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the next page', example: null }) readonly next: string | null;
}

/** @param say gives the sentence of a reason */
export function toImportDto(applied: AppliedImport, say: (bad: BadRow) => string): ImportDto {
  const { id, scheme: of, fileName, version, complete, rows, added, changed, dropped, bad, report, importedAt } = applied;
  return {
    id,
    scheme: of,
    fileName,
    edition: version,
    complete,
    rows,
    added,
    changed,
    dropped,
    bad,
    importedAt: importedAt.toISOString(),
    report: { ...report, bad: report.bad.map((row) => ({ ...row, detail: say(row) })) },
  };
}
