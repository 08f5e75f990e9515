import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, SignInRequired, TooManyRequests, type Actor } from '@zemlyak/kernel';
import { Allow, ApiProblems, CurrentActor, Public, RateLimit } from '@zemlyak/platform/http';
import { LinkNotValid, ProofNeeded, SessionNeeded } from '../identity.errors';
import { identityPermissions } from '../identity.permissions';
import { EmailChanges } from '../keys/email-changes.service';
import { AskEmailChangeDto, ConfirmEmailChangeDto, EmailChangeDto, toEmailChangeDto } from './email-change.dto';

@ApiTags('keys')
@Controller()
export class EmailChangesController {
  constructor(private readonly changes: EmailChanges) {}

  @Get('me/email-change')
  @Allow(identityPermissions.seeOwnAccount)
  @ApiOperation({ summary: 'The change of mail address that waits to be confirmed' })
  @ApiOkResponse({ type: EmailChangeDto })
  @ApiProblems(SignInRequired)
  async asked(@CurrentActor() actor: Actor): Promise<EmailChangeDto> {
    return toEmailChangeDto(await this.changes.asked(actor));
  }

  @Put('me/email-change')
  @Allow(identityPermissions.changeOwnAccount)
  @RateLimit('email-change', 10, 3600)
  @ApiOperation({
    summary: 'Ask for another mail address',
    description: 'Replaces an earlier wish. Answered the same whether or not the address has an account; it changes when the link in the letter is opened.',
  })
  @ApiOkResponse({ type: EmailChangeDto })
  @ApiProblems(SignInRequired, InvalidInput, ProofNeeded, SessionNeeded, TooManyRequests)
  async ask(@CurrentActor() actor: Actor, @Body() input: AskEmailChangeDto): Promise<EmailChangeDto> {
    return toEmailChangeDto(await this.changes.ask(actor, input.email));
  }

  @Delete('me/email-change')
  @HttpCode(204)
  @Allow(identityPermissions.changeOwnAccount)
  @ApiOperation({ summary: 'Take the wish for another mail address back' })
  @ApiNoContentResponse({ description: 'The link in the letter opens nothing any more.' })
  @ApiProblems(SignInRequired, SessionNeeded)
  async cancel(@CurrentActor() actor: Actor): Promise<void> {
    await this.changes.cancel(actor);
  }

  @Post('email-change-confirmations')
  @HttpCode(204)
  @Public('the link in the letter is the proof')
  @RateLimit('email-change-confirmation', 60, 3600)
  @ApiOperation({
    summary: 'Confirm the new mail address',
    description: 'The account moves to it. Sessions end, except the one that asked; nobody is signed in.',
  })
  @ApiNoContentResponse({ description: 'Changed; sign in with the new address.' })
  @ApiProblems(LinkNotValid, InvalidInput, TooManyRequests)
  async confirm(@Body() input: ConfirmEmailChangeDto): Promise<void> {
    await this.changes.confirm(input.token);
  }
}
