import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { InvalidInput, MalformedCursor, NotAllowed, NotFound, SignInRequired, dayOf, type Actor, type Id } from '@zemlyak/kernel';
import { Messages } from '@zemlyak/platform';
import { Allow, ApiProblems, CurrentActor, IdParam, Public, RateLimit } from '@zemlyak/platform/http';
import { documentKinds, facetNames } from '../port';
import { SearchExport } from '../search-export.service';
import { searchPermissions } from '../search.permissions';
import { Search } from '../search.service';
import { FacetSelectionDto, ListQueryDto, SearchQueryDto, SuggestionQueryDto, toListInput, toSearchInput, toSelection } from './search-query.dto';
import { FacetValuesDto, HitsDto, LiveCountsDto, SearchPageDto, toCountsDto, toHitsDto, toPageDto, toValueDto } from './search.dto';

const PUBLIC_REASON = 'the index holds published cards only, and no contacts';

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(
    private readonly search: Search,
    private readonly exports: SearchExport,
    private readonly messages: Messages,
  ) {}

  @Get()
  @Public(PUBLIC_REASON)
  @ApiOperation({
    summary: 'Find companies, offers and requests',
    description:
      'Words are found in any form and, for trade words, in the other language. With `sort=match` and `client`, listings that suit the client, the best first: for its members and advisers of its region; others get 404.',
  })
  @ApiOkResponse({ type: SearchPageDto })
  @ApiProblems(InvalidInput, MalformedCursor, SignInRequired, NotFound)
  async find(@CurrentActor() actor: Actor, @Query() query: SearchQueryDto): Promise<SearchPageDto> {
    return toPageDto(await this.search.search(actor, toSearchInput(query)));
  }

  @Get('export')
  @Allow(searchPermissions.export)
  @RateLimit('search-export', 60, 600)
  @ApiOperation({
    summary: 'What a search finds as a file for spreadsheets',
    description: 'At most 1000 rows in the reader’s language, from public cards: no contacts and no people. For advisers, councils and the operator.',
  })
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } } })
  @ApiProblems(InvalidInput, SignInRequired, NotAllowed, NotFound)
  async export(@CurrentActor() actor: Actor, @Query() query: ListQueryDto): Promise<StreamableFile> {
    const file = await this.exports.file(actor, toListInput(query));
    const name = encodeURIComponent(`${this.messages.text(actor.language, 'labels.search.export.file')} ${dayOf(new Date())}.csv`);
    return new StreamableFile(file, { type: 'text/csv; charset=utf-8', disposition: `attachment; filename="list.csv"; filename*=UTF-8''${name}` });
  }

  @Get('suggestions')
  @Public(PUBLIC_REASON)
  @ApiOperation({ summary: 'Cards for an unfinished query', description: 'At most 8.' })
  @ApiOkResponse({ type: HitsDto })
  @ApiProblems(InvalidInput)
  async suggest(@CurrentActor() actor: Actor, @Query() query: SuggestionQueryDto): Promise<HitsDto> {
    return toHitsDto(await this.search.suggest(actor, query.q ?? ''));
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
  @ApiProblems(InvalidInput, SignInRequired, NotFound)
  async facet(@CurrentActor() actor: Actor, @Param('facet') facet: string, @Query() query: FacetSelectionDto): Promise<FacetValuesDto> {
    const values = await this.search.facet(actor, facet, { q: query.q, client: query.client, selected: toSelection(query) });
    return { items: values.map(toValueDto), next: null };
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
    return toHitsDto(await this.search.similar(actor, known, id));
  }
}
