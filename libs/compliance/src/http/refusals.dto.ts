import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Id } from '@zemlyak/kernel';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import type { Appeal } from '../appeals.service';
import type { Refusal } from '../refusals.queries';

const ID = { type: String, format: 'uuid', example: '01992f3c-7a51-7c1e-8d8e-1f0e6c1c2a11' };

export class PageQueryDto {
  @ApiPropertyOptional({ description: '`next` of the page before.', example: 'WyIyMDI3Il0' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly cursor?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 30, example: 30 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit: number = 30;
}

/** What the gate did not let pass, for officers. */
export class RefusalDto {
  @ApiProperty(ID) readonly id: Id;
  @ApiProperty({ example: '7KQ2-M4XD' }) readonly reference: string;
  @ApiProperty({ example: 'express_interest' }) readonly action: string;
  @ApiProperty({ enum: ['review', 'refuse'], enumName: 'RefusalVerdict', example: 'refuse' }) readonly verdict: 'review' | 'refuse';
  @ApiProperty({ type: [String], example: ['screening:refused'] }) readonly ruleIds: string[];
  @ApiProperty({ type: [String], example: ['01992f3c-7a51-7c1e-8d8e-1f0e6c1c2a11'] }) readonly organisationIds: Id[];
  @ApiProperty({ type: [String], example: ['0409'] }) readonly hsCodes: string[];
  @ApiProperty({ type: [String], example: ['KG', 'RU'] }) readonly countries: string[];
  @ApiProperty({ type: [String], example: ['22'] }) readonly territories: string[];
  @ApiProperty({ type: String, nullable: true, format: 'uuid', example: null }) readonly personId: Id | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid', example: null }) readonly actorOrganisationId: Id | null;
  @ApiProperty({ format: 'date-time', example: '2027-03-31T10:00:00.000Z' }) readonly at: Date;
}

export class RefusalsDto {
  @ApiProperty({ type: [RefusalDto] }) readonly items: RefusalDto[];
  @ApiProperty({ type: String, nullable: true, example: null }) readonly next: string | null;
}

export const toRefusalDto = (refusal: Refusal): RefusalDto => ({
  id: refusal.id,
  reference: refusal.reference,
  action: refusal.action,
  verdict: refusal.verdict,
  ruleIds: [...refusal.ruleIds],
  organisationIds: [...refusal.organisationIds],
  hsCodes: [...refusal.hsCodes],
  countries: [...refusal.countries],
  territories: [...refusal.territories],
  personId: refusal.personId,
  actorOrganisationId: refusal.actorOrganisationId,
  at: refusal.at,
});

export class FileAppealDto {
  @ApiProperty({ description: 'Number from the refusal.', example: '7KQ2-M4XD' })
  @IsString()
  @Matches(/^\s*[2-9A-Za-z]{4}-[2-9A-Za-z]{4}\s*$/)
  readonly reference: string;

  @ApiProperty({
    description: 'Why it should be looked at again.',
    minLength: 10,
    maxLength: 4000,
    example: 'У нас похожее название, но другой регистрационный номер.',
  })
  @IsString()
  @Length(10, 4000)
  readonly text: string;
}

export class AnswerAppealDto {
  @ApiProperty({ minLength: 5, maxLength: 4000, example: 'Мы проверили сведения ещё раз, действие снова доступно.' })
  @IsString()
  @Length(5, 4000)
  readonly answer: string;
}

export class AppealDto {
  @ApiProperty(ID) readonly id: Id;
  @ApiProperty({ example: '7KQ2-M4XD' }) readonly reference: string;
  @ApiProperty({ example: 'У нас похожее название, но другой регистрационный номер.' }) readonly text: string;
  @ApiProperty({ enum: ['open', 'answered'], enumName: 'AppealState', example: 'open' }) readonly state: 'open' | 'answered';
  @ApiProperty({ type: String, nullable: true, example: null }) readonly answer: string | null;
  @ApiProperty({ format: 'date-time', example: '2027-03-31T10:00:00.000Z' }) readonly createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null }) readonly answeredAt: Date | null;
}

export class AppealsDto {
  @ApiProperty({ type: [AppealDto] }) readonly items: AppealDto[];
  @ApiProperty({ description: 'Always null: at most 200 are listed.', type: String, nullable: true, example: null }) readonly next: string | null;
}

export const toAppealDto = (appeal: Appeal): AppealDto => ({
  id: appeal.id,
  reference: appeal.reference,
  text: appeal.text,
  state: appeal.state,
  answer: appeal.answer,
  createdAt: appeal.createdAt,
  answeredAt: appeal.answeredAt,
});
