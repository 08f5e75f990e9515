import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Id } from '@zemlyak/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDateString,
  IsIn,
  IsISO31661Alpha2,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { Clearance, ProposeClearance } from '../clearances.service';
import type { Coverage } from '../rescreening.service';
import { ruleEffects, ruleKinds, type RuleEffect, type RuleKind, type TradeRule } from '../trade-rule';
import type { ChangeTradeRule } from '../trade-rules.service';

/** A text in both languages or in none. */
export class RuleTextDto {
  @ApiPropertyOptional({ maxLength: 600, example: 'Нужна лицензия.' })
  @IsOptional()
  @IsString()
  @MaxLength(600)
  readonly ru?: string;
  @ApiPropertyOptional({ maxLength: 600, example: 'A licence is needed.' })
  @IsOptional()
  @IsString()
  @MaxLength(600)
  readonly en?: string;
}

export class TradeRuleDto {
  @ApiProperty({ example: 'alcohol' }) readonly id: string;
  @ApiProperty({ type: 'integer', example: 1 }) readonly version: number;
  @ApiProperty({ enum: ruleKinds, enumName: 'TradeRuleKind', example: 'goods' }) readonly kind: RuleKind;
  @ApiProperty({ description: 'HS prefixes, phrases or codes of federal subjects, by kind.', type: [String], example: ['2208'] }) readonly values: string[];
  @ApiProperty({ description: 'Applies when a party or market is among these; empty: always.', type: [String], example: [] }) readonly partyCountries: string[];
  @ApiProperty({ enum: ruleEffects, enumName: 'TradeRuleEffect', example: 'notice' }) readonly effect: RuleEffect;
  @ApiProperty({ type: RuleTextDto }) readonly text: RuleTextDto;
  @ApiProperty({ example: 'National licensing rules' }) readonly source: string;
  @ApiProperty({ format: 'date', example: '2026-01-01' }) readonly validFrom: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, example: null }) readonly validTo: string | null;
}

export class TradeRulesDto {
  @ApiProperty({ type: [TradeRuleDto] }) readonly items: TradeRuleDto[];
  @ApiProperty({ description: 'Always null: the list is whole.', type: String, nullable: true, example: null }) readonly next: string | null;
}

export const toTradeRuleDto = (rule: TradeRule): TradeRuleDto => ({
  id: rule.id,
  version: rule.version,
  kind: rule.kind,
  values: [...rule.values],
  partyCountries: [...rule.partyCountries],
  effect: rule.effect,
  text: rule.text,
  source: rule.source,
  validFrom: rule.validFrom,
  validTo: rule.validTo,
});

export class ChangeTradeRuleDto implements ChangeTradeRule {
  @ApiProperty({ type: [String], example: ['2203', '2208'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(120, { each: true })
  readonly values: string[];

  @ApiProperty({ type: [String], example: [] })
  @IsArray()
  @ArrayMaxSize(60)
  @IsISO31661Alpha2({ each: true })
  readonly partyCountries: string[];

  @ApiProperty({ enum: ruleEffects, enumName: 'TradeRuleEffect', example: 'notice' })
  @IsIn(ruleEffects)
  readonly effect: RuleEffect;

  @ApiProperty({ type: RuleTextDto })
  @ValidateNested()
  @Type(() => RuleTextDto)
  readonly text: RuleTextDto;

  @ApiProperty({ minLength: 5, maxLength: 300, example: 'National licensing rules' })
  @IsString()
  @Length(5, 300)
  readonly source: string;

  @ApiProperty({ description: 'Last day in force, inclusive; null: open.', type: String, format: 'date', nullable: true, example: null })
  @IsOptional()
  @IsDateString({ strict: true })
  readonly validTo: string | null;
}

export class ProposeClearanceDto implements ProposeClearance {
  @ApiProperty({ type: String, format: 'uuid', example: '01992f3c-7a51-7c1e-8d8e-1f0e6c1c2a11' })
  @IsUUID()
  readonly organisationId: Id;

  @ApiProperty({ description: '`entry:<id>` from the reasons of a screening, or `rule:<id>` of a trade rule.', example: 'rule:dual-use-words' })
  @IsString()
  @Matches(/^(entry:[0-9a-f-]{36}|rule:[a-z0-9-]{1,80})$/)
  readonly reasonCode: string;

  @ApiProperty({ minLength: 10, maxLength: 2000, example: 'Другой регистрационный номер и другая страна.' })
  @IsString()
  @Length(10, 2000)
  readonly explanation: string;
}

export class ClearanceDto {
  @ApiProperty({ type: String, format: 'uuid', example: '01992f3c-7a51-7c1e-8d8e-1f0e6c1c2a11' }) readonly id: Id;
  @ApiProperty({ type: String, format: 'uuid', example: '01992f3c-7a51-7c1e-8d8e-1f0e6c1c2a12' }) readonly organisationId: Id;
  @ApiProperty({ example: 'rule:dual-use-words' }) readonly reasonCode: string;
  @ApiProperty({ example: 'Другой регистрационный номер и другая страна.' }) readonly explanation: string;
  @ApiProperty({ type: String, format: 'uuid', example: '01992f3c-7a51-7c1e-8d8e-1f0e6c1c2a13' }) readonly proposedBy: Id;
  @ApiProperty({ format: 'date-time', example: '2027-03-31T10:00:00.000Z' }) readonly proposedAt: Date;
  @ApiProperty({ description: 'Null until a second officer agreed.', type: String, format: 'uuid', nullable: true, example: null })
  readonly confirmedBy: Id | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null }) readonly confirmedAt: Date | null;
}

export class ClearancesDto {
  @ApiProperty({ type: [ClearanceDto] }) readonly items: ClearanceDto[];
  @ApiProperty({ description: 'Always null: at most 200 are listed.', type: String, nullable: true, example: null }) readonly next: string | null;
}

export const toClearanceDto = (c: Clearance): ClearanceDto => ({
  id: c.id,
  organisationId: c.organisationId,
  reasonCode: c.reasonCode,
  explanation: c.explanation,
  proposedBy: c.proposedBy,
  proposedAt: c.proposedAt,
  confirmedBy: c.confirmedBy,
  confirmedAt: c.confirmedAt,
});

/** The newest run over everybody who is, or can again become, public; all null before the first. */
export class CoverageDto {
  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2027-03-31T01:30:00.000Z' }) readonly startedAt: Date | null;
  @ApiProperty({ type: 'integer', nullable: true, example: 12 }) readonly listVersion: number | null;
  @ApiProperty({ description: 'How many were due.', type: 'integer', nullable: true, example: 48 }) readonly active: number | null;
  @ApiProperty({ description: 'Equal to `active` when nobody was left out.', type: 'integer', nullable: true, example: 48 }) readonly screened: number | null;
}

export const toCoverageDto = (run: Coverage | null): CoverageDto => ({
  startedAt: run?.startedAt ?? null,
  listVersion: run?.listVersion ?? null,
  active: run?.active ?? null,
  screened: run?.screened ?? null,
});
