import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Language } from '@zemlyak/kernel';
import { ArrayMaxSize, IsArray, ValidateBy } from 'class-validator';
import { importStatuses, type ImportStatus, type TableImport } from '../imports/table-import.entity';
import type { ImportChoices } from '../imports/imports.service';
import type { ToldProblem } from '../imports/refused-rows-file';
import { encodings } from '../imports/reading/encoding';

const ID = '01992f3c-7a51-7c1e-8d8e-1f0e6c1c2a11';

/** The form of POST /imports; text fields come before the file. */
export class TableImportFormDto {
  @ApiProperty({ description: 'What the rows are: companies or offers.', example: 'companies' }) readonly kind: string;
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The agency or council in whose name records are drafted; left out: the one acted for. Operators name it.',
  })
  readonly organisationId?: string;
  @ApiProperty({
    type: String,
    format: 'binary',
    description: 'CSV in UTF-8, UTF-16, windows-1251 or cp866, or XLSX with one sheet; at most 30 MB and 50 000 rows.',
  })
  readonly file: unknown;
}

/** What columns mean. */
export class TableImportMappingDto {
  @ApiProperty({
    type: 'array',
    items: { type: 'string', nullable: true },
    description: 'One entry for each column, in order: a field, or null for a column that is not read.',
    example: ['nameRu', 'identifier.RU_INN', null],
  })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateBy({ name: 'isString', validator: { validate: (value) => value === null || (typeof value === 'string' && value.length <= 60) } }, { each: true })
  readonly mapping: (string | null)[];
}

/** An import in a list. */
export class TableImportCardDto {
  @ApiProperty({ format: 'uuid', example: ID }) readonly id: string;
  @ApiProperty({ format: 'uuid', description: 'In whose name records are drafted.', example: ID }) readonly organisationId: string;
  @ApiProperty({ example: 'companies' }) readonly kind: string;
  @ApiProperty({ enum: importStatuses, enumName: 'ImportStatus', example: 'checked' }) readonly status: ImportStatus;
  @ApiProperty({ example: 'clients.csv' }) readonly fileName: string;
  @ApiProperty({ type: 'integer', description: 'Rows below the headings.', example: 5000 }) readonly rows: number;
  @ApiProperty({ type: 'integer', description: 'Rows looked at so far; the three counts below add up to it.', example: 3200 }) readonly checked: number;
  @ApiProperty({ type: 'integer', description: 'Good rows, applied ones included.', example: 3141 }) readonly ready: number;
  @ApiProperty({ type: 'integer', example: 47 }) readonly bad: number;
  @ApiProperty({ type: 'integer', description: 'Rows that repeat another row or a record.', example: 12 }) readonly duplicates: number;
  @ApiProperty({ type: 'integer', description: 'Rows that have become drafts.', example: 0 }) readonly applied: number;
  @ApiProperty({ format: 'date-time' }) readonly createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly finishedAt: string | null;
  @ApiProperty({ description: 'True once the file and its rows are removed, 30 days after the last work.' }) readonly purged: boolean;
}

export class TableImportPageDto {
  @ApiProperty({ type: [TableImportCardDto] }) readonly items: TableImportCardDto[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
}

/** Something that a column may mean. */
export class TableImportFieldDto {
  @ApiProperty({ example: 'identifier.RU_INN' }) readonly field: string;
  @ApiProperty({ description: 'In the reader’s language.', example: 'ИНН' }) readonly label: string;
}

/** One thing that is wrong with a row. */
export class RowProblemDto implements ToldProblem {
  @ApiProperty({ type: String, nullable: true, description: 'Heading of the column; null: the row as a whole.', example: 'ИНН' }) readonly column:
    string | null;
  @ApiProperty({ type: String, nullable: true, example: 'identifier.RU_INN' }) readonly field: string | null;
  @ApiProperty({ example: 'identifierForm' }) readonly code: string;
  @ApiProperty({ type: String, nullable: true, description: 'The cell, at most 200 characters.', example: '77012' }) readonly value: string | null;
  @ApiProperty({ description: 'What to do, in the reader’s language.', example: 'Номер другого вида. Пример: 7707083893' }) readonly text: string;
}

export class RefusedRowDto {
  @ApiProperty({ type: 'integer', description: 'As a spreadsheet counts: the headings are row 1.', example: 17 }) readonly row: number;
  @ApiProperty({ enum: ['bad', 'duplicate'], enumName: 'RefusedRowState', example: 'bad' }) readonly state: 'bad' | 'duplicate';
  @ApiProperty({ type: [RowProblemDto] }) readonly problems: RowProblemDto[];
}

/** An import with everything that its page shows. */
export class TableImportDto extends TableImportCardDto {
  @ApiProperty({ enum: ['csv', 'xlsx'], enumName: 'ImportFormat' }) readonly format: 'csv' | 'xlsx';
  @ApiProperty({ type: String, enum: encodings, nullable: true, description: 'Text files only.', example: 'windows-1251' }) readonly encoding: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Text files only.', example: ';' }) readonly separator: string | null;
  @ApiProperty({ type: [String], description: 'Headings.', example: ['Наименование', 'ИНН', 'Сайт'] }) readonly columns: string[];
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } }, description: 'The first five rows.' }) readonly sample: string[][];
  @ApiProperty({ type: [TableImportFieldDto] }) readonly fields: TableImportFieldDto[];
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } }, description: 'Groups of fields; at least one of each needs a column.' })
  readonly required: string[][];
  @ApiProperty({ type: 'array', items: { type: 'string', nullable: true }, description: 'A guess from the headings.' }) readonly suggestedMapping: (
    string | null
  )[];
  @ApiProperty({ type: 'array', items: { type: 'string', nullable: true }, nullable: true, description: 'As it was said; null before.' }) readonly mapping:
    (string | null)[] | null;
  @ApiProperty({ type: [RefusedRowDto], description: 'The first hundred rows that are bad or repeated.' }) readonly refused: RefusedRowDto[];
}

export const toTableImportCardDto = (found: TableImport): TableImportCardDto => ({
  id: found.id,
  organisationId: found.organisationId,
  kind: found.kind,
  status: found.status,
  fileName: found.fileName,
  rows: found.rows,
  checked: found.checked,
  ready: found.ready,
  bad: found.bad,
  duplicates: found.duplicates,
  applied: found.applied,
  createdAt: found.createdAt.toISOString(),
  finishedAt: found.finishedAt?.toISOString() ?? null,
  purged: found.purgedAt !== null,
});

export const toTableImportDto = (
  found: TableImport,
  { fields, required, suggested }: ImportChoices,
  refused: RefusedRowDto[],
  language: Language,
): TableImportDto => ({
  ...toTableImportCardDto(found),
  format: found.form.format,
  encoding: found.form.format === 'csv' ? found.form.encoding : null,
  separator: found.form.format === 'csv' ? found.form.separator : null,
  columns: found.columns,
  sample: found.sample.map((row) => [...row]),
  fields: fields.map((field) => ({ field: field.field, label: field.label[language] })),
  required: required.map((group) => [...group]),
  suggestedMapping: [...suggested],
  mapping: found.mapping && [...found.mapping],
  refused,
});
