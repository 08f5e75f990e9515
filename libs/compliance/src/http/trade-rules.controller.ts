import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, NotFound, StaleVersion, VersionRequired, type Actor, type Id } from '@zemlyak/kernel';
import { Allow, ApiIfMatch, ApiProblems, CreatesOnce, CurrentActor, IdParam, IfMatch } from '@zemlyak/platform/http';
import { Clearances } from '../clearances.service';
import { SameOfficer } from '../compliance.errors';
import { compliancePermissions } from '../compliance.permissions';
import { Rescreening } from '../rescreening.service';
import { TradeRules } from '../trade-rules.service';
import {
  ChangeTradeRuleDto,
  ClearanceDto,
  ClearancesDto,
  CoverageDto,
  ProposeClearanceDto,
  TradeRuleDto,
  TradeRulesDto,
  toClearanceDto,
  toCoverageDto,
  toTradeRuleDto,
} from './trade-rules.dto';

@ApiTags('compliance')
@Controller()
export class TradeRulesController {
  constructor(
    private readonly rules: TradeRules,
    private readonly clearances: Clearances,
    private readonly rescreening: Rescreening,
  ) {}

  @Get('trade-rules')
  @Allow(compliancePermissions.seeRules)
  @ApiOperation({ summary: 'Trade rules in their newest versions' })
  @ApiOkResponse({ type: TradeRulesDto })
  async list(): Promise<TradeRulesDto> {
    return { items: (await this.rules.current()).map(toTradeRuleDto), next: null };
  }

  @Put('trade-rules/:rule')
  @Allow(compliancePermissions.changeRules)
  @ApiIfMatch()
  @ApiOperation({ summary: 'Write the next version of a rule', description: 'In force at once; earlier versions stay for the record.' })
  @ApiOkResponse({ type: TradeRuleDto })
  @ApiProblems(NotFound, StaleVersion, VersionRequired, InvalidInput)
  async change(
    @CurrentActor() actor: Actor,
    @Param('rule') rule: string,
    @IfMatch() version: number,
    @Body() input: ChangeTradeRuleDto,
  ): Promise<TradeRuleDto> {
    return toTradeRuleDto(await this.rules.change(actor, rule, input, version));
  }

  @Get('clearances')
  @Allow(compliancePermissions.clearHits)
  @ApiOperation({ summary: 'False hits, proposed and confirmed' })
  @ApiOkResponse({ type: ClearancesDto })
  async cleared(): Promise<ClearancesDto> {
    return { items: (await this.clearances.list()).map(toClearanceDto), next: null };
  }

  @Post('clearances')
  @Allow(compliancePermissions.clearHits)
  @CreatesOnce()
  @ApiOperation({ summary: 'Propose that a hit is false', description: 'In force once another officer confirms it.' })
  @ApiCreatedResponse({ type: ClearanceDto })
  @ApiProblems(NotFound, InvalidInput)
  async propose(@CurrentActor() actor: Actor, @Body() input: ProposeClearanceDto): Promise<ClearanceDto> {
    return toClearanceDto(await this.clearances.propose(actor, input));
  }

  @Post('clearances/:id/confirmation')
  @HttpCode(200)
  @Allow(compliancePermissions.clearHits)
  @ApiOperation({ summary: 'Confirm that a hit is false', description: 'By another officer than the one who proposed it.' })
  @ApiOkResponse({ type: ClearanceDto })
  @ApiProblems(NotFound, SameOfficer)
  async confirm(@CurrentActor() actor: Actor, @IdParam() id: Id): Promise<ClearanceDto> {
    return toClearanceDto(await this.clearances.confirm(actor, id));
  }

  @Get('screening-coverage')
  @Allow(compliancePermissions.seeRefusals)
  @ApiOperation({ summary: 'How many of the organisations that are, or can again become, public the newest run screened' })
  @ApiOkResponse({ type: CoverageDto })
  async coverage(): Promise<CoverageDto> {
    return toCoverageDto(await this.rescreening.last());
  }
}
