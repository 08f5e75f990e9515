import { Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, MalformedCursor, NotAllowed, SignInRequired, TooLarge, UnsupportedContent, type Actor } from '@zemlyak/kernel';
import { Messages } from '@zemlyak/platform';
import { Allow, ApiProblems, CurrentActor } from '@zemlyak/platform/http';
import type { FastifyRequest } from 'fastify';
import type { AppliedImport } from '../imports/import-report';
import { Imports } from '../imports/imports.service';
import { AlreadyImported, ImportLooksPartial, ImportUnreadable } from '../reference.errors';
import { referencePermissions } from '../reference.permissions';
import { importedSchemes } from '../vocabulary/schemes';
import { ImportDto, ImportFormDto, ImportListDto, ImportsQuery, toImportDto } from './import.dto';

/** Official classifier files. */
@ApiTags('reference')
@Controller('reference/imports')
export class ImportsController {
  constructor(
    private readonly imports: Imports,
    private readonly messages: Messages,
  ) {}

  @Get()
  @Allow(referencePermissions.seeImports)
  @ApiOperation({ summary: 'Official files that were applied' })
  @ApiOkResponse({ type: ImportListDto })
  @ApiProblems(SignInRequired, NotAllowed, InvalidInput, MalformedCursor)
  async list(@CurrentActor() actor: Actor, @Query() query: ImportsQuery): Promise<ImportListDto> {
    const page = await this.imports.list(query.limit, query.cursor);
    return { items: page.items.map((applied) => this.told(actor, applied)), next: page.next };
  }

  @Post()
  @HttpCode(201)
  @Allow(referencePermissions.import)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ImportFormDto })
  @ApiOperation({
    summary: 'Apply an official file',
    description: 'Everything readable is applied at once; the report names what changed and what was left out. The same file again changes nothing.',
  })
  @ApiCreatedResponse({ type: ImportDto })
  @ApiProblems(SignInRequired, NotAllowed, InvalidInput, UnsupportedContent, TooLarge, ImportUnreadable, AlreadyImported, ImportLooksPartial)
  async run(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<ImportDto> {
    if (!request.isMultipart()) throw new UnsupportedContent();
    const file = await request.file();
    if (!file) throw new InvalidInput({ errors: [{ path: 'file', code: 'isDefined' }] });
    const bytes = await file.toBuffer();
    const scheme = importedSchemes.find((known) => known === fieldOf(file.fields['scheme']));
    if (!scheme) throw new InvalidInput({ errors: [{ path: 'scheme', code: 'isIn' }] });
    return this.told(actor, await this.imports.run(actor, scheme, bytes, file.filename, { complete: fieldOf(file.fields['complete']) !== 'false' }));
  }

  private told(actor: Actor, applied: AppliedImport): ImportDto {
    return toImportDto(applied, (bad) => this.messages.text(actor.language, `validation.${bad.reason}`));
  }
}

/** Text of a form field; undefined for a file, a list or nothing. */
function fieldOf(part: unknown): string | undefined {
  const value = (part as { value?: unknown } | undefined)?.value;
  return typeof value === 'string' ? value : undefined;
}
