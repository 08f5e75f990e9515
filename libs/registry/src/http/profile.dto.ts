import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { organisationKinds, type Bilingual, type OrganisationKind } from '@zemlyak/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO31661Alpha2,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsPositive,
  IsString,
  IsUUID,
  IsUrl,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Capacity, CreateOrganisationInput, ExportExperience, HeldCertificate, IdentifierInput, ProfileInput } from '../organisation';

/** May be left out, but not null. */
const Omittable = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
const Codes = (most: number): PropertyDecorator => applyDecorators(IsArray(), ArrayMaxSize(most), IsString({ each: true }), MaxLength(20, { each: true }));
const Nested = (type: () => new () => object, most: number): PropertyDecorator =>
  applyDecorators(IsArray(), ArrayMaxSize(most), ValidateNested({ each: true }), Type(type));

/** Text in one or both languages. */
export class ProfileTextDto implements Bilingual {
  @ApiPropertyOptional({ description: 'Russian.', example: 'Мёд и травяной чай с Алтая' }) @Omittable() @IsString() @MaxLength(5000) readonly ru?: string;
  @ApiPropertyOptional({ description: 'English.', example: 'Honey and herbal tea from Altai' }) @Omittable() @IsString() @MaxLength(5000) readonly en?: string;
}

export class IdentifierInputDto implements IdentifierInput {
  @ApiProperty({ description: 'Code of the scheme, see /identifier-schemes.', example: 'RU_INN' }) @IsString() @Length(2, 20) readonly scheme: string;
  @ApiProperty({ description: 'As typed; spaces and dashes do not matter.', example: '7707083893' }) @IsString() @Length(1, 60) readonly value: string;
}

export class CapacityDto implements Capacity {
  @ApiProperty({ type: ProfileTextDto, description: 'What is made or done.' }) @ValidateNested() @Type(() => ProfileTextDto) readonly what: ProfileTextDto;
  @ApiProperty({ description: 'How much in one period.', example: 500 }) @IsNumber() @IsPositive() @Max(1e12) readonly amount: number;
  @ApiProperty({ description: 'OKEI code of the unit.', example: '166' }) @IsString() @Length(1, 10) readonly unit: string;
  @ApiProperty({ enum: ['day', 'month', 'year'], enumName: 'CapacityPeriod', example: 'month' }) @IsIn(['day', 'month', 'year']) readonly period:
    'day' | 'month' | 'year';
}

export class HeldCertificateDto implements HeldCertificate {
  @ApiProperty({ description: 'Code of the certificate.', example: 'ISO9001' }) @IsString() @Length(1, 30) readonly code: string;
  @ApiPropertyOptional({ example: 'RU 12-345' }) @Omittable() @IsString() @Length(1, 80) readonly number?: string;
  @ApiPropertyOptional({ format: 'date', description: 'Last day of validity.', example: '2028-03-31' })
  @Omittable()
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly validUntil?: string;
}

export class ExportExperienceDto implements ExportExperience {
  @ApiPropertyOptional({ type: 'integer', description: 'Year of the first export.', example: 2019 })
  @Omittable()
  @IsInt()
  @Min(1900)
  @Max(2100)
  readonly since?: number;
  @ApiProperty({ type: [String], description: 'ISO 3166-1 alpha-2 codes.', example: ['KZ', 'KG'] }) @Codes(60) readonly countries: string[];
  @ApiPropertyOptional({ type: ProfileTextDto }) @Omittable() @ValidateNested() @Type(() => ProfileTextDto) readonly note?: ProfileTextDto;
}

/** What people write about an organisation; a field that is left out stays as it is. */
export class ProfileDto implements ProfileInput {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Name in Cyrillic letters.', example: 'Орлова Трейд' })
  @IsOptional()
  @IsString()
  @Length(2, 200)
  readonly nameRu?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Name in Latin letters.', example: 'Orlova Trade' })
  @IsOptional()
  @IsString()
  @Length(2, 200)
  readonly nameLatin?: string | null;
  @ApiProperty({ description: 'Name as in the register.', example: 'ОсОО «Орлова Трейд»' }) @IsString() @Length(2, 300) readonly legalName: string;
  @ApiProperty({ description: 'ISO 3166-1 alpha-2.', example: 'KG' }) @IsISO31661Alpha2() readonly country: string;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Two-digit code of a Russian federal subject.', example: '22' })
  @IsOptional()
  @Matches(/^\d{2}$/)
  readonly subject?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, example: 'Бишкек' }) @IsOptional() @IsString() @Length(1, 120) readonly city?: string | null;
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Councils only: the council above.' })
  @IsOptional()
  @IsUUID()
  readonly parentId?: string | null;
  @ApiPropertyOptional({ type: [IdentifierInputDto] }) @Omittable() @Nested(() => IdentifierInputDto, 10) readonly identifiers?: IdentifierInputDto[];
  @ApiPropertyOptional({ type: [String], description: 'OKVED2 codes.', example: ['10.89'] }) @Omittable() @Codes(30) readonly okved?: string[];
  @ApiPropertyOptional({ type: [String], description: 'HS codes.', example: ['0409'] }) @Omittable() @Codes(50) readonly hs?: string[];
  @ApiPropertyOptional({ type: [String], description: 'Languages of work.', example: ['ru', 'en'] }) @Omittable() @Codes(20) readonly languages?: string[];
  @ApiPropertyOptional({ type: ProfileTextDto, description: 'Public text; mails and phones are refused.' })
  @Omittable()
  @ValidateNested()
  @Type(() => ProfileTextDto)
  readonly about?: ProfileTextDto;
  @ApiPropertyOptional({ type: String, nullable: true, example: 'https://example.org' })
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(300)
  readonly website?: string | null;
  @ApiPropertyOptional({ type: [CapacityDto] }) @Omittable() @Nested(() => CapacityDto, 20) readonly capacities?: CapacityDto[];
  @ApiPropertyOptional({ type: [HeldCertificateDto] }) @Omittable() @Nested(() => HeldCertificateDto, 30) readonly certificates?: HeldCertificateDto[];
  @ApiPropertyOptional({ type: ExportExperienceDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ExportExperienceDto)
  readonly exportExperience?: ExportExperienceDto | null;
  @ApiPropertyOptional({ type: 'integer', nullable: true, example: 12 }) @IsOptional() @IsInt() @Min(0) @Max(10_000_000) readonly employees?: number | null;
  @ApiPropertyOptional({ type: 'integer', nullable: true, example: 2014 }) @IsOptional() @IsInt() @Min(1000) @Max(2100) readonly foundedYear?: number | null;
}

export class CreateOrganisationDto extends ProfileDto implements CreateOrganisationInput {
  @ApiProperty({ enum: organisationKinds, enumName: 'OrganisationKind', example: 'company' }) @IsIn(organisationKinds) readonly kind: OrganisationKind;
}

/** Any part of the profile. */
export class ChangeOrganisationDto extends PartialType(ProfileDto, { skipNullProperties: false }) {}
