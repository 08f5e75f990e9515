import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import type { Id } from '@zemlyak/kernel';
import { Transform, Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { facetNames } from '../port';
import { cadences, type Cadence, type Question } from '../saved/question';
import type { SavedSearch, SavedSearchLine } from '../saved/saved-search';
import { FacetSelectionDto, toSelection } from './search-query.dto';
import { CountDto } from './search.dto';

const NAME = { description: 'Name by which its person knows it.', minLength: 1, maxLength: 120, example: 'Мёд из России' };
const CADENCE = {
  enum: cadences,
  enumName: 'SearchCadence',
  description: 'When to write about new cards: within minutes, at nine in the morning, on Monday at nine, or not at all.',
  example: 'weekly',
};

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** A search that is kept is one's own: partners of a client are listed by matching, and change with every listing. */
export class QuestionDto extends OmitType(FacetSelectionDto, ['client']) {}

export class SaveSearchDto {
  @ApiProperty(NAME)
  @trimmed
  @IsString()
  @Length(1, 120)
  readonly name: string;

  @ApiProperty({ type: QuestionDto, description: 'Words and choices, as a search takes them; at least one of them.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => QuestionDto)
  readonly question: QuestionDto;

  @ApiPropertyOptional({ ...CADENCE, default: 'weekly' })
  @IsOptional()
  @IsIn(cadences)
  readonly cadence: Cadence = 'weekly';
}

export class ChangeSavedSearchDto {
  @ApiPropertyOptional(NAME)
  @IsOptional()
  @trimmed
  @IsString()
  @Length(1, 120)
  readonly name?: string;

  @ApiPropertyOptional(CADENCE)
  @IsOptional()
  @IsIn(cadences)
  readonly cadence?: Cadence;
}

export class SavedSearchDto {
  @ApiProperty({ type: String, format: 'uuid', example: '01890a5d-ac96-774b-bcce-b302099a8057' }) readonly id: Id;
  @ApiProperty(NAME) readonly name: string;
  @ApiProperty({ type: QuestionDto, description: 'Words and choices.' }) readonly question: QuestionDto;
  @ApiProperty(CADENCE) readonly cadence: Cadence;
  @ApiProperty({ type: String, format: 'date-time', example: '2027-03-31T10:00:00.000Z' }) readonly createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', description: 'When its person last looked at what it finds.', example: '2027-04-05T10:00:00.000Z' })
  readonly lookedAt: Date;
  @ApiProperty({ type: 'integer', example: 1 }) readonly version: number;
}

export class SavedSearchLineDto extends SavedSearchDto {
  @ApiProperty({ type: CountDto, description: 'Cards that appeared since its person last looked; not exact: at least so many.' }) readonly news: CountDto;
}

export class SavedSearchesDto {
  @ApiProperty({ description: 'Newest first, at most 50.', type: [SavedSearchLineDto] }) readonly items: SavedSearchLineDto[];
  @ApiProperty({ description: 'Always null: the list is whole.', type: String, nullable: true, example: null }) readonly next: string | null;
}

export const toQuestion = (asked: QuestionDto): Question => ({ q: asked.q ?? '', selected: toSelection(asked) });

export function toSavedSearchDto({ id, name, question, cadence, createdAt, lookedAt, version }: SavedSearch): SavedSearchDto {
  const chosen = facetNames.flatMap((facet) => (question.selected[facet] ? [[facet, [...question.selected[facet]]] as const] : []));
  return { id, name, question: { ...(question.q && { q: question.q }), ...Object.fromEntries(chosen) }, cadence, createdAt, lookedAt, version };
}

export const toSavedSearchLineDto = (line: SavedSearchLine): SavedSearchLineDto => ({ ...toSavedSearchDto(line), news: { ...line.news } });
