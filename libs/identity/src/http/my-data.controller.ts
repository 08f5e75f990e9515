import { Body, Controller, Get, HttpCode, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { InvalidInput, NotFound, SignInRequired, TooManyRequests, type Actor } from '@zemlyak/kernel';
import { Allow, ApiProblems, CreatesOnce, CurrentActor, IdParam, RateLimit } from '@zemlyak/platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Erasure } from '../my-data/erasure.service';
import { Exports } from '../my-data/exports.service';
import { ExportNotReady, LastOperator, ProofNeeded, SessionNeeded, WrongPassword } from '../identity.errors';
import { identityPermissions } from '../identity.permissions';
import { Sessions } from '../sessions/sessions.service';
import { SignIns } from '../sessions/sign-ins.service';
import { DataExportDto, EraseDto, ErasurePreviewDto, ExportFileQueryDto, toDataExportDto, toErasureSectionDto } from './my-data.dto';
import { SessionCookies } from './session-cookies';

@ApiTags('my-data')
@Controller('me')
export class MyDataController {
  constructor(
    private readonly exports: Exports,
    private readonly erasure: Erasure,
    private readonly signIns: SignIns,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
  ) {}

  @Post('exports')
  @HttpCode(202)
  @Allow(identityPermissions.changeOwnAccount)
  @CreatesOnce()
  @RateLimit('data-export', 20, 3600)
  @ApiOperation({ summary: 'Ask for a copy of one’s data', description: 'Ready in under a minute as a rule, kept for seven days, only for its owner.' })
  @ApiAcceptedResponse({ type: DataExportDto })
  @ApiProblems(SignInRequired, ProofNeeded, SessionNeeded, TooManyRequests)
  async ask(@CurrentActor() actor: Actor): Promise<DataExportDto> {
    await this.sessions.requireProof(actor, new Date());
    return toDataExportDto(await this.exports.ask(actor));
  }

  @Get('exports/:id')
  @Allow(identityPermissions.seeOwnAccount)
  @ApiOperation({ summary: 'How far the copy is' })
  @ApiOkResponse({ type: DataExportDto })
  @ApiProblems(SignInRequired, NotFound, SessionNeeded)
  async byId(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<DataExportDto> {
    this.sessions.requireSession(actor);
    return toDataExportDto(await this.exports.byId(actor, id));
  }

  @Get('exports/:id/file')
  @Allow(identityPermissions.seeOwnAccount)
  @ApiOperation({ summary: 'Download the copy' })
  @ApiProduces('text/html', 'application/json')
  @ApiOkResponse({ description: 'The file.', schema: { type: 'string', format: 'binary' } })
  @ApiProblems(SignInRequired, NotFound, ExportNotReady, InvalidInput, SessionNeeded)
  async file(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: ExportFileQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    this.sessions.requireSession(actor);
    const format = query.format ?? 'html';
    const bytes = await this.exports.file(actor, id, format);
    void reply.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    return new StreamableFile(bytes, {
      type: format === 'json' ? 'application/json' : 'text/html; charset=utf-8',
      disposition: `attachment; filename="zemlyak-my-data.${format}"`,
    });
  }

  @Get('erasure')
  @Allow(identityPermissions.seeOwnAccount)
  @ApiOperation({ summary: 'What erasure would do', description: 'What goes at once, what must stay, why and until when.' })
  @ApiOkResponse({ type: ErasurePreviewDto })
  @ApiProblems(SignInRequired, SessionNeeded)
  async preview(@CurrentActor() actor: Actor): Promise<ErasurePreviewDto> {
    this.sessions.requireSession(actor);
    return { sections: (await this.erasure.preview(actor, actor.language)).map(toErasureSectionDto) };
  }

  @Post('erasure')
  @HttpCode(204)
  @Allow(identityPermissions.changeOwnAccount)
  @RateLimit('erasure', 10, 600)
  @ApiOperation({ summary: 'Erase the account', description: 'At once and for good.' })
  @ApiNoContentResponse({ description: 'Erased; the browser is signed out.' })
  @ApiProblems(SignInRequired, WrongPassword, LastOperator, SessionNeeded, InvalidInput, TooManyRequests)
  async erase(
    @CurrentActor() actor: Actor,
    @Body() input: EraseDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.sessions.requireSession(actor);
    await this.signIns.requirePassword(actor.personId!, input.password, this.cookies.visitOf(request));
    await this.erasure.erase(actor);
    this.cookies.takeAway(reply);
  }
}
