import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiMovedPermanentlyResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { GUEST, InvalidInput, NotAllowed, NotFound, SignInRequired, StaleVersion, VersionRequired, isId, type Actor } from '@zemlyak/kernel';
import { Allow, ApiIfMatch, ApiProblems, CreatesOnce, CurrentActor, IdParam, IfMatch, Public, RateLimit } from '@zemlyak/platform/http';
import type { FastifyReply } from 'fastify';
import { Duplicates } from '../duplicates.service';
import { Histories } from '../histories.service';
import { suggestName } from '../names';
import { Organisations } from '../organisations.service';
import { ClientNotConfirmed, OrganisationDuplicate, WrongStatus } from '../registry.errors';
import { registryPermissions } from '../registry.permissions';
import { roleIn, seesInside } from '../registry.policy';
import { OrganisationDto, toOrganisationDto } from './organisation.dto';
import { DuplicateQuestionDto, DuplicatesDto, MyOrganisationDto, OrganisationHistoryDto, OrganisationQueryDto } from './organisations.dto';
import { ChangeOrganisationDto, CreateOrganisationDto } from './profile.dto';

@ApiTags('organisations')
@Controller()
export class OrganisationsController {
  constructor(
    private readonly organisations: Organisations,
    private readonly duplicates: Duplicates,
    private readonly histories: Histories,
  ) {}

  @Post('organisations')
  @Allow(registryPermissions.create)
  @CreatesOnce()
  @ApiOperation({ summary: 'Begin a record', description: 'A draft, visible to its members only. Whoever creates it becomes its owner.' })
  @ApiCreatedResponse({ type: OrganisationDto })
  @ApiProblems(SignInRequired, InvalidInput, OrganisationDuplicate)
  async create(@CurrentActor() actor: Actor, @Body() input: CreateOrganisationDto): Promise<OrganisationDto> {
    return toOrganisationDto(await this.organisations.create(actor, input), true);
  }

  @Post('organisations/duplicates')
  @HttpCode(200)
  @Allow(registryPermissions.create)
  @RateLimit('registry-duplicates', 60, 60)
  @ApiOperation({ summary: 'Look for the same firm before creating', description: 'Also spells a missing name in the other script, as a suggestion.' })
  @ApiOkResponse({ type: DuplicatesDto })
  @ApiProblems(SignInRequired, InvalidInput)
  async findDuplicates(@CurrentActor() actor: Actor, @Body() input: DuplicateQuestionDto): Promise<DuplicatesDto> {
    return { matches: await this.duplicates.find(actor, input), nameSuggestion: suggestName(input) };
  }

  @Get('my/organisations')
  @Allow(registryPermissions.seeOwn)
  @ApiOperation({ summary: 'Organisations of the reader', description: 'In the order of joining.' })
  @ApiOkResponse({ type: [MyOrganisationDto] })
  @ApiProblems(SignInRequired)
  async mine(@CurrentActor() actor: Actor): Promise<MyOrganisationDto[]> {
    return (await this.organisations.mine(actor)).map((view) => ({ ...toOrganisationDto(view, true), role: roleIn(actor, view.id)! }));
  }

  @Get('organisations/:idOrSlug')
  @Public('cards of active organisations are public; everything else is hidden by the query')
  @ApiOperation({ summary: 'An organisation', description: 'A former slug is answered with 301 and the present address.' })
  @ApiOkResponse({ type: OrganisationDto })
  @ApiMovedPermanentlyResponse({ type: OrganisationDto, description: 'The record has another slug now; see Location.' })
  @ApiProblems(NotFound)
  async read(
    @CurrentActor() actor: Actor,
    @Param('idOrSlug') idOrSlug: string,
    @Query() query: OrganisationQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationDto> {
    const view = await this.organisations.visible(actor, idOrSlug);
    if (!isId(idOrSlug) && view.slug !== idOrSlug) void reply.status(301).header('Location', `/api/v1/organisations/${view.slug}`);
    return toOrganisationDto(view, seesInside(query.preview === 'stranger' ? GUEST : actor, view));
  }

  @Patch('organisations/:id')
  @Allow(registryPermissions.change)
  @ApiIfMatch()
  @ApiOperation({
    summary: 'Change the record',
    description: 'Fields left out stay. A new legal name, country or number of a public record sends it back to review.',
  })
  @ApiOkResponse({ type: OrganisationDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, InvalidInput, StaleVersion, VersionRequired, WrongStatus, OrganisationDuplicate)
  async change(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: ChangeOrganisationDto,
  ): Promise<OrganisationDto> {
    return toOrganisationDto(await this.organisations.change(actor, id, version, input), true);
  }

  @Post('organisations/:id/submission')
  @HttpCode(200)
  @Allow(registryPermissions.submit)
  @ApiOperation({ summary: 'Send the draft to review' })
  @ApiOkResponse({ type: OrganisationDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, WrongStatus, ClientNotConfirmed, OrganisationDuplicate)
  async submit(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<OrganisationDto> {
    return toOrganisationDto(await this.organisations.submit(actor, id), true);
  }

  @Get('organisations/:id/history')
  @Allow(registryPermissions.seeHistory)
  @ApiOperation({ summary: 'What happened to the record', description: 'For members, their adviser and reviewers.' })
  @ApiOkResponse({ type: OrganisationHistoryDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound)
  async history(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<OrganisationHistoryDto> {
    const { states, events } = await this.histories.of(actor, id);
    return {
      states: states.map((step) => ({ ...step, remarks: step.remarks.map(({ field, text }) => ({ field, text })) })),
      events: events.map((event) => ({ ...event, fields: [...event.fields] })),
    };
  }
}
