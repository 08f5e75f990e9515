import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ActionAwaitsCheck, ActionUnavailable } from '@zemlyak/compliance';
import { InvalidInput, MalformedCursor, NotAllowed, NotFound, StaleVersion, VersionRequired, type Actor, type Id } from '@zemlyak/kernel';
import { Messages } from '@zemlyak/platform';
import { Allow, ApiIfMatch, ApiProblems, CurrentActor, IdParam, IfMatch } from '@zemlyak/platform/http';
import { Drafting } from '../drafting.service';
import { Lifetime } from '../lifetime.service';
import { OfferReads } from '../offer-reads.service';
import { ListingNotAllowed, OfferNotComplete, OfferWrongStatus, OrganisationNotActive, OwnOffer } from '../offers.errors';
import { offerPermissions } from '../offers.permissions';
import { OfferQueries } from '../offers.queries';
import { Reviewing } from '../reviewing.service';
import { DecideOfferDto, OfferReviewsQuery, RenewOfferDto } from './draft-offer.dto';
import { OfferDto, OfferReviewsDto, toOfferDto, toOfferReviewDto } from './offer.dto';

@ApiTags('offers')
@Controller()
export class OfferStepsController {
  constructor(
    private readonly drafting: Drafting,
    private readonly reviewing: Reviewing,
    private readonly lifetime: Lifetime,
    private readonly reads: OfferReads,
    private readonly queries: OfferQueries,
    private readonly messages: Messages,
  ) {}

  @Get('offer-reviews')
  @Allow(offerPermissions.review)
  @ApiOperation({ summary: 'Texts that wait for the reader’s decision', description: 'The longest waiting first; never what the reader wrote or agreed to.' })
  @ApiOkResponse({ type: OfferReviewsDto })
  @ApiProblems(MalformedCursor)
  async queue(@CurrentActor() actor: Actor, @Query() query: OfferReviewsQuery): Promise<OfferReviewsDto> {
    const { items, next } = await this.queries.reviews(actor, query.cursor ?? null, query.limit);
    return { items: items.map(toOfferReviewDto), next };
  }

  @Post('offers/:id/submission')
  @HttpCode(200)
  @Allow(offerPermissions.submit)
  @ApiOperation({ summary: 'Hand a draft in', description: 'To the client when an adviser wrote it, else to a reviewer.' })
  @ApiOkResponse({ type: OfferDto })
  @ApiProblems(NotFound, NotAllowed, OfferNotComplete, ListingNotAllowed, OfferWrongStatus, OrganisationNotActive, ActionUnavailable)
  async submit(@CurrentActor() actor: Actor, @IdParam() id: Id): Promise<OfferDto> {
    await this.drafting.submit(actor, id);
    return this.page(actor, id);
  }

  @Post('offers/:id/client-approval')
  @HttpCode(200)
  @Allow(offerPermissions.approveAsClient)
  @ApiIfMatch()
  @ApiOperation({ summary: 'Agree, as the client, to what an adviser wrote' })
  @ApiOkResponse({ type: OfferDto })
  @ApiProblems(NotFound, NotAllowed, StaleVersion, VersionRequired, OfferWrongStatus, OwnOffer)
  async approveAsClient(@CurrentActor() actor: Actor, @IdParam() id: Id, @IfMatch() version: number): Promise<OfferDto> {
    await this.reviewing.approveAsClient(actor, id, version);
    return this.page(actor, id);
  }

  @Post('offers/:id/decision')
  @HttpCode(200)
  @Allow(offerPermissions.seeOwn)
  @ApiIfMatch()
  @ApiOperation({ summary: 'Approve or return the text that waits', description: 'By a second person. The client may return what an adviser wrote.' })
  @ApiOkResponse({ type: OfferDto })
  @ApiProblems(
    NotFound,
    NotAllowed,
    StaleVersion,
    VersionRequired,
    InvalidInput,
    OfferWrongStatus,
    OwnOffer,
    OrganisationNotActive,
    ActionUnavailable,
    ActionAwaitsCheck,
  )
  async decide(@CurrentActor() actor: Actor, @IdParam() id: Id, @IfMatch() version: number, @Body() input: DecideOfferDto): Promise<OfferDto> {
    await this.reviewing.decide(actor, id, version, input);
    return this.page(actor, id);
  }

  @Post('offers/:id/publication')
  @HttpCode(200)
  @Allow(offerPermissions.seeOwn)
  @ApiIfMatch()
  @ApiOperation({ summary: 'Publish the text that waits', description: 'The same as a decision to approve.' })
  @ApiOkResponse({ type: OfferDto })
  @ApiProblems(NotFound, NotAllowed, StaleVersion, VersionRequired, OfferWrongStatus, OwnOffer, OrganisationNotActive, ActionUnavailable, ActionAwaitsCheck)
  async publish(@CurrentActor() actor: Actor, @IdParam() id: Id, @IfMatch() version: number): Promise<OfferDto> {
    await this.reviewing.decide(actor, id, version, { verdict: 'approve' });
    return this.page(actor, id);
  }

  @Post('offers/:id/withdrawal')
  @HttpCode(200)
  @Allow(offerPermissions.withdraw)
  @ApiOperation({ summary: 'Withdraw a listing for good' })
  @ApiOkResponse({ type: OfferDto })
  @ApiProblems(NotFound, NotAllowed, OfferWrongStatus)
  async withdraw(@CurrentActor() actor: Actor, @IdParam() id: Id): Promise<OfferDto> {
    await this.lifetime.withdraw(actor, id);
    return this.page(actor, id);
  }

  @Post('offers/:id/pause')
  @HttpCode(200)
  @Allow(offerPermissions.withdraw)
  @ApiOperation({ summary: 'Take a listing off lists for a while' })
  @ApiOkResponse({ type: OfferDto })
  @ApiProblems(NotFound, NotAllowed, OfferWrongStatus)
  async pause(@CurrentActor() actor: Actor, @IdParam() id: Id): Promise<OfferDto> {
    await this.lifetime.pause(actor, id);
    return this.page(actor, id);
  }

  @Delete('offers/:id/pause')
  @Allow(offerPermissions.withdraw)
  @ApiOperation({ summary: 'Put a paused listing back' })
  @ApiOkResponse({ type: OfferDto })
  @ApiProblems(NotFound, NotAllowed, OfferWrongStatus, ActionUnavailable, ActionAwaitsCheck)
  async resume(@CurrentActor() actor: Actor, @IdParam() id: Id): Promise<OfferDto> {
    await this.lifetime.resume(actor, id);
    return this.page(actor, id);
  }

  @Post('offers/:id/renewal')
  @HttpCode(200)
  @Allow(offerPermissions.renew)
  @ApiOperation({ summary: 'Move the end on', description: 'An expired listing becomes public again.' })
  @ApiOkResponse({ type: OfferDto })
  @ApiProblems(NotFound, NotAllowed, InvalidInput, OfferWrongStatus, OrganisationNotActive, ActionUnavailable, ActionAwaitsCheck)
  async renew(@CurrentActor() actor: Actor, @IdParam() id: Id, @Body() input: RenewOfferDto): Promise<OfferDto> {
    await this.lifetime.renew(actor, id, input.expiresAt);
    return this.page(actor, id);
  }

  private async page(actor: Actor, id: Id): Promise<OfferDto> {
    return toOfferDto(await this.reads.page(actor, id), (key) => this.messages.text(actor.language, key));
  }
}
