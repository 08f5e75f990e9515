import { Body, Controller, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, SignInRequired, TooManyRequests, Unavailable, type Actor } from '@zemlyak/kernel';
import { Allow, ApiProblems, CurrentActor, Public, RateLimit } from '@zemlyak/platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LinkNotValid, SessionNeeded, WrongPassword } from '../identity.errors';
import { identityPermissions } from '../identity.permissions';
import { Passwords } from '../keys/passwords.service';
import { SignIns } from '../sessions/sign-ins.service';
import { AskPasswordResetDto, ChangePasswordDto, ResetPasswordDto } from './password.dto';
import { SessionCookies } from './session-cookies';
import { SignedInDto } from './sign-up.dto';

@ApiTags('passwords')
@Controller()
export class PasswordsController {
  constructor(
    private readonly passwords: Passwords,
    private readonly signIns: SignIns,
    private readonly cookies: SessionCookies,
  ) {}

  @Post('password-resets')
  @HttpCode(202)
  @Public('whoever forgot the password cannot sign in')
  @RateLimit('password-reset', 20, 3600)
  @ApiOperation({ summary: 'Ask for a link to a new password', description: 'Answered the same whether or not the address has an account.' })
  @ApiAcceptedResponse({ description: 'If there is such an account, a letter is on its way.' })
  @ApiProblems(InvalidInput, TooManyRequests)
  async ask(@Body() input: AskPasswordResetDto): Promise<void> {
    await this.passwords.askReset(input.email);
  }

  @Put('password-resets/current')
  @HttpCode(204)
  @Public('the link in the letter is the proof')
  @RateLimit('password-reset-use', 60, 3600)
  @ApiOperation({ summary: 'Set a new password by the link', description: 'Ends all sessions and signs nobody in: a second factor is asked as always.' })
  @ApiNoContentResponse({ description: 'Changed; sign in with the new password.' })
  @ApiProblems(LinkNotValid, InvalidInput, TooManyRequests, Unavailable)
  async reset(@Body() input: ResetPasswordDto): Promise<void> {
    await this.passwords.reset(input.token, input.password);
  }

  @Post('me/password')
  @HttpCode(200)
  @Allow(identityPermissions.changeOwnAccount)
  @RateLimit('password-change', 30, 600)
  @ApiOperation({ summary: 'Change the password', description: 'Other browsers are signed out.' })
  @ApiOkResponse({ type: SignedInDto })
  @ApiProblems(SignInRequired, WrongPassword, SessionNeeded, InvalidInput, TooManyRequests, Unavailable)
  async change(
    @CurrentActor() actor: Actor,
    @Body() input: ChangePasswordDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInDto> {
    await this.signIns.requirePassword(actor.personId!, input.currentPassword, this.cookies.visitOf(request));
    return this.cookies.handOver(reply, await this.passwords.change(actor, input.newPassword));
  }
}
