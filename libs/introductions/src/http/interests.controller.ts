import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, MalformedCursor, NotAllowed, NotFound, SignInRequired, type Actor } from '@zemlyak/kernel';
import { ActionAwaitsCheck, ActionUnavailable } from '@zemlyak/compliance';
import { Allow, ApiProblems, CreatesOnce, CurrentActor } from '@zemlyak/platform/http';
import {
  InterestAlreadyOpen,
  InterestNotOpen,
  ListingNotOpen,
  MonthlyCapReached,
  OtherSideNotActive,
  OwnListing,
  SenderNotActive,
} from '../introductions.errors';
import { introductionsPermissions } from '../introductions.permissions';
import { Introductions } from '../introductions.service';
import type { InterestRow } from '../introductions.queries';
import { InterestViews } from '../interest-views.service';
import { InterestDto, InterestPageDto, InterestQuotaDto, toInterestCardDto, toInterestDto, toQuotaDto } from './interest.dto';
import { DeclineDto, InterestBoxQueryDto, SendInterestDto } from './send-interest.dto';

@ApiTags('introductions')
@Controller()
export class InterestsController {
  constructor(
    private readonly introductions: Introductions,
    private readonly views: InterestViews,
  ) {}

  @Post('interests')
  @Allow(introductionsPermissions.send)
  @CreatesOnce()
  @ApiOperation({ summary: 'Express interest', description: 'The other side has ten days to answer and is reminded once. Contacts open only when it accepts.' })
  @ApiCreatedResponse({ type: InterestDto })
  @ApiProblems(
    SignInRequired,
    NotAllowed,
    NotFound,
    InvalidInput,
    OwnListing,
    SenderNotActive,
    ListingNotOpen,
    InterestAlreadyOpen,
    MonthlyCapReached,
    ActionUnavailable,
    ActionAwaitsCheck,
  )
  async send(@CurrentActor() actor: Actor, @Body() input: SendInterestDto): Promise<InterestDto> {
    return this.shown(actor, await this.introductions.send(actor, input));
  }

  @Get('interests')
  @Allow(introductionsPermissions.read)
  @ApiOperation({ summary: 'Interests of a box', description: 'Of the organisation acted for; `watched` holds those of the companies an adviser looks after.' })
  @ApiOkResponse({ type: InterestPageDto })
  @ApiProblems(SignInRequired, NotAllowed, InvalidInput, MalformedCursor)
  async list(@CurrentActor() actor: Actor, @Query() query: InterestBoxQueryDto): Promise<InterestPageDto> {
    const page = await this.introductions.list(actor, query.box, query.cursor, query.limit);
    return { items: (await this.views.interests(page.items)).map(toInterestCardDto), next: page.next };
  }

  @Get('interests/:id')
  @Allow(introductionsPermissions.read)
  @ApiOperation({ summary: 'One interest', description: 'With contacts, call times and advisers once it is accepted.' })
  @ApiOkResponse({ type: InterestDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound)
  async read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<InterestDto> {
    return this.shown(actor, await this.introductions.visible(actor, id));
  }

  @Post('interests/:id/acceptance')
  @HttpCode(200)
  @Allow(introductionsPermissions.answer)
  @ApiOperation({ summary: 'Accept an interest', description: 'Opens contacts to both sides.' })
  @ApiOkResponse({ type: InterestDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, InterestNotOpen, SenderNotActive, OtherSideNotActive, ActionUnavailable, ActionAwaitsCheck)
  async accept(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<InterestDto> {
    return this.shown(actor, await this.introductions.accept(actor, id));
  }

  @Post('interests/:id/decline')
  @HttpCode(200)
  @Allow(introductionsPermissions.answer)
  @ApiOperation({ summary: 'Decline an interest', description: 'The sender sees the reason chosen from the list.' })
  @ApiOkResponse({ type: InterestDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, InvalidInput, InterestNotOpen)
  async decline(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() input: DeclineDto): Promise<InterestDto> {
    return this.shown(actor, await this.introductions.decline(actor, id, input.reason));
  }

  @Post('interests/:id/withdrawal')
  @HttpCode(200)
  @Allow(introductionsPermissions.send)
  @ApiOperation({ summary: 'Withdraw an interest', description: 'As long as there is no answer.' })
  @ApiOkResponse({ type: InterestDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, InterestNotOpen)
  async withdraw(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<InterestDto> {
    return this.shown(actor, await this.introductions.withdraw(actor, id));
  }

  @Get('interest-quota')
  @Allow(introductionsPermissions.read)
  @ApiOperation({ summary: 'What is left of this month’s interests', description: 'Of the organisation acted for.' })
  @ApiOkResponse({ type: InterestQuotaDto })
  @ApiProblems(SignInRequired, NotAllowed)
  async quota(@CurrentActor() actor: Actor): Promise<InterestQuotaDto> {
    return toQuotaDto(await this.introductions.quota(actor));
  }

  private async shown(actor: Actor, interest: InterestRow): Promise<InterestDto> {
    return toInterestDto(await this.views.interest(actor, interest));
  }
}
