import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, MalformedCursor, NotAllowed, NotFound, SignInRequired, type Actor } from '@zemlyak/kernel';
import { ActionAwaitsCheck, ActionUnavailable } from '@zemlyak/compliance';
import { Allow, ApiProblems, CreatesOnce, CurrentActor } from '@zemlyak/platform/http';
import {
  IntroductionAlreadyOpen,
  IntroductionNotOffered,
  IntroductionNotPossible,
  IntroductionNotQueued,
  OtherSideNotActive,
  SenderNotActive,
} from '../introductions.errors';
import { introductionsPermissions } from '../introductions.permissions';
import type { ProposalRow } from '../introductions.queries';
import { InterestViews } from '../interest-views.service';
import { Proposals } from '../proposals.service';
import { IntroductionProposalDto, IntroductionProposalPageDto, ProposeIntroductionDto, toProposalCardDto, toProposalDto } from './proposal.dto';
import { DeclineDto, PageQueryDto } from './send-interest.dto';

@ApiTags('introductions')
@Controller('introduction-proposals')
export class IntroductionProposalsController {
  constructor(
    private readonly proposals: Proposals,
    private readonly views: InterestViews,
  ) {}

  @Post()
  @Allow(introductionsPermissions.propose)
  @CreatesOnce()
  @ApiOperation({
    summary: 'Propose an introduction',
    description: 'Queued for the other side’s adviser; the companies see nothing until that adviser agrees.',
  })
  @ApiCreatedResponse({ type: IntroductionProposalDto })
  @ApiProblems(
    SignInRequired,
    NotAllowed,
    NotFound,
    InvalidInput,
    IntroductionNotPossible,
    IntroductionAlreadyOpen,
    SenderNotActive,
    OtherSideNotActive,
    ActionUnavailable,
    ActionAwaitsCheck,
  )
  async propose(@CurrentActor() actor: Actor, @Body() input: ProposeIntroductionDto): Promise<IntroductionProposalDto> {
    return this.shown(actor, await this.proposals.propose(actor, input));
  }

  @Get()
  @Allow(introductionsPermissions.read)
  @ApiOperation({ summary: 'Brokered introductions', description: 'Those an adviser proposed or is asked about, and those offered to your company.' })
  @ApiOkResponse({ type: IntroductionProposalPageDto })
  @ApiProblems(SignInRequired, NotAllowed, InvalidInput, MalformedCursor)
  async list(@CurrentActor() actor: Actor, @Query() query: PageQueryDto): Promise<IntroductionProposalPageDto> {
    const page = await this.proposals.list(actor, query.cursor, query.limit);
    return { items: (await this.views.proposals(actor, page.items)).map(toProposalCardDto), next: page.next };
  }

  @Get(':id')
  @Allow(introductionsPermissions.read)
  @ApiOperation({ summary: 'One brokered introduction', description: 'With contacts and call times once both companies accepted.' })
  @ApiOkResponse({ type: IntroductionProposalDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound)
  async read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<IntroductionProposalDto> {
    return this.shown(actor, await this.proposals.visible(actor, id));
  }

  @Post(':id/agreement')
  @HttpCode(200)
  @Allow(introductionsPermissions.agree)
  @ApiOperation({
    summary: 'Agree for the other side',
    description: 'By an adviser of the other company’s region or country. Both companies are then offered the introduction.',
  })
  @ApiOkResponse({ type: IntroductionProposalDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, IntroductionNotQueued)
  async agree(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<IntroductionProposalDto> {
    return this.shown(actor, await this.proposals.agree(actor, id));
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @Allow(introductionsPermissions.answer)
  @ApiOperation({ summary: 'Accept an introduction', description: 'Contacts open when both companies have accepted.' })
  @ApiOkResponse({ type: IntroductionProposalDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, IntroductionNotOffered, SenderNotActive, OtherSideNotActive, ActionUnavailable, ActionAwaitsCheck)
  async accept(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<IntroductionProposalDto> {
    return this.shown(actor, await this.proposals.accept(actor, id));
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Allow(introductionsPermissions.read)
  @ApiOperation({
    summary: 'Decline an introduction',
    description: 'By the adviser who is asked, or by a manager of either company. The other side sees no reason.',
  })
  @ApiOkResponse({ type: IntroductionProposalDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, InvalidInput, IntroductionNotQueued, IntroductionNotOffered)
  async decline(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() input: DeclineDto): Promise<IntroductionProposalDto> {
    return this.shown(actor, await this.proposals.decline(actor, id, input.reason));
  }

  private async shown(actor: Actor, proposal: ProposalRow): Promise<IntroductionProposalDto> {
    return toProposalDto(await this.views.proposal(actor, proposal));
  }
}
