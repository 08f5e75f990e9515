import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { InvalidInput, NotFound, dayOf } from '@zemlyak/kernel';
import { ApiProblems, Public } from '@zemlyak/platform/http';
import type { FastifyReply } from 'fastify';
import { ConceptIndex } from '../concepts/concept-index';
import { ReferenceQueries } from '../reference.queries';
import { Reference } from '../reference.service';
import type { Code } from '../vocabulary/entries';
import { conceptSchemes, storedSchemes, type ConceptScheme, type StoredScheme } from '../vocabulary/schemes';
import { CodeListDto, CodePageDto, CodesQuery, toCodeDto, toCodePageDto, toSuggestionDto } from './code.dto';
import { ReferenceDto, toReferenceDto } from './reference.dto';

/** Vocabularies and codes, open to everybody. */
@ApiTags('reference')
@Controller('reference')
export class ReferenceController {
  private prepared?: { readonly tag: string; readonly body: ReferenceDto };

  constructor(
    private readonly reference: Reference,
    private readonly concepts: ConceptIndex,
    private readonly queries: ReferenceQueries,
  ) {}

  @Get()
  @Public('lists that every form and filter shows')
  @ApiOperation({
    summary: 'All small vocabularies',
    description: 'Names in both languages. May be kept for an hour; send the ETag back in If-None-Match to learn that nothing changed.',
  })
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'ETag of the answer at hand', example: 'W/"12-2027-03-31"' })
  @ApiOkResponse({ type: ReferenceDto })
  @ApiResponse({ status: 304, description: 'Nothing changed since the ETag' })
  all(@Res({ passthrough: true }) reply: FastifyReply, @Headers('If-None-Match') known?: string): ReferenceDto | undefined {
    const now = new Date();
    const tag = `W/"${this.reference.edition}-${dayOf(now)}"`;
    void reply.header('ETag', tag).header('Cache-Control', 'public, max-age=3600');
    if (known === tag) {
      void reply.status(304);
      return undefined;
    }
    if (this.prepared?.tag !== tag) this.prepared = { tag, body: toReferenceDto(this.reference, now) };
    return this.prepared.body;
  }

  @Get('codes')
  @Public('needed before sign-in: guests search by codes')
  @ApiOperation({
    summary: 'Find codes',
    description: 'With `q`: codes that the words may mean, best first. Without: the codes directly below `parent` in `scheme`.',
  })
  @ApiOkResponse({ type: CodeListDto })
  @ApiProblems(InvalidInput)
  async codes(@Query() query: CodesQuery): Promise<CodeListDto> {
    if (query.q !== undefined)
      return { items: this.concepts.suggest(query.q, { scheme: conceptScheme(query.scheme), limit: query.limit }).map(toSuggestionDto), next: null };
    if (!query.scheme) throw new InvalidInput({ errors: [{ path: 'q', code: 'isDefined' }] });
    return { items: (await this.queries.children(query.scheme, query.parent ?? null, new Date())).map(toCodeDto), next: null };
  }

  @Get('codes/:scheme/:code')
  @Public('what a code on a public card means')
  @ApiOperation({ summary: 'One code', description: 'Dropped codes too, so that old records stay readable.' })
  @ApiParam({ name: 'scheme', enum: storedSchemes, enumName: 'CodeScheme', example: 'hs' })
  @ApiParam({ name: 'code', example: '0811' })
  @ApiOkResponse({ type: CodePageDto })
  @ApiProblems(NotFound)
  async code(@Param('scheme') scheme: string, @Param('code') code: string): Promise<CodePageDto> {
    if (!isStored(scheme)) throw new NotFound();
    const found = await this.queries.code(scheme, code);
    if (!found) throw new NotFound();
    return toCodePageDto(found, await this.pathTo(found), await this.queries.children(scheme, code, new Date()));
  }

  private async pathTo(code: Code): Promise<Code[]> {
    const path: Code[] = [];
    for (let parent = code.parent; parent !== null && path.length < 10;) {
      const above = await this.queries.code(code.scheme, parent);
      if (!above) break;
      path.unshift(above);
      parent = above.parent;
    }
    return path;
  }
}

const isStored = (scheme: string): scheme is StoredScheme => (storedSchemes as readonly string[]).includes(scheme);

function conceptScheme(scheme: StoredScheme | undefined): ConceptScheme | undefined {
  if (scheme === undefined) return undefined;
  const found = conceptSchemes.find((known) => known === scheme);
  if (!found) throw new InvalidInput({ errors: [{ path: 'scheme', code: 'isIn' }] });
  return found;
}
