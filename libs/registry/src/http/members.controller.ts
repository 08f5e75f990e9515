import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, NotAllowed, NotFound, SignInRequired, type Actor } from '@zemlyak/kernel';
import { Allow, ApiProblems, CreatesOnce, CurrentActor, IdParam, RateLimit } from '@zemlyak/platform/http';
import { Invitations } from '../members/invitations.service';
import { JoinRequests } from '../members/join-requests.service';
import { Memberships } from '../members/memberships.service';
import { AboveYourself, AlreadyMember, InvitationOver, LastOwner } from '../registry.errors';
import { registryPermissions } from '../registry.permissions';
import { AnswerDto, AskToJoinDto, InvitationDto, InviteDto, JoinRequestDto, MadeDto, MemberDto, MemberRoleDto } from './members.dto';
import { toOrganisationCardDto } from './organisation.dto';

@ApiTags('organisation members')
@Controller()
export class MembersController {
  constructor(
    private readonly memberships: Memberships,
    private readonly invitations: Invitations,
    private readonly joinRequests: JoinRequests,
  ) {}

  @Get('organisations/:id/members')
  @Allow(registryPermissions.seeOwn)
  @ApiOperation({ summary: 'Colleagues', description: 'Owners first; names without contacts.' })
  @ApiOkResponse({ type: [MemberDto] })
  @ApiProblems(SignInRequired, NotFound)
  async list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<MemberDto[]> {
    return this.memberships.list(actor, id);
  }

  @Put('organisations/:id/members/:personId')
  @HttpCode(204)
  @Allow(registryPermissions.manageMembers)
  @ApiOperation({ summary: 'Set a member’s role' })
  @ApiNoContentResponse()
  @ApiProblems(SignInRequired, NotAllowed, NotFound, InvalidInput, AboveYourself, LastOwner)
  async setRole(@CurrentActor() actor: Actor, @IdParam() id: string, @IdParam('personId') personId: string, @Body() input: MemberRoleDto): Promise<void> {
    await this.memberships.setRole(actor, id, personId, input.role);
  }

  @Delete('organisations/:id/members/:personId')
  @HttpCode(204)
  @Allow(registryPermissions.manageMembers)
  @ApiOperation({ summary: 'Remove a member, or leave', description: 'The last owner cannot leave.' })
  @ApiNoContentResponse()
  @ApiProblems(SignInRequired, NotAllowed, NotFound, AboveYourself, LastOwner)
  async remove(@CurrentActor() actor: Actor, @IdParam() id: string, @IdParam('personId') personId: string): Promise<void> {
    await this.memberships.remove(actor, id, personId);
  }

  @Post('organisations/:id/invitations')
  @Allow(registryPermissions.manageMembers)
  @CreatesOnce()
  @RateLimit('registry-invitations', 60, 3600)
  @ApiOperation({
    summary: 'Invite by mail',
    description: 'Nobody becomes a member without answering. An adviser of an unconfirmed client invites the client.',
  })
  @ApiCreatedResponse({ type: MadeDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, InvalidInput, AboveYourself, AlreadyMember)
  async invite(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() input: InviteDto): Promise<MadeDto> {
    return { id: await this.invitations.invite(actor, id, input) };
  }

  @Get('my/invitations')
  @Allow(registryPermissions.seeOwn)
  @ApiOperation({ summary: 'Open invitations of the reader' })
  @ApiOkResponse({ type: [InvitationDto] })
  @ApiProblems(SignInRequired)
  async myInvitations(@CurrentActor() actor: Actor): Promise<InvitationDto[]> {
    return (await this.invitations.mine(actor)).map((invitation) => ({ ...invitation, organisation: toOrganisationCardDto(invitation.organisation) }));
  }

  @Put('my/invitations/:id')
  @HttpCode(204)
  @Allow(registryPermissions.join)
  @ApiOperation({ summary: 'Answer an invitation' })
  @ApiNoContentResponse()
  @ApiProblems(SignInRequired, NotFound, InvalidInput, InvitationOver, AlreadyMember)
  async answerInvitation(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() input: AnswerDto): Promise<void> {
    await this.invitations.answer(actor, id, input.accepted);
  }

  @Post('organisations/:id/join-requests')
  @Allow(registryPermissions.join)
  @CreatesOnce()
  @RateLimit('registry-join-requests', 20, 3600)
  @ApiOperation({ summary: 'Ask to join', description: 'Works for records that are not public yet: whoever found the number by the duplicate check may ask.' })
  @ApiCreatedResponse({ type: MadeDto })
  @ApiProblems(SignInRequired, NotFound, InvalidInput, AlreadyMember)
  async ask(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() input: AskToJoinDto): Promise<MadeDto> {
    return { id: await this.joinRequests.ask(actor, id, input.message ?? null) };
  }

  @Get('organisations/:id/join-requests')
  @Allow(registryPermissions.manageMembers)
  @ApiOperation({ summary: 'Open requests to join', description: 'For managers and owners, oldest first.' })
  @ApiOkResponse({ type: [JoinRequestDto] })
  @ApiProblems(SignInRequired, NotAllowed, NotFound)
  async listRequests(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<JoinRequestDto[]> {
    return this.joinRequests.list(actor, id);
  }

  @Put('organisations/:id/join-requests/:requestId')
  @HttpCode(204)
  @Allow(registryPermissions.manageMembers)
  @ApiOperation({ summary: 'Answer a request to join' })
  @ApiNoContentResponse()
  @ApiProblems(SignInRequired, NotAllowed, NotFound, InvalidInput, AlreadyMember)
  async answerRequest(@CurrentActor() actor: Actor, @IdParam() id: string, @IdParam('requestId') requestId: string, @Body() input: AnswerDto): Promise<void> {
    await this.joinRequests.answer(actor, id, requestId, input.accepted);
  }
}
