import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import type { Day } from '@zemlyak/kernel';
import { IsIn, IsISO31661Alpha2, IsOptional, Length, Matches, MaxLength, ValidateIf } from 'class-validator';
import type { FormatMembership, GivenTerms } from '../memberships/format-membership.entity';
import { membershipStatuses, type MembershipStatus } from '../vocabulary/entries';
import { IsDay } from './is-day';

const status = { enum: membershipStatuses, enumName: 'MembershipStatus', description: 'Only a member belongs; the rest is shown', example: 'member' };

/** What an editor says of a country in a format. */
export class FormatMembershipTermsDto implements GivenTerms {
  @ApiProperty(status) @IsIn(membershipStatuses) readonly status: MembershipStatus;
  @ApiProperty({ type: String, format: 'date', description: 'First day', example: '2015-08-12' }) @IsDay() readonly validFrom: Day;
  @ApiPropertyOptional({ type: String, format: 'date', nullable: true, description: 'Last day; null while it goes on', example: null })
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsDay()
  readonly validTo?: Day | null;
  @ApiProperty({ description: 'Where it is known from', minLength: 3, maxLength: 300, example: 'https://eec.eaeunion.org' })
  @Length(3, 300)
  readonly source: string;
  @ApiPropertyOptional({ description: 'Remark for editors', maxLength: 1000, example: '' }) @IsOptional() @MaxLength(1000) readonly note?: string;
}

/** A new span. */
export class AddFormatMembershipDto extends FormatMembershipTermsDto {
  @ApiProperty({ description: 'Code of the format', example: 'eaeu' }) @Matches(/^[a-z_]{2,20}$/) readonly format: string;
  @ApiProperty({ description: 'ISO 3166-1 alpha-2', example: 'KG' }) @IsISO31661Alpha2() readonly country: string;
}

/** What changes; the rest stays. */
export class ChangeFormatMembershipDto extends PartialType(FormatMembershipTermsDto, { skipNullProperties: false }) {}

/** Which spans are asked for. */
export class FormatMembershipsQuery {
  @ApiPropertyOptional({ description: 'Only this format', example: 'cis' }) @IsOptional() @Matches(/^[a-z_]{2,20}$/) readonly format?: string;
  @ApiPropertyOptional({ description: 'Only this country', example: 'MD' }) @IsOptional() @IsISO31661Alpha2() readonly country?: string;
}

/** A country's standing in a format over a span of days. */
export class FormatMembershipDto {
  @ApiProperty({ format: 'uuid', description: 'Identifier', example: '01890a5d-ac96-774b-bcce-b302099a8057' }) readonly id: string;
  @ApiProperty({ description: 'Code of the format', example: 'cis' }) readonly format: string;
  @ApiProperty({ description: 'ISO 3166-1 alpha-2', example: 'MD' }) readonly country: string;
  @ApiProperty(status) readonly status: MembershipStatus;
  @ApiProperty({ type: String, format: 'date', description: 'First day', example: '1994-06-27' }) readonly validFrom: Day;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Last day', example: null }) readonly validTo: Day | null;
  @ApiProperty({ description: 'Where it is known from', example: 'https://cis.minsk.by' }) readonly source: string;
  @ApiProperty({ description: 'Remark for editors', example: '' }) readonly note: string;
  @ApiProperty({ description: 'True when an editor wrote it; the product no longer updates this country in this format', example: false })
  readonly edited: boolean;
  @ApiProperty({ type: 'integer', description: 'For If-Match', example: 1 }) readonly version: number;
}

/** All spans asked for. */
export class FormatMembershipListDto {
  @ApiProperty({ type: [FormatMembershipDto], description: 'By format, country and first day' }) readonly items: readonly FormatMembershipDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: the list is short', example: null }) readonly next: null;
}

export const toFormatMembershipDto = (row: FormatMembership): FormatMembershipDto => ({
  id: row.id,
  format: row.format,
  country: row.country,
  status: row.status,
  validFrom: row.validFrom,
  validTo: row.validTo,
  source: row.source,
  note: row.note,
  edited: row.edited,
  version: row.version,
});
