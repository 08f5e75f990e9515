import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { InvalidInput, MalformedCursor, NotFound, type Actor, type Id } from '@zemlyak/kernel';
import { ApiProblems, CurrentActor, IdParam, Public } from '@zemlyak/platform/http';
import { documentKinds, facetNames } from '../port';
import { Search } from '../search.service';
import { FacetSelectionDto, SearchQueryDto, SuggestionQueryDto, toSearchInput, toSelection } from './search-query.dto';
import { FacetValuesDto, HitsDto, LiveCountsDto, SearchPageDto, toCountsDto, toHitDto, toPageDto, toValueDto } from './search.dto';

const PUBLIC_REASON = 'the index holds published cards only, and no contacts';

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(private readonly search: Search) {}

  @Get()
  @Public(PUBLIC_REASON)
  @ApiOperation({ summary: 'Find companies, offers and requests', description: 'Words are found in any form and, for trade words, in the other language.' })
  @ApiOkResponse({ type: SearchPageDto })
  @ApiProblems(InvalidInput, MalformedCursor)
  async find(@CurrentActor() actor: Actor, @Query() query: SearchQueryDto): Promise<SearchPageDto> {
    return toPageDto(await this.search.search(actor, toSearchInput(query)));
  }

  @Get('suggestions')
  @Public(PUBLIC_REASON)
  @ApiOperation({ summary: 'Cards for an unfinished query', description: 'At most 8.' })
  @ApiOkResponse({ type: HitsDto })
  @ApiProblems(InvalidInput)
  async suggest(@CurrentActor() actor: Actor, @Query() query: SuggestionQueryDto): Promise<HitsDto> {
    return { items: (await this.search.suggest(actor, query.q ?? '')).map(toHitDto), next: null };
  }

  @Get('counts')
  @Public(PUBLIC_REASON)
  @ApiOperation({ summary: 'How much is published, by kind and place', description: 'Exact and live: for the home page and the map.' })
  @ApiOkResponse({ type: LiveCountsDto })
  async counts(@CurrentActor() actor: Actor): Promise<LiveCountsDto> {
    return toCountsDto(await this.search.counts(actor));
  }

  @Get('facets/:facet')
  @Public(PUBLIC_REASON)
  @ApiOperation({
    summary: 'All values of one facet under a search',
    description: 'Most frequent first, at most 500; counted as if nothing were chosen in this facet.',
  })
  @ApiParam({ name: 'facet', enum: facetNames, enumName: 'FacetName', example: 'country' })
  @ApiOkResponse({ type: FacetValuesDto })
  @ApiProblems(InvalidInput, NotFound)
  async facet(@CurrentActor() actor: Actor, @Param('facet') facet: string, @Query() query: FacetSelectionDto): Promise<FacetValuesDto> {
    return { items: (await this.search.facet(actor, facet, { q: query.q, selected: toSelection(query) })).map(toValueDto), next: null };
  }

  @Get('similar/:kind/:id')
  @Public(PUBLIC_REASON)
  @ApiOperation({ summary: 'Cards like this one', description: 'Same kind and industry, sharing rare words of the title; at most 6.' })
  @ApiParam({ name: 'kind', enum: documentKinds, enumName: 'DocumentKind', example: 'offer' })
  @ApiOkResponse({ type: HitsDto })
  @ApiProblems(NotFound)
  async similar(@CurrentActor() actor: Actor, @Param('kind') kind: string, @IdParam() id: Id): Promise<HitsDto> {
    const known = documentKinds.find((each) => each === kind);
    if (!known) throw new NotFound();
    return { items: (await this.search.similar(actor, known, id)).map(toHitDto), next: null };
  }
}
