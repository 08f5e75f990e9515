import { ApiProperty } from '@nestjs/swagger';
import type { Bilingual, Id } from '@zemlyak/kernel';
import { ProblemDto } from '@zemlyak/platform/http';
import { offerSides, offerTypes, type OfferSide, type OfferType } from '../offer-content';
import { OfferTitleDto } from './offer-content.dto';

const ID = '01992f3c-7a51-7c1e-8d8e-1f0e6c1c2a11';

/** A public listing of the same kind as one that is gone. */
export class OfferNeighbourDto {
  @ApiProperty({ type: String, format: 'uuid', example: ID }) readonly id: Id;
  @ApiProperty({ example: 'ЗП-2027-0042' }) readonly number: string;
  @ApiProperty({ enum: offerSides, enumName: 'OfferSide', example: 'request' }) readonly side: OfferSide;
  @ApiProperty({ enum: offerTypes, enumName: 'OfferType', example: 'goods' }) readonly type: OfferType;
  @ApiProperty({ type: OfferTitleDto }) readonly title: Bilingual;
}

/** What is left of a listing that was public once. */
export class OfferGoneDto extends ProblemDto {
  @ApiProperty({ description: 'Number of the listing that is gone.', example: 'ЗП-2027-0041' }) readonly number: string;
  @ApiProperty({ description: 'How it ended.', enum: ['withdrawn', 'expired'], example: 'withdrawn' }) readonly offerStatus: 'withdrawn' | 'expired';
  @ApiProperty({ description: 'Up to three public listings of the same kind.', type: [OfferNeighbourDto] }) readonly neighbours: OfferNeighbourDto[];
}
