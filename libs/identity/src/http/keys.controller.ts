import { Body, Controller, Delete, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, NotFound, SignInRequired, TooManyRequests, type Actor } from '@zemlyak/kernel';
import { Allow, ApiProblems, CurrentActor, IdParam, RateLimit } from '@zemlyak/platform/http';
import type { FastifyReply } from 'fastify';
import { ApiTokens } from '../keys/api-tokens.service';
import { ProofNeeded, SecondFactorAlreadyOn, SecondFactorNotStarted, SecondFactorOff, SessionNeeded, TooManyApiTokens } from '../identity.errors';
import { identityPermissions } from '../identity.permissions';
import { SecondFactor } from '../keys/second-factor.service';
import { ApiTokensDto, MakeApiTokenDto, NewApiTokenDto, toApiTokenDto } from './api-token.dto';
import { EnableSecondFactorDto, RecoveryCodesDto, SecondFactorDto, SecondFactorSecretDto } from './second-factor.dto';
import { SessionCookies } from './session-cookies';

@ApiTags('keys')
@Controller('me')
export class KeysController {
  constructor(
    private readonly secondFactor: SecondFactor,
    private readonly tokens: ApiTokens,
    private readonly cookies: SessionCookies,
  ) {}

  @Get('second-factor')
  @Allow(identityPermissions.seeOwnAccount)
  @ApiOperation({ summary: 'Whether a second factor is on' })
  @ApiOkResponse({ type: SecondFactorDto })
  @ApiProblems(SignInRequired)
  async state(@CurrentActor() actor: Actor): Promise<SecondFactorDto> {
    const { enabledAt, recoveryCodesLeft } = await this.secondFactor.state(actor);
    return { enabled: enabledAt !== null, enabledAt, recoveryCodesLeft };
  }

  @Post('second-factor')
  @Allow(identityPermissions.changeOwnAccount)
  @ApiOperation({ summary: 'Begin a second factor', description: 'Gives the secret for an authenticator app; a first code turns it on.' })
  @ApiCreatedResponse({ type: SecondFactorSecretDto })
  @ApiProblems(SignInRequired, SecondFactorAlreadyOn, ProofNeeded, SessionNeeded)
  async start(@CurrentActor() actor: Actor): Promise<SecondFactorSecretDto> {
    return this.secondFactor.start(actor);
  }

  @Put('second-factor')
  @Allow(identityPermissions.changeOwnAccount)
  @RateLimit('second-factor', 20, 600)
  @ApiOperation({
    summary: 'Turn the second factor on with a first code',
    description: 'Other browsers are signed out. The recovery codes are shown only now.',
  })
  @ApiOkResponse({ type: RecoveryCodesDto })
  @ApiProblems(SignInRequired, SecondFactorAlreadyOn, SecondFactorNotStarted, InvalidInput, SessionNeeded, TooManyRequests)
  async enable(@CurrentActor() actor: Actor, @Body() input: EnableSecondFactorDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<RecoveryCodesDto> {
    const { recoveryCodes, session } = await this.secondFactor.enable(actor, input.code);
    this.cookies.handOver(reply, session);
    return { recoveryCodes };
  }

  @Delete('second-factor')
  @HttpCode(204)
  @Allow(identityPermissions.changeOwnAccount)
  @ApiOperation({ summary: 'Turn the second factor off' })
  @ApiNoContentResponse({ description: 'Off.' })
  @ApiProblems(SignInRequired, ProofNeeded, SessionNeeded)
  async disable(@CurrentActor() actor: Actor): Promise<void> {
    await this.secondFactor.disable(actor);
  }

  // no Idempotency-Key here: the stored answer would hold the codes in clear
  @Post('recovery-codes')
  @Allow(identityPermissions.changeOwnAccount)
  @ApiOperation({ summary: 'Make ten new recovery codes', description: 'Shown once; the ones before them stop at once.' })
  @ApiCreatedResponse({ type: RecoveryCodesDto })
  @ApiProblems(SignInRequired, SecondFactorOff, ProofNeeded, SessionNeeded)
  async renewCodes(@CurrentActor() actor: Actor): Promise<RecoveryCodesDto> {
    return { recoveryCodes: await this.secondFactor.renewCodes(actor) };
  }

  @Get('api-tokens')
  @Allow(identityPermissions.seeOwnAccount)
  @ApiOperation({ summary: 'Tokens for programs' })
  @ApiOkResponse({ type: ApiTokensDto })
  @ApiProblems(SignInRequired)
  async list(@CurrentActor() actor: Actor): Promise<ApiTokensDto> {
    return { items: (await this.tokens.list(actor)).map(toApiTokenDto), next: null };
  }

  // no Idempotency-Key here: the stored answer would hold the token in clear
  @Post('api-tokens')
  @Allow(identityPermissions.changeOwnAccount)
  @ApiOperation({
    summary: 'Make a token for a program',
    description: 'Shown once; for reading only unless asked for otherwise; ends after a year at the latest.',
  })
  @ApiCreatedResponse({ type: NewApiTokenDto })
  @ApiProblems(SignInRequired, InvalidInput, TooManyApiTokens, ProofNeeded, SessionNeeded)
  async make(@CurrentActor() actor: Actor, @Body() input: MakeApiTokenDto): Promise<NewApiTokenDto> {
    const { token, ...card } = await this.tokens.make(actor, { ...input, scope: input.scope ?? 'read' });
    return { ...toApiTokenDto(card), token };
  }

  @Delete('api-tokens/:id')
  @HttpCode(204)
  @Allow(identityPermissions.changeOwnAccount)
  @ApiOperation({ summary: 'Revoke a token' })
  @ApiNoContentResponse({ description: 'It opens nothing any more.' })
  @ApiProblems(SignInRequired, NotFound, SessionNeeded)
  async revoke(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.tokens.revoke(actor, id);
  }
}
