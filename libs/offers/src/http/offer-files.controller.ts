import { Controller, Delete, Get, HttpCode, Post, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { InvalidInput, NotAllowed, NotFound, TooLarge, UnsupportedContent, type Actor, type Id } from '@zemlyak/kernel';
import { Allow, ApiProblems, CreatesOnce, CurrentActor, IdParam, Public, RateLimit } from '@zemlyak/platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OfferFiles } from '../offer-files.service';
import { OfferFileTooLarge, OfferFileUnreadable, OfferWrongStatus, TooManyOfferFiles } from '../offers.errors';
import { offerPermissions } from '../offers.permissions';

class UploadOfferFileDto {
  @ApiProperty({ type: String, format: 'binary' }) readonly file: unknown;
  @ApiPropertyOptional({ maxLength: 200, example: 'Цех фасовки' }) readonly caption?: string;
}

class UploadedOfferFileDto {
  @ApiProperty({ type: String, format: 'uuid', example: '01992f3c-7a51-7c1e-8d8e-1f0e6c1c2a11' }) readonly id: Id;
}

@ApiTags('offers')
@Controller()
export class OfferFilesController {
  constructor(private readonly files: OfferFiles) {}

  @Post('offers/:id/photos')
  @Allow(offerPermissions.change)
  @CreatesOnce()
  @RateLimit('offers.upload', 120, 3600)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UploadOfferFileDto })
  @ApiOperation({ summary: 'Add a photo', description: 'JPEG, PNG or WebP up to 10 MB, at most 10; drawn anew without anything hidden in the file.' })
  @ApiCreatedResponse({ type: UploadedOfferFileDto })
  @ApiProblems(NotFound, NotAllowed, InvalidInput, OfferWrongStatus, OfferFileTooLarge, OfferFileUnreadable, TooManyOfferFiles, TooLarge, UnsupportedContent)
  async addPhoto(@CurrentActor() actor: Actor, @IdParam() id: Id, @Req() request: FastifyRequest): Promise<UploadedOfferFileDto> {
    return { id: await this.files.add(actor, id, { kind: 'photo', ...(await uploaded(request)) }) };
  }

  @Post('offers/:id/files')
  @Allow(offerPermissions.change)
  @CreatesOnce()
  @RateLimit('offers.upload', 120, 3600)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UploadOfferFileDto })
  @ApiOperation({ summary: 'Add a document', description: 'PDF up to 20 MB, at most 5.' })
  @ApiCreatedResponse({ type: UploadedOfferFileDto })
  @ApiProblems(NotFound, NotAllowed, InvalidInput, OfferWrongStatus, OfferFileTooLarge, OfferFileUnreadable, TooManyOfferFiles, TooLarge, UnsupportedContent)
  async addDocument(@CurrentActor() actor: Actor, @IdParam() id: Id, @Req() request: FastifyRequest): Promise<UploadedOfferFileDto> {
    return { id: await this.files.add(actor, id, { kind: 'document', ...(await uploaded(request)) }) };
  }

  @Delete('offers/:id/files/:fileId')
  @HttpCode(204)
  @Allow(offerPermissions.change)
  @ApiOperation({ summary: 'Remove a photo or document', description: 'At once, from the public page too.' })
  @ApiNoContentResponse()
  @ApiProblems(NotFound, NotAllowed, OfferWrongStatus)
  async remove(@CurrentActor() actor: Actor, @IdParam() id: Id, @IdParam('fileId') fileId: Id): Promise<void> {
    await this.files.remove(actor, id, fileId);
  }

  @Get('offer-files/:id')
  @Public('files of published listings are for everybody; others answer 404 to strangers')
  @ApiOperation({ summary: 'A photo or document' })
  @ApiOkResponse({
    description: 'WebP or PDF.',
    content: { 'image/webp': { schema: { type: 'string', format: 'binary' } }, 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblems(NotFound)
  async read(@CurrentActor() actor: Actor, @IdParam() id: Id, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { stream, contentType } = await this.files.read(actor, id);
    const isDocument = contentType === 'application/pdf';
    void reply.header('cache-control', 'private, max-age=300').header('x-content-type-options', 'nosniff');
    return new StreamableFile(stream, { type: contentType, disposition: isDocument ? `attachment; filename="${id}.pdf"` : 'inline' });
  }
}

/** @throws UnsupportedContent unless it is a form; InvalidInput without a file */
async function uploaded(request: FastifyRequest): Promise<{ bytes: Buffer; caption: string }> {
  if (!request.isMultipart()) throw new UnsupportedContent();
  const file = await request.file();
  if (!file) throw new InvalidInput({ errors: [{ path: 'file', code: 'isDefined' }] });
  const bytes = await file.toBuffer(),
    caption: unknown = (file.fields['caption'] as { value?: unknown } | undefined)?.value;
  return { bytes, caption: typeof caption === 'string' ? caption : '' };
}
