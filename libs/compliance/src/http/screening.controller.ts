import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, NotFound, type Actor, type Id } from '@zemlyak/kernel';
import { Allow, ApiProblems, CreatesOnce, CurrentActor, IdParam } from '@zemlyak/platform/http';
import { compliancePermissions } from '../compliance.permissions';
import { Parties } from '../parties.service';
import { Screening } from '../screening.service';
import { NamePartyDto, PartiesDto, PartyDto, ScreeningDto, toPartyDto, toScreeningDto } from './screening.dto';

@ApiTags('compliance')
@Controller('organisations/:id')
export class ScreeningController {
  constructor(
    private readonly screening: Screening,
    private readonly parties: Parties,
  ) {}

  @Get('screening')
  @Allow(compliancePermissions.seeScreening)
  @ApiOperation({ summary: 'Where an organisation stands with its check', description: 'For its people, its advisers and reviewers, and staff.' })
  @ApiOkResponse({ type: ScreeningDto })
  @ApiProblems(NotFound)
  async of(@CurrentActor() actor: Actor, @IdParam() id: Id): Promise<ScreeningDto> {
    return toScreeningDto(await this.screening.of(actor, id));
  }

  @Get('parties')
  @Allow(compliancePermissions.nameParties)
  @ApiOperation({ summary: 'Owners and signatories named for screening', description: 'For managers of the organisation and officers.' })
  @ApiOkResponse({ type: PartiesDto })
  @ApiProblems(NotFound)
  async list(@CurrentActor() actor: Actor, @IdParam() id: Id): Promise<PartiesDto> {
    return { items: (await this.parties.of(actor, id)).map(toPartyDto), next: null };
  }

  @Post('parties')
  @Allow(compliancePermissions.nameParties)
  @CreatesOnce()
  @ApiOperation({ summary: 'Name an owner, director or signatory', description: 'The organisation is screened again within seconds.' })
  @ApiCreatedResponse({ type: PartyDto })
  @ApiProblems(NotFound, InvalidInput)
  async name(@CurrentActor() actor: Actor, @IdParam() id: Id, @Body() input: NamePartyDto): Promise<PartyDto> {
    return toPartyDto(await this.parties.name(actor, id, input));
  }

  @Delete('parties/:partyId')
  @HttpCode(204)
  @Allow(compliancePermissions.nameParties)
  @ApiOperation({ summary: 'Remove somebody named by mistake' })
  @ApiNoContentResponse()
  @ApiProblems(NotFound)
  async remove(@CurrentActor() actor: Actor, @IdParam() id: Id, @IdParam('partyId') partyId: Id): Promise<void> {
    await this.parties.remove(actor, id, partyId);
  }
}
