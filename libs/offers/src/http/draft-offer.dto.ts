import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import type { Id } from '@zemlyak/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsDate, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import type { ChangeOffer, DraftOffer } from '../drafting.service';
import type { OfferToCheck } from '../offer-checks.service';
import { offerSides, offerStatuses, type OfferSide, type OfferStatus } from '../offer-content';
import type { Remark } from '../offer-revision.entity';
import type { OfferDecision } from '../reviewing.service';
import { OfferContentPartDto, OfferTitleDto } from './offer-content.dto';

/** Begins a listing; everything but side and title may follow later. */
export class DraftOfferDto extends OmitType(OfferContentPartDto, ['title']) implements DraftOffer {
  @ApiProperty({ description: '`offer`: we have it; `request`: we look for it.', enum: offerSides, enumName: 'OfferSide', example: 'request' })
  @IsIn(offerSides)
  readonly side: OfferSide;

  @ApiProperty({ type: OfferTitleDto })
  @ValidateNested()
  @Type(() => OfferTitleDto)
  readonly title: OfferTitleDto;

  @ApiPropertyOptional({
    description: 'Left out: the organisation acted for. An adviser names a client of their territory.',
    type: String,
    format: 'uuid',
    example: '01992f3c-7a51-7c1e-8d8e-1f0e6c1c2a11',
  })
  @IsOptional()
  @IsUUID()
  readonly organisationId?: Id;

  @ApiPropertyOptional({
    description: 'Off the market from this instant; at most 12 months ahead. Left out: six months.',
    type: String,
    format: 'date-time',
    example: '2027-03-31T22:00:00.000Z',
  })
  @IsOptional()
  @IsDate()
  @Type(() => Date)
  readonly expiresAt?: Date;
}

/** Changes the fields that are sent; `null` empties one that may be empty. */
export class ChangeOfferDto extends OfferContentPartDto implements ChangeOffer {
  @ApiPropertyOptional({
    description: 'Before the first publication only; afterwards by renewal.',
    type: String,
    format: 'date-time',
    example: '2027-03-31T22:00:00.000Z',
  })
  @IsOptional()
  @IsDate()
  @Type(() => Date)
  readonly expiresAt?: Date;
}

/** A listing being written. */
export class CheckOfferDto extends OfferContentPartDto implements OfferToCheck {
  @ApiProperty({ enum: offerSides, enumName: 'OfferSide', example: 'request' })
  @IsIn(offerSides)
  readonly side: OfferSide;

  @ApiPropertyOptional({ type: String, format: 'uuid', example: '01992f3c-7a51-7c1e-8d8e-1f0e6c1c2a11' })
  @IsOptional()
  @IsUUID()
  readonly organisationId?: Id;

  @ApiPropertyOptional({ description: 'Photos added so far.', type: 'integer', minimum: 0, maximum: 10, example: 0 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10)
  readonly photos?: number;
}

/** A reviewer's words on one field; an empty field means the whole. */
export class OfferRemarkDto implements Remark {
  @ApiProperty({ description: 'Name of the field, e.g. `description.ru`; empty: the whole.', maxLength: 60, example: 'targetCountries' })
  @IsString()
  @MaxLength(60)
  readonly field: string;
  @ApiProperty({ minLength: 2, maxLength: 2000, example: 'Напишите, в какие страны вы поставляете.' })
  @IsString()
  @Length(2, 2000)
  readonly text: string;
}

export class DecideOfferDto implements OfferDecision {
  @ApiProperty({ enum: ['approve', 'return'], enumName: 'OfferVerdict', example: 'return' })
  @IsIn(['approve', 'return'])
  readonly verdict: 'approve' | 'return';

  @ApiPropertyOptional({ description: 'Needed to return.', type: [OfferRemarkDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => OfferRemarkDto)
  readonly remarks?: OfferRemarkDto[];
}

export class RenewOfferDto {
  @ApiProperty({ description: 'New end, at most 12 months from now.', type: String, format: 'date-time', example: '2027-09-30T22:00:00.000Z' })
  @IsDate()
  @Type(() => Date)
  readonly expiresAt: Date;
}

class PageQuery {
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

export class OfferReviewsQuery extends PageQuery {}

export class PublishedOffersQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid', example: '01992f3c-7a51-7c1e-8d8e-1f0e6c1c2a11' })
  @IsOptional()
  @IsUUID()
  readonly organisationId?: Id;
  @ApiPropertyOptional({ enum: offerSides, enumName: 'OfferSide', example: 'offer' })
  @IsOptional()
  @IsIn(offerSides)
  readonly side?: OfferSide;
}

export class MyOffersQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid', example: '01992f3c-7a51-7c1e-8d8e-1f0e6c1c2a11' })
  @IsOptional()
  @IsUUID()
  readonly organisationId?: Id;
  @ApiPropertyOptional({ enum: offerStatuses, enumName: 'OfferStatus', example: 'published' })
  @IsOptional()
  @IsIn(offerStatuses)
  readonly status?: OfferStatus;
}

export class OfferPageQuery {
  @ApiPropertyOptional({ description: '`stranger`: as somebody without an account sees it.', enum: ['stranger'], example: 'stranger' })
  @IsOptional()
  @IsIn(['stranger'])
  readonly preview?: 'stranger';
}
