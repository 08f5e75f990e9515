import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, NotFound, SignInRequired, TooManyRequests, Unavailable, type Actor } from '@zemlyak/kernel';
import { Allow, ApiProblems, CurrentActor, IdParam, Public, RateLimit } from '@zemlyak/platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountLocked, SecondFactorNeeded, SessionNeeded, WrongCode, WrongCredentials, WrongPassword } from '../identity.errors';
import { identityPermissions } from '../identity.permissions';
import { Sessions } from '../sessions/sessions.service';
import { SignIns } from '../sessions/sign-ins.service';
import { SessionCookies } from './session-cookies';
import { ChooseOrganisationDto, ProveDto, SessionDto, SignInDto, toSessionDto } from './session.dto';
import { SignedInDto } from './sign-up.dto';

@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly signIns: SignIns,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
  ) {}

  @Post()
  @Public('nobody is signed in before signing in')
  @RateLimit('sign-in', 60, 600)
  @ApiOperation({ summary: 'Sign in', description: 'The session’s token is in the cookie only. After five failures each further one doubles the wait.' })
  @ApiCreatedResponse({ type: SignedInDto })
  @ApiProblems(WrongCredentials, SecondFactorNeeded, WrongCode, AccountLocked, InvalidInput, TooManyRequests, Unavailable)
  async signIn(@Body() input: SignInDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignedInDto> {
    return this.cookies.handOver(reply, await this.signIns.signIn(input, this.cookies.visitOf(request)));
  }

  @Get()
  @Allow(identityPermissions.seeOwnAccount)
  @ApiOperation({ summary: 'Browsers that are signed in', description: 'The latest used first.' })
  @ApiOkResponse({ type: [SessionDto] })
  @ApiProblems(SignInRequired)
  async list(@CurrentActor() actor: Actor): Promise<SessionDto[]> {
    return (await this.sessions.list(actor)).map(toSessionDto);
  }

  @Delete('current')
  @HttpCode(204)
  @Allow(identityPermissions.seeOwnAccount)
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse({ description: 'The session is over.' })
  @ApiProblems(SignInRequired, SessionNeeded)
  async signOut(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    this.sessions.requireSession(actor);
    await this.sessions.end(actor, actor.sessionId!);
    this.cookies.takeAway(reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow(identityPermissions.changeOwnAccount)
  @ApiOperation({ summary: 'Sign one browser out' })
  @ApiNoContentResponse({ description: 'The session is over.' })
  @ApiProblems(SignInRequired, NotFound, SessionNeeded)
  async end(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    this.sessions.requireSession(actor);
    await this.sessions.end(actor, id);
  }

  @Delete()
  @HttpCode(204)
  @Allow(identityPermissions.changeOwnAccount)
  @ApiOperation({ summary: 'Sign out everywhere', description: 'This browser too.' })
  @ApiNoContentResponse({ description: 'All sessions are over.' })
  @ApiProblems(SignInRequired, SessionNeeded)
  async endAll(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    this.sessions.requireSession(actor);
    await this.sessions.endAll(actor);
    this.cookies.takeAway(reply);
  }

  @Put('current/organisation')
  @HttpCode(204)
  @Allow(identityPermissions.seeOwnAccount)
  @ApiOperation({ summary: 'Choose the organisation to act for' })
  @ApiNoContentResponse({ description: 'Chosen; GET /me shows the roles held now.' })
  @ApiProblems(SignInRequired, NotFound, InvalidInput, SessionNeeded)
  async actFor(@CurrentActor() actor: Actor, @Body() input: ChooseOrganisationDto): Promise<void> {
    await this.sessions.actFor(actor, input.organisationId);
  }

  @Put('current/proof')
  @Allow(identityPermissions.changeOwnAccount)
  @RateLimit('proof', 30, 600)
  @ApiOperation({
    summary: 'Prove that it is you',
    description: 'Asked for by the problem proof-needed; counts for ten minutes. The session gets a new token.',
  })
  @ApiOkResponse({ type: SignedInDto })
  @ApiProblems(SignInRequired, WrongPassword, SessionNeeded, InvalidInput, TooManyRequests, Unavailable)
  async prove(
    @CurrentActor() actor: Actor,
    @Body() input: ProveDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInDto> {
    return this.cookies.handOver(reply, await this.signIns.prove(actor, input.password, this.cookies.visitOf(request)));
  }
}
