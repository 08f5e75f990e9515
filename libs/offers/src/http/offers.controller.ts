import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { GUEST, InvalidInput, MalformedCursor, NotAllowed, NotFound, StaleVersion, VersionRequired, type Actor, type Id } from '@zemlyak/kernel';
import { Messages } from '@zemlyak/platform';
import { Allow, ApiIfMatch, ApiProblems, CreatesOnce, CurrentActor, IdParam, IfMatch, Public, RateLimit } from '@zemlyak/platform/http';
import { Drafting } from '../drafting.service';
import { OfferChecks } from '../offer-checks.service';
import { OfferReads } from '../offer-reads.service';
import { ListingNotAllowed, OfferGone, OfferNotComplete, OfferWrongStatus } from '../offers.errors';
import { offerPermissions } from '../offers.permissions';
import { OfferQueries } from '../offers.queries';
import { ChangeOfferDto, CheckOfferDto, DraftOfferDto, MyOffersQuery, OfferPageQuery, PublishedOffersQuery } from './draft-offer.dto';
import { OfferCheckDto, toOfferCheckDto } from './offer-check.dto';
import { OfferGoneDto } from './offer-gone.dto';
import { OfferHistoryDto, toHistoryStepDto } from './offer-history.dto';
import { OfferCardsDto, OfferDto, OfferRevisionsDto, toOfferCardDto, toOfferDto, toOfferRevisionDto } from './offer.dto';

@ApiTags('offers')
@Controller()
export class OffersController {
  constructor(
    private readonly drafting: Drafting,
    private readonly reads: OfferReads,
    private readonly checks: OfferChecks,
    private readonly queries: OfferQueries,
    private readonly messages: Messages,
  ) {}

  @Post('offers')
  @Allow(offerPermissions.draft)
  @CreatesOnce()
  @ApiOperation({ summary: 'Begin an offer or a request', description: 'A draft that only its own side sees.' })
  @ApiCreatedResponse({ type: OfferDto })
  @ApiProblems(InvalidInput, NotFound, NotAllowed)
  async draft(@CurrentActor() actor: Actor, @Body() input: DraftOfferDto): Promise<OfferDto> {
    return this.page(actor, await this.drafting.draft(actor, input));
  }

  @Post('offer-checks')
  @HttpCode(200)
  @Allow(offerPermissions.draft)
  @RateLimit('offers.check', 240, 60)
  @ApiOperation({
    summary: 'Check a listing while writing it',
    description: 'What may not be posted, what trade rules say, how full it is and what lacks. Nothing is kept.',
  })
  @ApiOkResponse({ type: OfferCheckDto })
  @ApiProblems(InvalidInput, NotFound)
  async check(@CurrentActor() actor: Actor, @Body() input: CheckOfferDto): Promise<OfferCheckDto> {
    return toOfferCheckDto(await this.checks.check(actor, input), actor.language, (key) => this.messages.text(actor.language, key));
  }

  @Get('offers')
  @Public('published listings are for everybody')
  @ApiOperation({ summary: 'Published listings, newest first', description: 'For searching and filtering use the search.' })
  @ApiOkResponse({ type: OfferCardsDto })
  @ApiProblems(MalformedCursor, InvalidInput)
  async published(@Query() query: PublishedOffersQuery): Promise<OfferCardsDto> {
    const { items, next } = await this.queries.published(query, query.cursor ?? null, query.limit);
    return { items: items.map(toOfferCardDto), next };
  }

  @Get('my/offers')
  @Allow(offerPermissions.seeOwn)
  @ApiOperation({ summary: 'Listings of own organisations and of clients', description: 'Last changed first.' })
  @ApiOkResponse({ type: OfferCardsDto })
  @ApiProblems(MalformedCursor, InvalidInput)
  async mine(@CurrentActor() actor: Actor, @Query() query: MyOffersQuery): Promise<OfferCardsDto> {
    const { items, next } = await this.queries.mine(actor, query, query.cursor ?? null, query.limit);
    return { items: items.map(toOfferCardDto), next };
  }

  @Get('offers/:id')
  @Public('published listings are for everybody; others answer 404 to strangers')
  @ApiOperation({ summary: 'A listing', description: 'Its own side and reviewers also see what waits, what lacks and what they may do next.' })
  @ApiOkResponse({ type: OfferDto })
  @ApiProblems(NotFound, [OfferGone, OfferGoneDto])
  async one(@CurrentActor() actor: Actor, @IdParam() id: Id, @Query() query: OfferPageQuery): Promise<OfferDto> {
    return this.page(query.preview ? { ...GUEST, language: actor.language } : actor, id);
  }

  @Patch('offers/:id')
  @Allow(offerPermissions.change)
  @ApiIfMatch()
  @ApiOperation({ summary: 'Change a listing', description: 'On a public listing this opens a revision in review; the approved text stays public meanwhile.' })
  @ApiOkResponse({ type: OfferDto })
  @ApiProblems(NotFound, NotAllowed, StaleVersion, VersionRequired, InvalidInput, OfferWrongStatus, OfferNotComplete, ListingNotAllowed)
  async change(@CurrentActor() actor: Actor, @IdParam() id: Id, @IfMatch() version: number, @Body() input: ChangeOfferDto): Promise<OfferDto> {
    await this.drafting.change(actor, id, version, input);
    return this.page(actor, id);
  }

  @Get('offers/:id/revisions')
  @Allow(offerPermissions.seeHistory)
  @ApiOperation({ summary: 'Handed-in texts with what each changed', description: 'Newest first.' })
  @ApiOkResponse({ type: OfferRevisionsDto })
  @ApiProblems(NotFound)
  async revisions(@CurrentActor() actor: Actor, @IdParam() id: Id): Promise<OfferRevisionsDto> {
    return { items: (await this.reads.revisions(actor, id)).map(toOfferRevisionDto), next: null };
  }

  @Get('offers/:id/history')
  @Allow(offerPermissions.seeHistory)
  @ApiOperation({ summary: 'What happened to a listing, and who did it', description: 'For its own side and reviewers.' })
  @ApiOkResponse({ type: OfferHistoryDto })
  @ApiProblems(NotFound)
  async history(@CurrentActor() actor: Actor, @IdParam() id: Id): Promise<OfferHistoryDto> {
    return { items: (await this.reads.history(actor, id)).map(toHistoryStepDto), next: null };
  }

  private async page(actor: Actor, id: Id): Promise<OfferDto> {
    return toOfferDto(await this.reads.page(actor, id), (key) => this.messages.text(actor.language, key));
  }
}
