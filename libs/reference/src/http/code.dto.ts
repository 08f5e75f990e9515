import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Length, Max, Min } from 'class-validator';
import type { Suggestion } from '../concepts/concept-index';
import type { Code } from '../vocabulary/entries';
import { storedSchemes, type StoredScheme } from '../vocabulary/schemes';
import { BilingualTitleDto } from './title.dto';

const scheme = { enum: storedSchemes, enumName: 'CodeScheme', example: 'hs' };

/** What codes are asked for. */
export class CodesQuery {
  @ApiPropertyOptional({
    description: 'Plain words in Russian or English; the last one may be unfinished',
    minLength: 1,
    maxLength: 300,
    example: 'замороженная малина',
  })
  @IsOptional()
  @Length(1, 300)
  readonly q?: string;
  @ApiPropertyOptional({ ...scheme, description: 'Only codes of this scheme. With words: hs, okved2 or svc' })
  @IsOptional()
  @IsIn(storedSchemes)
  readonly scheme?: StoredScheme;
  @ApiPropertyOptional({ description: 'Without words: codes directly below this one; absent for the top level', minLength: 1, maxLength: 40, example: '08' })
  @IsOptional()
  @Length(1, 40)
  readonly parent?: string;
  @ApiPropertyOptional({ type: 'integer', description: 'How many suggestions', minimum: 1, maximum: 50, default: 5, example: 5 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(50)
  readonly limit?: number;
}

/** A code, in a list. */
export class CodeDto {
  @ApiProperty({ ...scheme, description: 'Classifier or list' }) readonly scheme: StoredScheme;
  @ApiProperty({ description: 'Code', example: '0811' }) readonly code: string;
  @ApiProperty({ type: BilingualTitleDto, description: 'Name' }) readonly title: BilingualTitleDto;
  @ApiPropertyOptional({ description: 'How well it fits the words, the best 1', minimum: 0, maximum: 1, example: 0.93 }) readonly score?: number;
}

/** Codes, best or first in order. */
export class CodeListDto {
  @ApiProperty({ type: [CodeDto], description: 'Codes' }) readonly items: readonly CodeDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: the list is short', example: null }) readonly next: null;
}

/** A code with what is above and below it. */
export class CodePageDto extends CodeDto {
  @ApiProperty({ type: BilingualTitleDto, description: 'Official wording, where an official file was imported' }) readonly official: BilingualTitleDto;
  @ApiProperty({ type: [CodeDto], description: 'Codes above it, the top one first' }) readonly path: readonly CodeDto[];
  @ApiProperty({ type: [CodeDto], description: 'Codes directly below it, at most 500' }) readonly children: readonly CodeDto[];
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Last day of validity; null while it can be chosen', example: null })
  readonly validTo: string | null;
}

export const toCodeDto = ({ scheme, code, title }: Code): CodeDto => ({ scheme, code, title });

export const toSuggestionDto = ({ scheme, code, title, score }: Suggestion): CodeDto => ({ scheme, code, title, score });

export function toCodePageDto(code: Code, path: readonly Code[], children: readonly Code[]): CodePageDto {
  return { ...toCodeDto(code), official: code.official, path: path.map(toCodeDto), children: children.map(toCodeDto), validTo: code.validTo };
}
