import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, NotFound, type Actor, type Id } from '@zemlyak/kernel';
import { Allow, ApiProblems, CreatesOnce, CurrentActor, IdParam } from '@zemlyak/platform/http';
import { searchPermissions } from '../search.permissions';
import { SynonymBook } from '../synonym-book';
import { AddSynonymsDto, SynonymsDto, SynonymsListDto, toSynonymsDto } from './synonyms.dto';

@ApiTags('search')
@Controller('search/synonyms')
export class SynonymsController {
  constructor(private readonly book: SynonymBook) {}

  @Get()
  @Allow(searchPermissions.editSynonyms)
  @ApiOperation({ summary: 'Names that editors declared to mean one thing', description: 'The built-in ones are not listed.' })
  @ApiOkResponse({ type: SynonymsListDto })
  async list(): Promise<SynonymsListDto> {
    return { items: (await this.book.groups()).map(toSynonymsDto), next: null };
  }

  @Post()
  @Allow(searchPermissions.editSynonyms)
  @CreatesOnce()
  @ApiOperation({ summary: 'Declare that some names mean one thing', description: 'Searches follow within a minute.' })
  @ApiCreatedResponse({ type: SynonymsDto })
  @ApiProblems(InvalidInput)
  async add(@CurrentActor() actor: Actor, @Body() input: AddSynonymsDto): Promise<SynonymsDto> {
    return toSynonymsDto(await this.book.add(actor, input.terms));
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow(searchPermissions.editSynonyms)
  @ApiOperation({ summary: 'Forget a group of names' })
  @ApiNoContentResponse()
  @ApiProblems(NotFound)
  async remove(@CurrentActor() actor: Actor, @IdParam() id: Id): Promise<void> {
    await this.book.remove(actor, id);
  }
}
