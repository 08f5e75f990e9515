import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, MalformedCursor, NotAllowed, NotFound, SignInRequired, type Actor } from '@zemlyak/kernel';
import { Allow, ApiProblems, CreatesOnce, CurrentActor, IdParam, Public, RateLimit } from '@zemlyak/platform/http';
import { Clients } from '../clients/clients.service';
import { InvitationOver, OrganisationDuplicate } from '../registry.errors';
import { registryPermissions } from '../registry.permissions';
import { ClientConfirmationDto, ClientConfirmedDto, DraftForClientDto } from './clients.dto';
import { OrganisationDto, OrganisationPageDto, toOrganisationDto } from './organisation.dto';
import { RegistryPageQueryDto } from './organisations.dto';

@ApiTags('clients')
@Controller()
export class ClientsController {
  constructor(private readonly clients: Clients) {}

  @Get('clients')
  @Allow(registryPermissions.draftForClients)
  @ApiOperation({ summary: 'Records drafted by the reader’s agencies', description: 'Newest first.' })
  @ApiOkResponse({ type: OrganisationPageDto })
  @ApiProblems(SignInRequired, NotAllowed, MalformedCursor)
  async list(@CurrentActor() actor: Actor, @Query() query: RegistryPageQueryDto): Promise<OrganisationPageDto> {
    const { items, next } = await this.clients.list(actor, query.cursor ?? null, query.limit);
    return { items: items.map((view) => toOrganisationDto(view, true)), next };
  }

  @Post('clients')
  @Allow(registryPermissions.draftForClients)
  @CreatesOnce()
  @ApiOperation({ summary: 'Draft a record for a client', description: 'Of the agency’s territory. It cannot be submitted before the client confirms.' })
  @ApiCreatedResponse({ type: OrganisationDto })
  @ApiProblems(SignInRequired, NotAllowed, InvalidInput, OrganisationDuplicate)
  async draft(@CurrentActor() actor: Actor, @Body() input: DraftForClientDto): Promise<OrganisationDto> {
    return toOrganisationDto(await this.clients.draft(actor, input), true);
  }

  @Post('organisations/:id/client-confirmation')
  @HttpCode(200)
  @Public('the token of the letter is the key; without one the person must be the invited client or an owner')
  @RateLimit('registry-client-confirmation', 20, 600)
  @ApiOperation({ summary: 'The client agrees to an adviser’s draft', description: 'The invited person becomes the owner.' })
  @ApiOkResponse({ type: ClientConfirmedDto })
  @ApiProblems(NotAllowed, NotFound, InvalidInput, InvitationOver)
  async confirm(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() input: ClientConfirmationDto): Promise<ClientConfirmedDto> {
    await this.clients.confirm(actor, id, input.token ?? null);
    return { organisationId: id, confirmedByClient: true };
  }
}
