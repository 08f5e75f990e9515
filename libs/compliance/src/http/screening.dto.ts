import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Id } from '@zemlyak/kernel';
import { IsBoolean, IsIn, IsISO31661Alpha2, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { partyRoles, type NameParty, type Party } from '../parties.service';
import { screeningStates, type ScreeningState } from '../screening-outcome';
import type { ScreeningView } from '../screening.service';

/** Where an organisation stands with its check. */
export class ScreeningDto {
  @ApiProperty({ type: String, format: 'uuid', example: '01992f3c-7a51-7c1e-8d8e-1f0e6c1c2a11' }) readonly organisationId: Id;
  @ApiProperty({ description: '`in_check`: under way; `review`: a person looks at it.', enum: screeningStates, enumName: 'ScreeningState', example: 'clear' })
  readonly state: ScreeningState;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2027-03-31T10:00:00.000Z' }) readonly checkedAt: Date | null;
  @ApiProperty({ description: 'Number of the newest list import that was compared.', type: 'integer', nullable: true, example: 12 }) readonly listVersion:
    number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2027-04-07' }) readonly nextCheckOn: string | null;
  @ApiProperty({ description: 'For officers only; empty for everybody else.', type: [String], example: [] }) readonly reasons: string[];
}

export const toScreeningDto = (view: ScreeningView): ScreeningDto => ({
  organisationId: view.organisationId,
  state: view.state,
  checkedAt: view.checkedAt,
  listVersion: view.listVersion,
  nextCheckOn: view.nextCheckOn,
  reasons: [...view.reasons],
});

/** Somebody to name for screening. */
export class NamePartyDto implements NameParty {
  @ApiProperty({ enum: partyRoles, enumName: 'PartyRole', example: 'owner' })
  @IsIn(partyRoles)
  readonly role: (typeof partyRoles)[number];

  @ApiPropertyOptional({
    description: 'Full name in Cyrillic; one of the two names is needed.',
    type: String,
    nullable: true,
    maxLength: 200,
    example: 'Орлова Анна Сергеевна',
  })
  @IsOptional()
  @IsString()
  @Length(2, 200)
  readonly nameCyrillic?: string | null;

  @ApiPropertyOptional({ description: 'Full name in Latin letters, as in the passport.', type: String, nullable: true, maxLength: 200, example: 'Orlova Anna' })
  @IsOptional()
  @IsString()
  @Length(2, 200)
  readonly nameLatin?: string | null;

  @ApiPropertyOptional({ description: 'Citizenship, ISO 3166-1 alpha-2.', type: String, nullable: true, example: 'KG' })
  @IsOptional()
  @IsISO31661Alpha2()
  readonly country?: string | null;

  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 1900, maximum: 2100, example: 1984 })
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2100)
  readonly birthYear?: number | null;

  @ApiPropertyOptional({ description: 'Whole per cent held.', type: 'integer', nullable: true, minimum: 1, maximum: 100, example: 60 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  readonly sharePercent?: number | null;

  @ApiPropertyOptional({ description: 'The one who fills this in names themselves.', example: false })
  @IsOptional()
  @IsBoolean()
  readonly isMyself?: boolean;
}

/** Somebody named for screening. */
export class PartyDto {
  @ApiProperty({ type: String, format: 'uuid', example: '01992f3c-7a51-7c1e-8d8e-1f0e6c1c2a11' }) readonly id: Id;
  @ApiProperty({ enum: partyRoles, enumName: 'PartyRole', example: 'owner' }) readonly role: (typeof partyRoles)[number];
  @ApiProperty({ type: String, nullable: true, example: 'Орлова Анна Сергеевна' }) readonly nameCyrillic: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Orlova Anna' }) readonly nameLatin: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'KG' }) readonly country: string | null;
  @ApiProperty({ type: 'integer', nullable: true, example: 1984 }) readonly birthYear: number | null;
  @ApiProperty({ type: 'integer', nullable: true, example: 60 }) readonly sharePercent: number | null;
}

export class PartiesDto {
  @ApiProperty({ type: [PartyDto] }) readonly items: PartyDto[];
  @ApiProperty({ description: 'Always null: the list is whole.', type: String, nullable: true, example: null }) readonly next: string | null;
}

export const toPartyDto = (party: Party): PartyDto => ({
  id: party.id,
  role: party.role,
  nameCyrillic: party.nameCyrillic,
  nameLatin: party.nameLatin,
  country: party.country,
  birthYear: party.birthYear,
  sharePercent: party.sharePercent,
});
