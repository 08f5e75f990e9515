import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, MalformedCursor, NotAllowed, NotFound, type Actor, type Id } from '@zemlyak/kernel';
import { Offers } from '@zemlyak/offers';
import type { Page } from '@zemlyak/platform';
import { Allow, ApiProblems, CurrentActor, IdParam } from '@zemlyak/platform/http';
import { Organisations } from '@zemlyak/registry';
import { matchingPermissions } from '../matching.permissions';
import type { MatchRow } from '../matching.queries';
import { Matching } from '../matching.service';
import { Wording } from '../wording.service';
import { DismissMatchDto, MatchesDto, MatchesQueryDto, toMatchDto } from './match.dto';

@ApiTags('matching')
@Controller()
export class MatchingController {
  constructor(
    private readonly matching: Matching,
    private readonly offers: Offers,
    private readonly organisations: Organisations,
    private readonly wording: Wording,
  ) {}

  @Get('offers/:id/matches')
  @Allow(matchingPermissions.see)
  @ApiOperation({
    summary: 'Suggestions for a published listing',
    description:
      'The first page is the listing’s own ten, arranged fairly; further pages are the other pairs by score. For its own people, advisers of its region, and the operator.',
  })
  @ApiOkResponse({ type: MatchesDto })
  @ApiProblems(NotFound, NotAllowed, MalformedCursor)
  async forListing(@CurrentActor() actor: Actor, @IdParam() id: Id, @Query() query: MatchesQueryDto): Promise<MatchesDto> {
    return this.worded(actor, await this.matching.forListing(actor, id, query.cursor ?? null));
  }

  @Get('my/matches')
  @Allow(matchingPermissions.see)
  @ApiOperation({ summary: 'The best suggestions over all listings of the organisation acted for' })
  @ApiOkResponse({ type: MatchesDto })
  @ApiProblems(MalformedCursor)
  async own(@CurrentActor() actor: Actor, @Query() query: MatchesQueryDto): Promise<MatchesDto> {
    return this.worded(actor, await this.matching.forOrganisation(actor, query.cursor ?? null));
  }

  @Post('matches/:id/dismissal')
  @HttpCode(204)
  @Allow(matchingPermissions.dismiss)
  @ApiOperation({
    summary: 'This suggestion does not suit us',
    description: 'Takes the pair out of both sides’ lists; the other side is not told. Repeating it changes nothing.',
  })
  @ApiNoContentResponse()
  @ApiProblems(NotFound, NotAllowed, InvalidInput)
  async dismiss(@CurrentActor() actor: Actor, @IdParam() id: Id, @Body() input: DismissMatchDto): Promise<void> {
    await this.matching.dismiss(actor, id, input.why);
  }

  @Delete('matches/:id/dismissal')
  @HttpCode(204)
  @Allow(matchingPermissions.dismiss)
  @ApiOperation({ summary: 'Take a dismissal back' })
  @ApiNoContentResponse()
  @ApiProblems(NotFound, NotAllowed)
  async restore(@CurrentActor() actor: Actor, @IdParam() id: Id): Promise<void> {
    await this.matching.restore(actor, id);
  }

  /** Rows with the cards of the other side; a listing that went a moment ago is left out. */
  private async worded(actor: Actor, page: Page<MatchRow>): Promise<MatchesDto> {
    const listings = new Map((await this.offers.cards(page.items.map((row) => row.otherListingId))).map((card) => [card.id, card]));
    const organisations = new Map(
      (await this.organisations.cards([...new Set(page.items.map((row) => row.otherOrganisationId))])).map((card) => [card.id, card]),
    );
    const items = page.items.flatMap((row) => {
      const listing = listings.get(row.otherListingId);
      const organisation = organisations.get(row.otherOrganisationId);
      return listing?.status === 'published' && organisation ? [toMatchDto(row, listing, organisation, this.wording, actor.language)] : [];
    });
    return { items, next: page.next };
  }
}
