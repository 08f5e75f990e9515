import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsISO8601, IsOptional, IsString, IsUrl, Length, MaxLength, ValidateNested } from 'class-validator';
import { factKinds, type CheckedFact, type FactInput, type FactKind } from '../facts/facts.service';
import { OrganisationCardDto } from './organisation.dto';
import { ProfileTextDto } from './profile.dto';

/** A statement that somebody independent confirmed. */
export class CheckedFactDto implements CheckedFact {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ enum: factKinds, enumName: 'FactKind' }) readonly kind: FactKind;
  @ApiProperty({ type: ProfileTextDto }) readonly statement: ProfileTextDto;
  @ApiProperty({ example: 'ЕГРЮЛ, выписка от 20.11.2026' }) readonly source: string;
  @ApiProperty({ type: String, nullable: true, example: 'https://egrul.nalog.ru' }) readonly sourceUrl: string | null;
  @ApiProperty({ type: OrganisationCardDto, nullable: true, description: 'Who checked; null for the platform’s own reviewers.' })
  readonly checkedBy: OrganisationCardDto | null;
  @ApiProperty({ format: 'date', example: '2026-11-20' }) readonly checkedOn: string;
  @ApiProperty({ format: 'date', description: 'Last day on which it is shown.', example: '2027-11-20' }) readonly expiresOn: string;
}

export class CheckFactDto implements FactInput {
  @ApiProperty({ enum: factKinds, enumName: 'FactKind', example: 'register' }) @IsIn(factKinds) readonly kind: FactKind;
  @ApiProperty({ type: ProfileTextDto, description: 'At least one language.' })
  @ValidateNested()
  @Type(() => ProfileTextDto)
  readonly statement: ProfileTextDto;
  @ApiProperty({ example: 'ЕГРЮЛ, выписка от 20.11.2026' }) @IsString() @Length(3, 300) readonly source: string;
  @ApiPropertyOptional({ type: String, nullable: true, example: 'https://egrul.nalog.ru' })
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(500)
  readonly sourceUrl?: string | null;
  @ApiProperty({ format: 'date', description: 'Not in the future.', example: '2026-11-20' })
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly checkedOn: string;
  @ApiProperty({ format: 'date', description: 'After the check, at most three years.', example: '2027-11-20' })
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly expiresOn: string;
}
