import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import type { Bilingual } from '@zemlyak/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsPositive,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { offerTypes, type OfferContent, type OfferType, type Quantity } from '../offer-content';

/** One line in one or both languages. */
export class OfferTitleDto implements Bilingual {
  @ApiPropertyOptional({ minLength: 5, maxLength: 140, example: 'Ищем поставщика мёда и травяного чая' })
  @IsOptional()
  @IsString()
  @Length(5, 140)
  readonly ru?: string;
  @ApiPropertyOptional({ minLength: 5, maxLength: 140, example: 'Looking for a supplier of honey and herbal tea' })
  @IsOptional()
  @IsString()
  @Length(5, 140)
  readonly en?: string;
}

/** A text in one or both languages. */
export class OfferTextDto implements Bilingual {
  @ApiPropertyOptional({ maxLength: 6000, example: 'Нужен мёд в банках 250–500 г, две тонны в месяц, доставка до Бишкека.' })
  @IsOptional()
  @IsString()
  @MaxLength(6000)
  readonly ru?: string;
  @ApiPropertyOptional({ maxLength: 6000, example: 'We need honey in jars of 250–500 g, two tonnes a month, delivered to Bishkek.' })
  @IsOptional()
  @IsString()
  @MaxLength(6000)
  readonly en?: string;
}

export class OfferQuantityDto implements Quantity {
  @ApiProperty({ minimum: 0, maximum: 1_000_000_000_000, example: 2 })
  @IsNumber({ maxDecimalPlaces: 3 })
  @IsPositive()
  @Max(1_000_000_000_000)
  readonly amount: number;
  @ApiProperty({ description: 'OKEI code.', example: '168' })
  @IsString()
  @MaxLength(4)
  readonly unit: string;
}

export class OfferMoneyDto {
  @ApiProperty({ description: 'Minor units of the currency.', type: 'integer', minimum: 0, example: 45000 })
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly amountMinor: number;
  @ApiProperty({ description: 'ISO 4217.', example: 'RUB' })
  @IsString()
  @Matches(/^[A-Z]{3}$/)
  readonly currency: string;
}

const codes = { type: [String] as [typeof String], maxItems: 20 };

/** What people write in a listing. */
export class OfferContentDto implements OfferContent {
  @ApiProperty({ enum: offerTypes, enumName: 'OfferType', example: 'goods' })
  @IsIn(offerTypes)
  readonly type: OfferType;

  @ApiProperty({ description: 'At least one language is needed.', type: OfferTitleDto })
  @ValidateNested()
  @Type(() => OfferTitleDto)
  readonly title: OfferTitleDto;

  @ApiProperty({ type: OfferTextDto })
  @ValidateNested()
  @Type(() => OfferTextDto)
  readonly description: OfferTextDto;

  @ApiProperty({ description: 'Payment, times, smallest order.', type: OfferTextDto })
  @ValidateNested()
  @Type(() => OfferTextDto)
  readonly terms: OfferTextDto;

  @ApiProperty({ ...codes, description: 'HS codes of 2, 4, 6 or 10 digits.', example: ['0409'] })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(12, { each: true })
  readonly hs: string[];

  @ApiProperty({ ...codes, description: 'OKVED2.', example: ['46.36'] })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(12, { each: true })
  readonly okved: string[];

  @ApiProperty({ ...codes, description: 'Own list of services.', example: [] })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(12, { each: true })
  readonly svc: string[];

  @ApiProperty({ ...codes, description: 'Forms of cooperation wanted.', example: ['supply'] })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  readonly forms: string[];

  @ApiProperty({ type: [String], maxItems: 60, description: 'Wanted countries, ISO 3166-1 alpha-2.', example: ['RU'] })
  @IsArray()
  @ArrayMaxSize(60)
  @IsString({ each: true })
  @MaxLength(2, { each: true })
  readonly targetCountries: string[];

  @ApiProperty({ ...codes, description: 'Wanted integration formats.', example: ['eaeu'] })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  readonly targetFormats: string[];

  @ApiProperty({ type: [String], maxItems: 60, description: 'Countries not to be shown to and not wanted.', example: [] })
  @IsArray()
  @ArrayMaxSize(60)
  @IsString({ each: true })
  @MaxLength(2, { each: true })
  readonly excludedCountries: string[];

  @ApiProperty({ type: OfferQuantityDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => OfferQuantityDto)
  readonly quantity: OfferQuantityDto | null;

  @ApiProperty({ type: OfferQuantityDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => OfferQuantityDto)
  readonly capacityPerMonth: OfferQuantityDto | null;

  @ApiProperty({ description: 'null: on request.', type: OfferMoneyDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => OfferMoneyDto)
  readonly price: OfferMoneyDto | null;

  @ApiProperty({ description: 'Unit that the price is for; null: for the whole.', type: String, nullable: true, example: '166' })
  @IsOptional()
  @IsString()
  @MaxLength(4)
  readonly priceUnit: string | null;

  @ApiProperty({ ...codes, example: ['DAP'] })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(10, { each: true })
  readonly incoterms: string[];

  @ApiProperty({ ...codes, example: ['HACCP'] })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  readonly certificates: string[];

  @ApiProperty({ ...codes, description: 'Languages one can write in.', example: ['ru', 'en'] })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(10, { each: true })
  readonly languages: string[];

  @ApiProperty({ description: 'Clause of a resolution that the listing serves.', type: String, nullable: true, example: 'M7' })
  @IsOptional()
  @IsString()
  @Matches(/^[A-Za-z0-9.-]{1,20}$/)
  readonly clauseTag: string | null;
}

/** Any part of a listing's text. */
export class OfferContentPartDto extends PartialType(OfferContentDto) {}

/** Fields are named one by one, so nothing of the record slips out. */
export const toOfferContentDto = (from: OfferContent): OfferContentDto => ({
  type: from.type,
  title: from.title,
  description: from.description,
  terms: from.terms,
  hs: [...from.hs],
  okved: [...from.okved],
  svc: [...from.svc],
  forms: [...from.forms],
  targetCountries: [...from.targetCountries],
  targetFormats: [...from.targetFormats],
  excludedCountries: [...from.excludedCountries],
  quantity: from.quantity,
  capacityPerMonth: from.capacityPerMonth,
  price: from.price,
  priceUnit: from.priceUnit,
  incoterms: [...from.incoterms],
  certificates: [...from.certificates],
  languages: [...from.languages],
  clauseTag: from.clauseTag,
});
