import { Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, NotAllowed, NotFound, SignInRequired, type Actor, type Id } from '@zemlyak/kernel';
import { Allow, ApiProblems, CurrentActor, IdParam } from '@zemlyak/platform/http';
import { Organisations } from '../organisations.service';
import { PublicationRefused, WrongStatus } from '../registry.errors';
import { registryPermissions } from '../registry.permissions';
import { Standings } from '../standings.service';
import { OrganisationDto, toOrganisationDto } from './organisation.dto';
import { PauseDto, ReasonDto } from './organisations.dto';

@ApiTags('organisations')
@Controller('organisations/:id')
export class StandingsController {
  constructor(
    private readonly standings: Standings,
    private readonly organisations: Organisations,
  ) {}

  @Post('pause')
  @HttpCode(200)
  @Allow(registryPermissions.change)
  @ApiOperation({ summary: 'Pause the entry', description: 'Owners only. It leaves lists and search at once.' })
  @ApiOkResponse({ type: OrganisationDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, InvalidInput, WrongStatus)
  async pause(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() input: PauseDto): Promise<OrganisationDto> {
    await this.standings.pause(actor, id, input.until ?? null);
    return this.answer(id);
  }

  @Delete('pause')
  @Allow(registryPermissions.change)
  @ApiOperation({ summary: 'End the pause' })
  @ApiOkResponse({ type: OrganisationDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, WrongStatus, PublicationRefused)
  async resume(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<OrganisationDto> {
    await this.standings.resume(actor, id);
    return this.answer(id);
  }

  @Post('confirmation')
  @HttpCode(200)
  @Allow(registryPermissions.change)
  @ApiOperation({ summary: 'Still interested', description: 'Moves the lapse date on by 180 days and wakes a lapsed entry.' })
  @ApiOkResponse({ type: OrganisationDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, WrongStatus, PublicationRefused)
  async confirm(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<OrganisationDto> {
    await this.standings.confirm(actor, id);
    return this.answer(id);
  }

  @Post('closure')
  @HttpCode(200)
  @Allow(registryPermissions.change)
  @ApiOperation({ summary: 'Close the entry for ever', description: 'Owners only.' })
  @ApiOkResponse({ type: OrganisationDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, InvalidInput, WrongStatus)
  async close(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() input: ReasonDto): Promise<OrganisationDto> {
    await this.standings.close(actor, id, input.reason);
    return this.answer(id);
  }

  @Post('suspension')
  @HttpCode(200)
  @Allow(registryPermissions.suspend)
  @ApiOperation({ summary: 'Take the entry out of sight', description: 'At once, with a reason that its members see.' })
  @ApiOkResponse({ type: OrganisationDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, InvalidInput, WrongStatus)
  async suspend(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() input: ReasonDto): Promise<OrganisationDto> {
    await this.standings.suspend(actor, id, input.reason);
    return this.answer(id);
  }

  @Delete('suspension')
  @Allow(registryPermissions.suspend)
  @ApiOperation({ summary: 'End the suspension', description: 'The entry is in the state before it.' })
  @ApiOkResponse({ type: OrganisationDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, WrongStatus, PublicationRefused)
  async lift(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<OrganisationDto> {
    await this.standings.lift(actor, id);
    return this.answer(id);
  }

  private async answer(id: Id): Promise<OrganisationDto> {
    return toOrganisationDto(await this.organisations.byId(id), true);
  }
}
