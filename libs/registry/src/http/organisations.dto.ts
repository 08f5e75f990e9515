import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { memberRoles, type MemberRole } from '@zemlyak/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDate,
  IsIn,
  IsInt,
  IsISO31661Alpha2,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { DuplicateMatch, DuplicateQuestion } from '../duplicates.service';
import type { NameSuggestion } from '../names';
import type { StatusChange } from '../organisations.queries';
import { RemarkDto, OrganisationDto } from './organisation.dto';
import { IdentifierInputDto } from './profile.dto';

export class OrganisationQueryDto {
  @ApiPropertyOptional({ enum: ['stranger'], description: 'Shows the record as somebody without rights sees it.' })
  @IsOptional()
  @IsIn(['stranger'])
  readonly preview?: 'stranger';
}

export class RegistryPageQueryDto {
  @ApiPropertyOptional({ description: '`next` of the page before.' }) @IsOptional() @IsString() @MaxLength(500) readonly cursor?: string;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit: number = 20;
}

/** One of the reader's own organisations. */
export class MyOrganisationDto extends OrganisationDto {
  @ApiProperty({ enum: memberRoles, enumName: 'MemberRole', description: 'The reader’s role in it.' }) readonly role: MemberRole;
}

export class DuplicateQuestionDto implements DuplicateQuestion {
  @ApiPropertyOptional({ type: String, nullable: true, example: 'Орлова Трейд' }) @IsOptional() @IsString() @MaxLength(200) readonly nameRu?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, example: 'Orlova Trade' }) @IsOptional() @IsString() @MaxLength(200) readonly nameLatin?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsString() @MaxLength(300) readonly legalName?: string | null;
  @ApiProperty({ example: 'KG' }) @IsISO31661Alpha2() readonly country: string;
  @ApiPropertyOptional({ type: [IdentifierInputDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => IdentifierInputDto)
  readonly identifiers?: IdentifierInputDto[];
}

export class DuplicateMatchDto implements DuplicateMatch {
  @ApiProperty({ format: 'uuid', description: 'For POST /organisations/{id}/join-requests.' }) readonly organisationId: string;
  @ApiProperty({ type: String, nullable: true, description: 'null while the record is not public.' }) readonly slug: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly nameRu: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly nameLatin: string | null;
  @ApiProperty({ example: 'KG' }) readonly country: string;
  @ApiProperty({ enum: ['identifier', 'name'], enumName: 'DuplicateReason' }) readonly why: 'identifier' | 'name';
  @ApiProperty({ enum: ['certain', 'possible'], enumName: 'DuplicateCertainty', description: '`certain`: ask to join instead of creating.' })
  readonly certainty: 'certain' | 'possible';
}

/** A machine's spelling of a missing name, to be looked at before it is used. */
export class NameSuggestionDto implements NameSuggestion {
  @ApiProperty({ enum: ['nameRu', 'nameLatin'], enumName: 'SuggestedName' }) readonly field: 'nameRu' | 'nameLatin';
  @ApiProperty({ example: 'Altay Myod' }) readonly text: string;
  @ApiProperty({ enum: [true], type: Boolean, description: 'Always true: nobody has checked it.' }) readonly suggested: true;
}

export class DuplicatesDto {
  @ApiProperty({ type: [DuplicateMatchDto], description: 'Certain ones first.' }) readonly matches: DuplicateMatchDto[];
  @ApiProperty({ type: NameSuggestionDto, nullable: true, description: 'When only one of the two names was given.' })
  readonly nameSuggestion: NameSuggestionDto | null;
}

/** One step in a record's life. */
export class StatusChangeDto implements StatusChange {
  @ApiProperty({ type: String, nullable: true, example: 'in_review' }) readonly from: string | null;
  @ApiProperty({ example: 'returned' }) readonly to: string;
  @ApiProperty({ type: String, nullable: true }) readonly reason: string | null;
  @ApiProperty({ type: [RemarkDto] }) readonly remarks: RemarkDto[];
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly personId: string | null;
  @ApiProperty({ format: 'date-time' }) readonly at: Date;
}

export class OrganisationEventDto {
  @ApiProperty({ description: 'Type of the fact.', example: 'registry.organisation-changed' }) readonly type: string;
  @ApiProperty({ type: [String], description: 'Fields that changed, where the fact names them.' }) readonly fields: string[];
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly personId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Who it was, for people who are still known.', example: 'Ирина Соколова' }) readonly person:
    string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The organisation they acted for.', example: 'Алтайский экспортный центр' }) readonly actingFor:
    string | null;
  @ApiProperty({ format: 'date-time' }) readonly at: Date;
}

export class OrganisationHistoryDto {
  @ApiProperty({ type: [StatusChangeDto], description: 'States with reasons, oldest first.' }) readonly states: StatusChangeDto[];
  @ApiProperty({ type: [OrganisationEventDto], description: 'Everything that happened, oldest first.' }) readonly events: OrganisationEventDto[];
}

export class PauseDto {
  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'At most 366 days ahead; left out: until it is resumed by hand.',
    example: '2027-02-01T00:00:00Z',
  })
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  readonly until?: Date | null;
}

export class ReasonDto {
  @ApiProperty({ description: 'Kept in the record’s history.', example: 'Жалобы на подлинность документов' })
  @IsString()
  @Length(3, 1000)
  readonly reason: string;
}
