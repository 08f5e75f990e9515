import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Bilingual, Language } from '@zemlyak/kernel';
import type { OfferCard } from '@zemlyak/offers';
import type { OrganisationCard } from '@zemlyak/registry';
import type { MatchRow } from '../matching.queries';
import { dismissalReasons, type DismissalReason } from '../matching.service';
import { featureNames, type FeatureName } from '../score/model';
import { bands, type Band } from '../score/scorer';
import type { Wording } from '../wording.service';

/** Text in one or both languages. */
class MatchTextDto implements Bilingual {
  @ApiPropertyOptional({ example: 'Алтайский мёд' }) readonly ru?: string;
  @ApiPropertyOptional({ example: 'Altai honey' }) readonly en?: string;
}

/** Who is behind the other listing; no contacts. */
class MatchOrganisationDto {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ description: 'For addresses of pages.', example: 'altai-med' }) readonly slug: string;
  @ApiProperty({ type: String, nullable: true, example: 'Алтай Мёд' }) readonly nameRu: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Altai Honey' }) readonly nameLatin: string | null;
  @ApiProperty({ description: 'ISO 3166-1 alpha-2.', example: 'RU' }) readonly country: string;
  @ApiProperty({ type: String, nullable: true, description: 'Register code of the federal subject.', example: '22' }) readonly subject: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Барнаул' }) readonly city: string | null;
  @ApiProperty({ example: true }) readonly verified: boolean;
  @ApiProperty({ description: 'Part of the demo world.', example: false }) readonly isDemo: boolean;
}

/** The other side's listing. */
class MatchListingDto {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ enum: ['offer', 'request'], enumName: 'MatchSide' }) readonly side: 'offer' | 'request';
  @ApiProperty({ type: MatchTextDto }) readonly title: MatchTextDto;
  @ApiProperty({ type: MatchOrganisationDto }) readonly organisation: MatchOrganisationDto;
}

/** One plain reason. */
class MatchReasonDto {
  @ApiProperty({ enum: featureNames, enumName: 'MatchFeature', description: 'The part of the score it speaks of.' }) readonly feature: FeatureName;
  @ApiProperty({ description: 'In the reader’s language.', example: 'Товар совпадает по коду 0409: Мёд натуральный' }) readonly text: string;
  @ApiProperty({ description: 'The part’s value, 0 to 1.', example: 0.95 }) readonly value: number;
  @ApiProperty({ description: 'Its weight in the score.', example: 1 }) readonly weight: number;
}

/** One fact that is not stated and would help. */
class MatchMissingDto {
  @ApiProperty({ enum: featureNames, enumName: 'MatchFeature' }) readonly feature: FeatureName;
  @ApiProperty({ example: 'В предложении не указаны сертификаты' }) readonly text: string;
}

/** A suggestion with its reasons. */
export class MatchDto {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ format: 'uuid', description: 'Own listing that it is for.' }) readonly listingId: string;
  @ApiProperty({ type: MatchListingDto }) readonly other: MatchListingDto;
  @ApiProperty({ enum: bands, enumName: 'MatchBand', description: '`weak` pairs are shown but never announced.' }) readonly band: Band;
  @ApiProperty({ description: '0 to 1.', example: 0.78 }) readonly score: number;
  @ApiProperty({ type: [MatchReasonDto], description: '2 to 5, the telling ones first.' }) readonly reasons: MatchReasonDto[];
  @ApiProperty({ type: [MatchMissingDto], description: '1 or 2.' }) readonly missing: MatchMissingDto[];
  @ApiProperty({ format: 'date-time' }) readonly computedAt: Date;
}

/** A page of suggestions. */
export class MatchesDto {
  @ApiProperty({ type: [MatchDto] }) readonly items: MatchDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the next page.' }) readonly next: string | null;
}

export class MatchesQueryDto {
  @ApiPropertyOptional({ description: '`next` of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly cursor?: string;
}

/** Why a suggestion does not suit. */
export class DismissMatchDto {
  @ApiProperty({ enum: dismissalReasons, enumName: 'MatchDismissalReason', example: 'wrong_volume' })
  @IsIn(dismissalReasons)
  readonly why: DismissalReason;
}

/** Puts a stored pair into the reader's words. */
export function toMatchDto(row: MatchRow, listing: OfferCard, organisation: OrganisationCard, wording: Wording, language: Language): MatchDto {
  return {
    id: row.id,
    listingId: row.listingId,
    band: row.band,
    score: Math.round(row.score * 100) / 100,
    computedAt: row.computedAt,
    other: { id: listing.id, side: listing.side, title: listing.title, organisation: organisationOf(organisation) },
    reasons: row.reasons.map((point) => ({
      feature: point.feature,
      text: wording.sentence('reasons', point, language),
      value: point.value,
      weight: point.weight,
    })),
    missing: row.missing.map((point) => ({ feature: point.feature, text: wording.sentence('missing', point, language) })),
  };
}

const organisationOf = (card: OrganisationCard): MatchOrganisationDto => ({
  id: card.id,
  slug: card.slug,
  nameRu: card.nameRu,
  nameLatin: card.nameLatin,
  country: card.country,
  subject: card.subject,
  city: card.city,
  verified: card.verified,
  isDemo: card.isDemo,
});
