import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { ErasureSection } from '../my-data/erasure.service';
import { exportFormats, type DataExport, type ExportFormat } from '../my-data/exports.service';
import { IsPassword } from './person-fields';

/** A file of everything the product holds about the person. */
export class DataExportDto {
  @ApiProperty({ description: 'Identifier.', format: 'uuid', example: '0198c0de-7a11-7000-8000-000000000005' }) readonly id: string;
  @ApiProperty({ description: 'Ready in under a minute as a rule.', enum: ['preparing', 'ready'], enumName: 'DataExportState', example: 'ready' })
  readonly state: 'preparing' | 'ready';
  @ApiProperty({ description: 'When it was asked for.', type: String, format: 'date-time', example: '2027-03-01T08:00:00.000Z' }) readonly askedAt: Date;
  @ApiProperty({ description: 'When the files were written.', type: String, format: 'date-time', nullable: true, example: '2027-03-01T08:00:02.000Z' })
  readonly readyAt: Date | null;
  @ApiProperty({ description: 'When the files are removed.', type: String, format: 'date-time', example: '2027-03-08T08:00:00.000Z' }) readonly expiresAt: Date;
  @ApiProperty({
    description: 'Formats to download: `html` to read, `json` for programs.',
    enum: exportFormats,
    enumName: 'ExportFormat',
    isArray: true,
    example: ['json', 'html'],
  })
  readonly formats: readonly ExportFormat[];
}

export class ExportFileQueryDto {
  @ApiPropertyOptional({ description: '`html` to read, `json` for programs.', enum: exportFormats, enumName: 'ExportFormat', default: 'html', example: 'html' })
  @IsOptional()
  @IsIn(exportFormats)
  readonly format?: ExportFormat;
}

export class GoingRecordDto {
  @ApiProperty({ description: 'Kind of record.', example: 'Сессии' }) readonly what: string;
  @ApiProperty({ description: 'How many there are.', type: 'integer', example: 2 }) readonly count: number;
}

export class KeptRecordDto extends GoingRecordDto {
  @ApiProperty({ description: 'Why it must stay.', example: 'Закон требует хранить доказательство согласия.' }) readonly why: string;
  @ApiProperty({
    description: 'Until when; null for as long as the audit trail is kept.',
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2030-03-01T00:00:00.000Z',
  })
  readonly until: Date | null;
}

/** What erasure does in one part of the product. */
export class ErasureSectionDto {
  @ApiProperty({ description: 'Part of the product.', example: 'identity' }) readonly room: string;
  @ApiProperty({ description: 'Its title.', example: 'Аккаунт' }) readonly title: string;
  @ApiProperty({ description: 'What is erased now.', type: () => [GoingRecordDto] }) readonly goes: GoingRecordDto[];
  @ApiProperty({ description: 'What must be kept, without names and contacts where that is possible.', type: () => [KeptRecordDto] })
  readonly stays: KeptRecordDto[];
}

export class ErasurePreviewDto {
  @ApiProperty({ description: 'Parts of the product that hold something about the person.', type: () => [ErasureSectionDto] })
  readonly sections: ErasureSectionDto[];
}

export class EraseDto {
  @ApiProperty({ description: 'Password of the account: erasure cannot be undone.', format: 'password', example: 'степной мёд под дождём' })
  @IsPassword()
  readonly password: string;
}

export const toDataExportDto = ({ id, state, askedAt, readyAt, expiresAt }: DataExport): DataExportDto => ({
  id,
  state,
  askedAt,
  readyAt,
  expiresAt,
  formats: state === 'ready' ? exportFormats : [],
});

export const toErasureSectionDto = ({ room, title, goes, stays }: ErasureSection): ErasureSectionDto => ({
  room,
  title,
  goes: goes.map(({ what, count }) => ({ what, count })),
  stays: stays.map(({ what, count, why, until }) => ({ what, count, why, until })),
});
