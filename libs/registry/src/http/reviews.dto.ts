import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import type { Remark } from '../organisation';
import type { ReviewDecision } from '../organisations.service';
import { profileFields } from '../profile';

const remarkable = [...profileFields, 'photos'] as const;

export class RemarkInputDto implements Remark {
  @ApiProperty({ enum: remarkable, enumName: 'ProfileField', description: 'The field to mark.', example: 'exportExperience' })
  @IsIn(remarkable)
  readonly field: string;
  @ApiProperty({ example: 'Напишите, в какие страны вы поставляете.' }) @IsString() @Length(3, 1000) readonly text: string;
}

export class DecisionDto implements ReviewDecision {
  @ApiProperty({ enum: ['approve', 'return', 'reject'], enumName: 'ReviewVerdict', example: 'return' })
  @IsIn(['approve', 'return', 'reject'])
  readonly verdict: 'approve' | 'return' | 'reject';
  @ApiPropertyOptional({ type: [RemarkInputDto], description: 'Needed to return.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => RemarkInputDto)
  readonly remarks?: RemarkInputDto[];
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Needed to reject; kept in the history.' })
  @IsOptional()
  @IsString()
  @Length(3, 1000)
  readonly reason?: string | null;
}
