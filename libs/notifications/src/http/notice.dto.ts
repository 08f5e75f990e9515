import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, IsISO8601, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { kindNames, recordOf } from '../notice-kinds';
import type { NoticeText } from '../notice-texts';
import type { Notice } from '../notifications.service';

/** What a notice is about; notices of one record are shown together. */
export class NoticeRecordDto {
  @ApiProperty({
    enum: ['interest', 'introduction', 'match', 'saved_search', 'listing', 'import', 'organisation'],
    enumName: 'NoticeRecordType',
    description: 'What it is.',
    example: 'interest',
  })
  readonly type: string;
  @ApiProperty({ format: 'uuid', example: '0198f3c2-1f7a-7000-8000-000000000003' }) readonly id: string;
}

/** One line of the inbox, in the reader's language. */
export class NoticeDto {
  @ApiProperty({ format: 'uuid', example: '0198f3c2-1f7a-7000-8000-000000000006' }) readonly id: string;
  @ApiProperty({ enum: kindNames, enumName: 'NoticeKind', description: 'Kind, as in the mail settings.', example: 'interest_received' }) readonly kind: string;
  @ApiProperty({ description: 'One line.', example: 'Новая заявка от «Орлова Трейд»' }) readonly title: string;
  @ApiProperty({ description: 'One or two sentences.', example: 'Заявка по записи «Алтайский мёд оптом». Ответьте до 10 апреля 2027 г.' })
  readonly text: string;
  @ApiProperty({ description: 'Page it leads to, without origin.', example: '/app/interests/0198f3c2-1f7a-7000-8000-000000000003' }) readonly path: string;
  @ApiProperty({ type: NoticeRecordDto, nullable: true, description: 'The record it is about.' }) readonly record: NoticeRecordDto | null;
  @ApiProperty({ type: String, format: 'date-time', description: 'UTC.', example: '2027-03-31T10:00:00.000Z' }) readonly createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was read; null: unread.', example: null })
  readonly readAt: Date | null;
}

export class NoticePageDto {
  @ApiProperty({ type: [NoticeDto], description: 'Newest first.' }) readonly items: NoticeDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the next page; null on the last one.', example: null }) readonly next: string | null;
}

export class UnreadDto {
  @ApiProperty({ type: 'integer', description: 'Unread notices.', example: 3 }) readonly unread: number;
}

export class NoticesQueryDto {
  @ApiPropertyOptional({ description: 'Cursor of the page, as the one before gave it.', example: 'WyIyMDI3Il0' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly cursor?: string;

  @ApiPropertyOptional({ type: 'integer', description: 'Rows on a page.', minimum: 1, maximum: 100, default: 30, example: 30 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit: number = 30;

  @ApiPropertyOptional({ description: 'Unread ones only.', default: false, example: false })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' || value === true ? true : value === 'false' ? false : value))
  @IsBoolean()
  readonly unread: boolean = false;
}

export class TakeBackReadingDto {
  @ApiProperty({ format: 'date-time', description: '`readAt` of the notices to make unread.', example: '2027-03-31T10:00:00.000Z' })
  @IsISO8601({ strict: true })
  readonly readAt: string;
}

export const toNoticeDto = (notice: Notice, text: NoticeText): NoticeDto => ({
  id: notice.id,
  kind: notice.kind,
  title: text.title,
  text: text.text,
  path: text.path,
  record: recordOf(notice.params),
  createdAt: notice.createdAt,
  readAt: notice.readAt,
});
