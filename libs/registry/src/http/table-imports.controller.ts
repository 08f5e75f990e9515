import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, MalformedCursor, NotAllowed, NotFound, SignInRequired, TooLarge, UnsupportedContent, isId, type Actor } from '@zemlyak/kernel';
import { Messages } from '@zemlyak/platform';
import { Allow, ApiProblems, CreatesOnce, CurrentActor, IdParam, RateLimit } from '@zemlyak/platform/http';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import {
  ImportWrongStatus,
  TableColumnsMissing,
  TableEmpty,
  TableEncodingUnknown,
  TableSeveralSheets,
  TableTooLarge,
  TableTooManyRows,
  TableUnreadable,
} from '../imports/import.errors';
import { LARGEST_FILE } from '../imports/import-limits';
import { ImportQueries } from '../imports/imports.queries';
import { TableImports } from '../imports/imports.service';
import { refusedRowsFile, toldProblems } from '../imports/refused-rows-file';
import { registryPermissions } from '../registry.permissions';
import { RegistryPageQueryDto } from './organisations.dto';
import { TableImportDto, TableImportFormDto, TableImportMappingDto, TableImportPageDto, toTableImportCardDto, toTableImportDto } from './table-imports.dto';

/** Refused rows that an answer shows; the rest is in the file. */
const SHOWN = 100;

@ApiTags('imports')
@Controller('imports')
export class TableImportsController {
  constructor(
    private readonly imports: TableImports,
    private readonly queries: ImportQueries,
    private readonly messages: Messages,
  ) {}

  @Get()
  @Allow(registryPermissions.import)
  @ApiOperation({ summary: 'Imports of the reader’s agency or council', description: 'Newest first.' })
  @ApiOkResponse({ type: TableImportPageDto })
  @ApiProblems(SignInRequired, NotAllowed, InvalidInput, MalformedCursor)
  async list(@CurrentActor() actor: Actor, @Query() query: RegistryPageQueryDto): Promise<TableImportPageDto> {
    const { items, next } = await this.queries.list(actor, query.cursor ?? null, query.limit);
    return { items: items.map(toTableImportCardDto), next };
  }

  @Post()
  @Allow(registryPermissions.import)
  @CreatesOnce()
  @RateLimit('registry-imports', 60, 3600)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: TableImportFormDto })
  @ApiOperation({
    summary: 'Give a file to import',
    description: 'Nothing is made yet. The answer says how the file was read, its columns, five rows and what the columns seem to mean.',
  })
  @ApiCreatedResponse({ type: TableImportDto })
  @ApiProblems(
    SignInRequired,
    NotAllowed,
    InvalidInput,
    TableUnreadable,
    TableEncodingUnknown,
    TableEmpty,
    TableTooLarge,
    TableTooManyRows,
    TableSeveralSheets,
    TooLarge,
    UnsupportedContent,
  )
  async upload(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<TableImportDto> {
    const file = request.isMultipart() ? await request.file({ limits: { fileSize: LARGEST_FILE } }) : undefined;
    if (!file) throw new InvalidInput({ errors: [{ path: 'file', code: 'isNotEmpty' }] });
    const bytes = await file.toBuffer().catch((error: { code?: string }) => {
      throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? new TableTooLarge({ megabytes: LARGEST_FILE / 1_048_576 }) : error;
    });
    const organisationId = textBefore(file, 'organisationId') || undefined;
    if (organisationId !== undefined && !isId(organisationId)) throw new InvalidInput({ errors: [{ path: 'organisationId', code: 'isUuid' }] });
    return this.shown(actor, await this.imports.upload(actor, { kind: textBefore(file, 'kind'), fileName: file.filename, bytes, organisationId }));
  }

  @Get(':id')
  @Allow(registryPermissions.import)
  @ApiOperation({ summary: 'An import as it goes on', description: 'With counts and the first hundred refused rows.' })
  @ApiOkResponse({ type: TableImportDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound)
  async read(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<TableImportDto> {
    return this.shown(actor, id);
  }

  @Put(':id/mapping')
  @HttpCode(202)
  @Allow(registryPermissions.import)
  @ApiOperation({ summary: 'Say what columns mean', description: 'Begins the check of all rows; saying it anew, before records are made, begins it anew.' })
  @ApiAcceptedResponse({ type: TableImportDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, InvalidInput, TableColumnsMissing, ImportWrongStatus)
  async map(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() { mapping }: TableImportMappingDto): Promise<TableImportDto> {
    await this.imports.map(actor, id, mapping);
    return this.shown(actor, id);
  }

  @Post(':id/application')
  @HttpCode(202)
  @Allow(registryPermissions.import)
  @ApiOperation({
    summary: 'Make drafts of the ready rows',
    description: 'Nothing is published. After a cancel it goes on where it stopped; no row is made twice.',
  })
  @ApiAcceptedResponse({ type: TableImportDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, ImportWrongStatus)
  async apply(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<TableImportDto> {
    await this.imports.apply(actor, id);
    return this.shown(actor, id);
  }

  @Delete(':id/application')
  @Allow(registryPermissions.import)
  @ApiOperation({ summary: 'Stop making drafts', description: 'What is made stays; the rest can be made later.' })
  @ApiOkResponse({ type: TableImportDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, ImportWrongStatus)
  async cancel(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<TableImportDto> {
    await this.imports.cancel(actor, id);
    return this.shown(actor, id);
  }

  @Get(':id/bad-rows')
  @Allow(registryPermissions.import)
  @ApiOperation({
    summary: 'The refused rows as a file',
    description: 'The columns as they came, then row, column and reason in the reader’s language. Put right, it can be imported as it is.',
  })
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } } })
  @ApiProblems(SignInRequired, NotAllowed, NotFound)
  async refusedRows(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<StreamableFile> {
    const found = await this.imports.visible(actor, id);
    const name = encodeURIComponent(`${found.fileName.replace(/\.[^.]*$/, '')}-${this.messages.text(actor.language, 'labels.import.file')}.csv`).replace(
      /['()]/g,
      escape,
    );
    const file = refusedRowsFile(this.messages, actor.language, found, this.queries.allRefused(id));
    return new StreamableFile(file, { type: 'text/csv; charset=utf-8', disposition: `attachment; filename="rows.csv"; filename*=UTF-8''${name}` });
  }

  private async shown(actor: Actor, id: string): Promise<TableImportDto> {
    const found = await this.imports.visible(actor, id);
    const refused = (await this.queries.refused(id, 0, SHOWN)).map((row) => ({
      row: row.number,
      state: row.state as 'bad' | 'duplicate',
      problems: toldProblems(this.messages, actor.language, found, row),
    }));
    return toTableImportDto(found, await this.imports.choices(actor, found), refused, actor.language);
  }
}

/** A text field that came before the file; '' when there is none. */
function textBefore(file: MultipartFile, name: string): string {
  const field = file.fields[name];
  return field && 'value' in field && typeof field.value === 'string' ? field.value.trim().slice(0, 100) : '';
}
