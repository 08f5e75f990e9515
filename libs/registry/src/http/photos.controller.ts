import { Controller, Delete, Get, HttpCode, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { InvalidInput, NotAllowed, NotFound, SignInRequired, type Actor, type Bilingual } from '@zemlyak/kernel';
import { Allow, ApiProblems, CreatesOnce, CurrentActor, IdParam, Public, RateLimit } from '@zemlyak/platform/http';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PHOTO_LIMIT, Photos, type Photo } from '../photos/photos.service';
import { PhotoTooLarge, PhotoUnreadable, TooManyPhotos, WrongStatus } from '../registry.errors';
import { registryPermissions } from '../registry.permissions';
import { ProfileTextDto } from './profile.dto';

export class PhotoDto implements Photo {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ type: 'integer', description: 'Pixels.', example: 1600 }) readonly width: number;
  @ApiProperty({ type: 'integer', description: 'Pixels.', example: 1067 }) readonly height: number;
  @ApiProperty({ type: ProfileTextDto }) readonly caption: ProfileTextDto;
}

@ApiTags('organisation photos')
@Controller()
export class PhotosController {
  constructor(private readonly photos: Photos) {}

  @Post('organisations/:id/photos')
  @Allow(registryPermissions.change)
  @CreatesOnce()
  @RateLimit('registry-photos', 60, 600)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        captionRu: { type: 'string', description: 'Before the file.' },
        captionEn: { type: 'string', description: 'Before the file.' },
        file: { type: 'string', format: 'binary', description: 'JPEG, PNG or WebP, at most 10 MB.' },
      },
    },
  })
  @ApiOperation({ summary: 'Add a picture', description: 'It is drawn anew: place, camera and comments are dropped.' })
  @ApiCreatedResponse({ type: PhotoDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, InvalidInput, PhotoUnreadable, PhotoTooLarge, TooManyPhotos, WrongStatus)
  async add(@CurrentActor() actor: Actor, @IdParam() id: string, @Req() request: FastifyRequest): Promise<PhotoDto> {
    const file = request.isMultipart() ? await request.file({ limits: { fileSize: PHOTO_LIMIT } }) : undefined;
    if (!file) throw new InvalidInput({ errors: [{ path: 'file', code: 'isNotEmpty' }] });
    const bytes = await file.toBuffer().catch((error: { code?: string }) => {
      throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? new PhotoTooLarge({ megabytes: PHOTO_LIMIT / 1_048_576 }) : error;
    });
    return this.photos.add(actor, id, bytes, captionOf(file));
  }

  @Get('photos/:id')
  @Public('pictures of active organisations are part of their public card')
  @ApiOperation({ summary: 'A picture' })
  @ApiOkResponse({ content: { 'image/webp': { schema: { type: 'string', format: 'binary' } } } })
  @ApiProblems(NotFound)
  async read(@CurrentActor() actor: Actor, @IdParam() id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const picture = await this.photos.read(actor, id);
    void reply.header('Cache-Control', 'private, max-age=3600');
    return new StreamableFile(picture, { type: 'image/webp' });
  }

  @Delete('organisations/:id/photos/:photoId')
  @HttpCode(204)
  @Allow(registryPermissions.change)
  @ApiOperation({ summary: 'Remove a picture' })
  @ApiNoContentResponse()
  @ApiProblems(SignInRequired, NotAllowed, NotFound, WrongStatus)
  async remove(@CurrentActor() actor: Actor, @IdParam() id: string, @IdParam('photoId') photoId: string): Promise<void> {
    await this.photos.remove(actor, id, photoId);
  }
}

/** Text fields that came before the file; at most 200 characters each. */
function captionOf(file: MultipartFile): Bilingual {
  const text = (name: string): string | undefined => {
    const field = file.fields[name];
    return field && 'value' in field && typeof field.value === 'string' ? field.value.slice(0, 200) : undefined;
  };
  return { ru: text('captionRu'), en: text('captionEn') };
}
