import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, NotFound, SignInRequired, StaleVersion, VersionRequired, type Actor, type Id } from '@zemlyak/kernel';
import { Allow, ApiIfMatch, ApiProblems, CreatesOnce, CurrentActor, IdParam, IfMatch } from '@zemlyak/platform/http';
import type { FastifyReply } from 'fastify';
import { SavedSearches } from '../saved/saved-searches.service';
import { TooManySavedSearches } from '../search.errors';
import { searchPermissions } from '../search.permissions';
import { ChangeSavedSearchDto, SaveSearchDto, SavedSearchDto, SavedSearchesDto, toQuestion, toSavedSearchDto, toSavedSearchLineDto } from './saved-search.dto';

@ApiTags('search')
@Controller('my/saved-searches')
export class SavedSearchesController {
  constructor(private readonly saved: SavedSearches) {}

  @Get()
  @Allow(searchPermissions.save)
  @ApiOperation({ summary: 'Saved searches', description: 'Each with the number of cards that appeared since its person last looked.' })
  @ApiOkResponse({ type: SavedSearchesDto })
  @ApiProblems(SignInRequired)
  async list(@CurrentActor() actor: Actor): Promise<SavedSearchesDto> {
    return { items: (await this.saved.list(actor)).map(toSavedSearchLineDto), next: null };
  }

  @Post()
  @Allow(searchPermissions.save)
  @CreatesOnce()
  @ApiOperation({
    summary: 'Save a search',
    description: 'Cards that appear from now on are news. The same question is kept once: saved again it is answered as it is.',
  })
  @ApiCreatedResponse({ type: SavedSearchDto })
  @ApiOkResponse({ type: SavedSearchDto, description: 'The same question is saved already; nothing changed.' })
  @ApiProblems(SignInRequired, InvalidInput, TooManySavedSearches)
  async save(@CurrentActor() actor: Actor, @Body() input: SaveSearchDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<SavedSearchDto> {
    const { saved, isNew } = await this.saved.save(actor, { name: input.name, question: toQuestion(input.question), cadence: input.cadence });
    if (!isNew) void reply.status(200);
    return toSavedSearchDto(saved);
  }

  @Patch(':id')
  @Allow(searchPermissions.save)
  @ApiIfMatch()
  @ApiOperation({ summary: 'Rename a saved search or change when its letters come' })
  @ApiOkResponse({ type: SavedSearchDto })
  @ApiProblems(SignInRequired, NotFound, InvalidInput, StaleVersion, VersionRequired)
  async change(@CurrentActor() actor: Actor, @IdParam() id: Id, @IfMatch() version: number, @Body() input: ChangeSavedSearchDto): Promise<SavedSearchDto> {
    return toSavedSearchDto(await this.saved.change(actor, id, version, input));
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow(searchPermissions.save)
  @ApiOperation({ summary: 'Give a saved search up' })
  @ApiNoContentResponse({ description: 'It is gone, and its letters with it.' })
  @ApiProblems(SignInRequired, NotFound)
  async remove(@CurrentActor() actor: Actor, @IdParam() id: Id): Promise<void> {
    await this.saved.remove(actor, id);
  }

  @Post(':id/looks')
  @HttpCode(204)
  @Allow(searchPermissions.save)
  @ApiOperation({
    summary: 'Say that one has looked at what it finds',
    description: 'What can be found now is no news any more. Looking twice changes nothing.',
  })
  @ApiNoContentResponse({ description: 'Noted.' })
  @ApiProblems(SignInRequired, NotFound)
  async look(@CurrentActor() actor: Actor, @IdParam() id: Id): Promise<void> {
    await this.saved.look(actor, id);
  }
}
