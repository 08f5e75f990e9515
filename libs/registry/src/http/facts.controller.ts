import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, NotAllowed, NotFound, SignInRequired, type Actor } from '@zemlyak/kernel';
import { Allow, ApiProblems, CreatesOnce, CurrentActor, IdParam, Public } from '@zemlyak/platform/http';
import { Facts } from '../facts/facts.service';
import { FactNotIndependent, IdentifierTaken } from '../registry.errors';
import { registryPermissions } from '../registry.permissions';
import { CheckFactDto, CheckedFactDto } from './facts.dto';
import { MadeDto } from './members.dto';
import { toOrganisationCardDto } from './organisation.dto';

@ApiTags('organisation facts')
@Controller('organisations')
export class FactsController {
  constructor(private readonly facts: Facts) {}

  @Get(':idOrSlug/facts')
  @Public('facts of active organisations are part of their public card')
  @ApiOperation({ summary: 'Confirmed facts', description: 'With source, checker, date and expiry. What is out of date is not here.' })
  @ApiOkResponse({ type: [CheckedFactDto] })
  @ApiProblems(NotFound)
  async list(@CurrentActor() actor: Actor, @Param('idOrSlug') idOrSlug: string): Promise<CheckedFactDto[]> {
    return (await this.facts.visible(actor, idOrSlug)).map((fact) => ({ ...fact, checkedBy: fact.checkedBy && toOrganisationCardDto(fact.checkedBy) }));
  }

  @Post(':id/facts')
  @Allow(registryPermissions.checkFacts)
  @CreatesOnce()
  @ApiOperation({
    summary: 'Confirm a statement',
    description: 'By an agency or council of the territory or a reviewer. A register extract also confirms the numbers and makes the organisation verified.',
  })
  @ApiCreatedResponse({ type: MadeDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, InvalidInput, FactNotIndependent, IdentifierTaken)
  async check(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() input: CheckFactDto): Promise<MadeDto> {
    return { id: await this.facts.check(actor, id, input) };
  }

  @Delete(':id/facts/:factId')
  @HttpCode(204)
  @Allow(registryPermissions.checkFacts)
  @ApiOperation({ summary: 'Take a confirmation back' })
  @ApiNoContentResponse()
  @ApiProblems(SignInRequired, NotAllowed, NotFound)
  async withdraw(@CurrentActor() actor: Actor, @IdParam() id: string, @IdParam('factId') factId: string): Promise<void> {
    await this.facts.withdraw(actor, id, factId);
  }
}
