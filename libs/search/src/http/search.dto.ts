import { ApiProperty } from '@nestjs/swagger';
import type { Id } from '@zemlyak/kernel';
import { bands, type Band } from '@zemlyak/matching';
import { documentKinds, facetNames, type Correction, type DocumentKind, type FacetName, type FacetValue, type Highlighted, type Hit } from '../port';
import type { Findings, LiveCounts, PlaceCount } from '../search.service';
import { splitDocumentId } from '../document-sources';

const correctionKinds = ['layout', 'translit', 'typo'] as const;

/** Plain text and what to mark in it. */
export class HighlightedDto {
  @ApiProperty({ description: 'Plain text, never markup.', example: 'Мёд липовый оптом' }) readonly text: string;
  @ApiProperty({
    description: 'Ranges [start, end) to mark, in UTF-16 units.',
    type: 'array',
    items: { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 },
    example: [[0, 3]],
  })
  readonly marks: number[][];
}

/** A found card. Contacts are never in it. */
export class SearchHitDto {
  @ApiProperty({ type: String, format: 'uuid', example: '01890a5d-ac96-774b-bcce-b302099a8057' }) readonly id: Id;
  @ApiProperty({ enum: documentKinds, enumName: 'DocumentKind', example: 'offer' }) readonly kind: DocumentKind;
  @ApiProperty({ type: String, format: 'uuid', example: '01890a5d-ac96-774b-bcce-b302099a8058' }) readonly organisationId: Id;
  @ApiProperty({ description: 'Names of the organisation in both scripts.', example: 'Башкирский улей Bashkir Hive' }) readonly organisationName: string;
  @ApiProperty({ type: HighlightedDto }) readonly title: HighlightedDto;
  @ApiProperty({ type: HighlightedDto }) readonly snippet: HighlightedDto;
  @ApiProperty({
    description: 'Facet values of the card.',
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    example: { country: ['RU'], type: ['goods'] },
  })
  readonly facets: Record<string, string[]>;
  @ApiProperty({ type: String, format: 'date-time', example: '2027-03-31T10:00:00.000Z' }) readonly updatedAt: Date;
  @ApiProperty({ enum: bands, enumName: 'MatchBand', nullable: true, description: 'How well it suits the client; null without one.', example: null })
  readonly match: Band | null;
}

/** What the order by match rests on. */
export class SearchClientDto {
  @ApiProperty({ type: 'integer', description: 'Public listings of the client; without one nothing is paired with it.', example: 2 })
  readonly listings: number;
  @ApiProperty({ type: 'integer', description: 'Listings paired with them, before the filters; at most 500.', example: 37 }) readonly partners: number;
}

export class CountDto {
  @ApiProperty({ type: 'integer', example: 128 }) readonly value: number;
  @ApiProperty({ description: 'False: about so many.', example: true }) readonly exact: boolean;
}

export class FacetValueDto {
  @ApiProperty({ example: 'KG' }) readonly value: string;
  @ApiProperty({ type: CountDto }) readonly count: CountDto;
  @ApiProperty({ example: false }) readonly selected: boolean;
}

export class FacetDto {
  @ApiProperty({ enum: facetNames, enumName: 'FacetName', example: 'country' }) readonly facet: FacetName;
  @ApiProperty({ description: 'Most frequent first, at most 60; a chosen value is always there, even at zero.', type: [FacetValueDto] })
  readonly values: FacetValueDto[];
}

/** How the query was read when it was not taken letter by letter. */
export class CorrectionDto {
  @ApiProperty({ enum: correctionKinds, enumName: 'CorrectionKind', example: 'layout' }) readonly kind: Correction['kind'];
  @ApiProperty({ example: 'vtl' }) readonly from: string;
  @ApiProperty({ example: 'мед' }) readonly to: string;
}

export class SearchPageDto {
  @ApiProperty({ type: [SearchHitDto] }) readonly items: SearchHitDto[];
  @ApiProperty({ type: CountDto }) readonly total: CountDto;
  @ApiProperty({ description: 'Each facet is counted as if nothing were chosen in it.', type: [FacetDto] }) readonly facets: FacetDto[];
  @ApiProperty({ type: [CorrectionDto] }) readonly corrections: CorrectionDto[];
  @ApiProperty({ type: SearchClientDto, nullable: true, description: 'null unless `client` was given.', example: null })
  readonly client: SearchClientDto | null;
  @ApiProperty({ description: 'Nothing had all the words: some were left out.', example: false }) readonly relaxed: boolean;
  @ApiProperty({ description: 'Cursor of the next page.', type: String, nullable: true, example: null }) readonly next: string | null;
}

export class HitsDto {
  @ApiProperty({ type: [SearchHitDto] }) readonly items: SearchHitDto[];
  @ApiProperty({ description: 'Always null: the list is whole.', type: String, nullable: true, example: null }) readonly next: string | null;
}

export class FacetValuesDto {
  @ApiProperty({ type: [FacetValueDto] }) readonly items: FacetValueDto[];
  @ApiProperty({ description: 'Always null: the list is whole.', type: String, nullable: true, example: null }) readonly next: string | null;
}

export class KindCountsDto {
  @ApiProperty({ type: 'integer', example: 120 }) readonly company: number;
  @ApiProperty({ type: 'integer', example: 340 }) readonly offer: number;
  @ApiProperty({ type: 'integer', example: 95 }) readonly request: number;
}

export class PlaceCountDto extends KindCountsDto {
  @ApiProperty({ description: 'Country (ISO 3166-1 alpha-2) or Russian federal subject (register code).', example: 'KG' }) readonly code: string;
}

/** What is published now. */
export class LiveCountsDto {
  @ApiProperty({ type: KindCountsDto }) readonly kinds: KindCountsDto;
  @ApiProperty({ type: [PlaceCountDto] }) readonly countries: PlaceCountDto[];
  @ApiProperty({ type: [PlaceCountDto] }) readonly subjects: PlaceCountDto[];
}

const toHighlighted = ({ text, marks }: Highlighted): HighlightedDto => ({ text, marks: marks.map(([start, end]) => [start, end]) });

function toHitDto(hit: Hit, match: Band | null): SearchHitDto {
  return {
    id: splitDocumentId(hit.id)?.recordId ?? hit.id,
    kind: hit.kind,
    organisationId: hit.companyId,
    organisationName: hit.company,
    title: toHighlighted(hit.title),
    snippet: toHighlighted(hit.snippet),
    facets: Object.fromEntries(Object.entries(hit.facets).map(([facet, values]) => [facet, [...values]])),
    updatedAt: hit.updatedAt,
    match,
  };
}

export const toHitsDto = (hits: readonly Hit[]): HitsDto => ({ items: hits.map((hit) => toHitDto(hit, null)), next: null });

export const toValueDto = (value: FacetValue): FacetValueDto => ({ value: value.value, count: { ...value.count }, selected: value.selected });

export function toPageDto(answer: Findings): SearchPageDto {
  return {
    items: answer.hits.map((hit) => toHitDto(hit, answer.client?.bands.get(hit.id) ?? null)),
    total: { ...answer.total },
    facets: facetNames.flatMap((facet) => (answer.facets[facet] ? [{ facet, values: answer.facets[facet].map(toValueDto) }] : [])),
    corrections: answer.corrections.map((correction) => ({ ...correction })),
    client: answer.client && { listings: answer.client.listings, partners: answer.client.partners },
    relaxed: answer.relaxed,
    next: answer.next,
  };
}

const toPlaceDto = ({ code, company, offer, request }: PlaceCount): PlaceCountDto => ({ code, company, offer, request });

export function toCountsDto({ kinds, countries, subjects }: LiveCounts): LiveCountsDto {
  return { kinds: { ...kinds }, countries: countries.map(toPlaceDto), subjects: subjects.map(toPlaceDto) };
}
