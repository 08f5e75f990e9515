import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { documentKinds, facetNames, type DocumentKind, type Selection } from '../port';
import type { SearchInput } from '../search.service';

const modes = ['search', 'suggest'] as const;
const sorts = ['relevance', 'newest', 'match'] as const;

/** One value, several parameters of the same name, or values separated by commas. */
const listed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' || Array.isArray(value)
    ? [value]
        .flat()
        .flatMap((part) => (typeof part === 'string' ? part.split(',') : [part]))
        .filter((part) => part !== '')
    : value;

/** A facet in the address: any of its values. */
function Facet(description: string, example: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      description: `${description} Any of the values; repeat the parameter or separate them by commas.`,
      type: [String],
      example: [example],
    }),
    IsOptional(),
    Transform(listed),
    IsArray(),
    ArrayMaxSize(50),
    IsString({ each: true }),
    MaxLength(60, { each: true }),
  );
}

/** What can be chosen in a search; OR inside a parameter, AND between parameters. */
export class FacetSelectionDto {
  @ApiPropertyOptional({ description: 'Words in Russian or English, quoted phrases, -without, codes. Empty = browse.', maxLength: 200, example: 'мёд липовый' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly q?: string;

  @ApiPropertyOptional({
    description:
      'Only listings paired with the public listings of this organisation. For its members and advisers of its region; a search also needs `sort=match`.',
    format: 'uuid',
    example: '01890a5d-ac96-774b-bcce-b302099a8058',
  })
  @IsOptional()
  @IsUUID('all')
  readonly client?: string;

  @ApiPropertyOptional({ description: 'What to find.', enum: documentKinds, enumName: 'DocumentKind', isArray: true, example: ['offer'] })
  @IsOptional()
  @Transform(listed)
  @IsArray()
  @IsIn(documentKinds, { each: true })
  readonly kind?: DocumentKind[];

  @Facet('ISO 3166-1 alpha-2.', 'KG') readonly country?: string[];
  @Facet('Integration format whose members are meant.', 'eaeu') readonly format?: string[];
  @Facet('Part of the world.', 'central_asia') readonly macro_region?: string[];
  @Facet('Register code of a Russian federal subject.', '22') readonly subject?: string[];
  @Facet('Industry.', 'hs:04') readonly industry?: string[];
  @Facet('Part of an industry.', 'hs:0409') readonly subindustry?: string[];
  @Facet('Type of listing.', 'goods') readonly type?: string[];
  @Facet('Form of cooperation.', 'supply') readonly form?: string[];
  @Facet('State of verification.', 'verified') readonly verification?: string[];
  @Facet('Certificate.', 'halal') readonly cert?: string[];
  @Facet('Language the card is written in.', 'ru') readonly lang?: string[];
}

/** Which list, without its pages. */
export class ListQueryDto extends FacetSelectionDto {
  @ApiPropertyOptional({
    description: '`match`: the best partners of `client` first.',
    enum: sorts,
    enumName: 'SearchSort',
    default: 'relevance',
    example: 'relevance',
  })
  @IsOptional()
  @IsIn(sorts)
  readonly sort?: (typeof sorts)[number];
}

export class SearchQueryDto extends ListQueryDto {
  @ApiPropertyOptional({
    description: '`suggest`: the last word may be unfinished; nothing is counted.',
    enum: modes,
    enumName: 'SearchMode',
    default: 'search',
    example: 'search',
  })
  @IsOptional()
  @IsIn(modes)
  readonly mode?: (typeof modes)[number];

  @ApiPropertyOptional({ description: '`next` of the page before.', maxLength: 300, example: 'eyJvZmZzZXQiOjIwfQ' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  readonly cursor?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 20, example: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit?: number;
}

export class SuggestionQueryDto {
  @ApiPropertyOptional({ description: 'What has been typed so far.', maxLength: 200, example: 'пилом' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly q?: string;
}

/** The chosen facets of a query. */
export function toSelection(query: FacetSelectionDto): Selection {
  return Object.fromEntries(facetNames.flatMap((name) => (query[name]?.length ? [[name, query[name]]] : [])));
}

export const toListInput = ({ q, sort, client, ...facets }: ListQueryDto): SearchInput => ({ q, sort, client, selected: toSelection(facets) });

export const toSearchInput = ({ mode, cursor, limit, ...list }: SearchQueryDto): SearchInput => ({ ...toListInput(list), mode, cursor, limit });
