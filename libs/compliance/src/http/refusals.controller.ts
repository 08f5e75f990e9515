import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, MalformedCursor, NotFound, type Actor, type Id } from '@zemlyak/kernel';
import { Allow, ApiProblems, CreatesOnce, CurrentActor, IdParam, RateLimit } from '@zemlyak/platform/http';
import { Appeals } from '../appeals.service';
import { AppealExists } from '../compliance.errors';
import { compliancePermissions } from '../compliance.permissions';
import { RefusalQueries } from '../refusals.queries';
import { AnswerAppealDto, AppealDto, AppealsDto, FileAppealDto, PageQueryDto, RefusalsDto, toAppealDto, toRefusalDto } from './refusals.dto';

@ApiTags('compliance')
@Controller()
export class RefusalsController {
  constructor(
    private readonly refusals: RefusalQueries,
    private readonly appeals: Appeals,
  ) {}

  @Get('refusals')
  @Allow(compliancePermissions.seeRefusals)
  @ApiOperation({ summary: 'The register of what the gate did not let pass', description: 'Newest first. Officers only.' })
  @ApiOkResponse({ type: RefusalsDto })
  @ApiProblems(MalformedCursor)
  async list(@Query() page: PageQueryDto): Promise<RefusalsDto> {
    const { items, next } = await this.refusals.list(page.cursor ?? null, page.limit);
    return { items: items.map(toRefusalDto), next };
  }

  @Post('appeals')
  @Allow(compliancePermissions.appeal)
  @CreatesOnce()
  @RateLimit('compliance.appeal', 20, 3600)
  @ApiOperation({ summary: 'Ask for a refusal to be looked at again', description: 'By who met the refusal, or anybody of the organisation they acted for.' })
  @ApiCreatedResponse({ type: AppealDto })
  @ApiProblems(NotFound, AppealExists, InvalidInput)
  async file(@CurrentActor() actor: Actor, @Body() input: FileAppealDto): Promise<AppealDto> {
    return toAppealDto(await this.appeals.file(actor, input));
  }

  @Get('appeals')
  @Allow(compliancePermissions.appeal)
  @ApiOperation({ summary: 'Own appeals; for officers everybody’s', description: 'At most 200, open ones first for officers.' })
  @ApiOkResponse({ type: AppealsDto })
  async own(@CurrentActor() actor: Actor): Promise<AppealsDto> {
    return { items: (await this.appeals.list(actor)).map(toAppealDto), next: null };
  }

  @Post('appeals/:id/answer')
  @HttpCode(200)
  @Allow(compliancePermissions.answerAppeals)
  @ApiOperation({ summary: 'Answer an appeal' })
  @ApiOkResponse({ type: AppealDto })
  @ApiProblems(NotFound, InvalidInput)
  async answer(@CurrentActor() actor: Actor, @IdParam() id: Id, @Body() input: AnswerAppealDto): Promise<AppealDto> {
    return toAppealDto(await this.appeals.answer(actor, id, input.answer));
  }
}
