import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, NotAllowed, NotFound, SignInRequired, StaleVersion, TooManyRequests, VersionRequired, type Actor } from '@zemlyak/kernel';
import { Allow, ApiIfMatch, ApiProblems, CreatesOnce, CurrentActor, IdParam, IfMatch, Public, RateLimit } from '@zemlyak/platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LastOperator, LinkNotValid, OwnRoles } from '../identity.errors';
import { identityPermissions } from '../identity.permissions';
import { People } from '../people.service';
import { SignUps } from '../sign-ups.service';
import { GiveRolesDto, PeoplePageDto, PeopleQueryDto, PersonDto, toPersonDto } from './person.dto';
import { SessionCookies, userAgentOf } from './session-cookies';
import { AcceptInvitationDto, ConfirmEmailDto, SignUpDto, SignedInDto, toAcceptanceInput, toSignUpInput } from './sign-up.dto';

@ApiTags('people')
@Controller()
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly signUps: SignUps,
    private readonly cookies: SessionCookies,
  ) {}

  @Post('people')
  @HttpCode(202)
  @Public('anybody may ask for an account')
  @CreatesOnce()
  @RateLimit('sign-up', 30, 3600)
  @ApiOperation({ summary: 'Sign up', description: 'Answered the same whether or not the address has an account; what to do next is in the letter.' })
  @ApiAcceptedResponse({ description: 'A letter is on its way.' })
  @ApiProblems(InvalidInput, TooManyRequests)
  async signUp(@Body() input: SignUpDto): Promise<void> {
    await this.signUps.apply(toSignUpInput(input));
  }

  @Post('email-confirmations')
  @HttpCode(200)
  @Public('the link in the letter is the proof')
  @RateLimit('email-confirmation', 60, 3600)
  @ApiOperation({ summary: 'Confirm the mail address', description: 'Makes the account and signs the browser in. The link works once, for 48 hours.' })
  @ApiOkResponse({ type: SignedInDto })
  @ApiProblems(LinkNotValid, InvalidInput, TooManyRequests)
  async confirm(@Body() input: ConfirmEmailDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignedInDto> {
    return this.cookies.handOver(reply, await this.signUps.confirm(input.token, userAgentOf(request)));
  }

  @Post('invitation-acceptances')
  @HttpCode(200)
  @Public('the link in the invitation is the proof')
  @RateLimit('invitation-acceptance', 60, 3600)
  @ApiOperation({
    summary: 'Accept an invitation',
    description: 'Takes over the account that waits, with a password and consents of one’s own, and signs the browser in.',
  })
  @ApiOkResponse({ type: SignedInDto })
  @ApiProblems(LinkNotValid, InvalidInput, TooManyRequests)
  async accept(@Body() input: AcceptInvitationDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignedInDto> {
    return this.cookies.handOver(reply, await this.signUps.accept(toAcceptanceInput(input), userAgentOf(request)));
  }

  @Get('people')
  @Allow(identityPermissions.seePeople)
  @ApiOperation({ summary: 'People', description: 'Found by part of the address or name; the oldest account first.' })
  @ApiOkResponse({ type: PeoplePageDto })
  @ApiProblems(SignInRequired, NotAllowed, InvalidInput)
  async find(@CurrentActor() actor: Actor, @Query() query: PeopleQueryDto): Promise<PeoplePageDto> {
    const page = await this.people.find(query.q ?? '', query.cursor, query.limit ?? 50);
    return { items: page.items.map((person) => toPersonDto(person, actor.language)), next: page.next };
  }

  @Get('people/:id')
  @Allow(identityPermissions.seePeople)
  @ApiOperation({ summary: 'One person' })
  @ApiOkResponse({ type: PersonDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound)
  async byId(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PersonDto> {
    return toPersonDto(await this.people.byId(id), actor.language);
  }

  @Put('people/:id/operator-roles')
  @Allow(identityPermissions.giveRoles)
  @ApiIfMatch()
  @ApiOperation({ summary: 'Give and take roles for the whole product', description: 'Nobody raises themselves, and the last operator stays.' })
  @ApiOkResponse({ type: PersonDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, OwnRoles, LastOperator, InvalidInput, StaleVersion, VersionRequired)
  async giveRoles(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() input: GiveRolesDto, @IfMatch() version: number): Promise<PersonDto> {
    return toPersonDto(await this.people.giveRoles(actor, id, input.roles, version), actor.language);
  }

  @Post('people/:id/lock')
  @HttpCode(200)
  @Allow(identityPermissions.lockPeople)
  @ApiOperation({ summary: 'Keep a person out', description: 'Ends every session at once.' })
  @ApiOkResponse({ type: PersonDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, LastOperator)
  async lock(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PersonDto> {
    return toPersonDto(await this.people.lock(actor, id), actor.language);
  }

  @Delete('people/:id/lock')
  @Allow(identityPermissions.lockPeople)
  @ApiOperation({ summary: 'Let a person in again' })
  @ApiOkResponse({ type: PersonDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound)
  async unlock(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PersonDto> {
    return toPersonDto(await this.people.unlock(actor, id), actor.language);
  }
}
