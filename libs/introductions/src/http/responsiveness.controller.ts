import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { NotFound, isId } from '@zemlyak/kernel';
import { ApiProblems, Public } from '@zemlyak/platform/http';
import { InterestedParties } from '../interested-parties';
import { Introductions } from '../introductions.service';
import { ResponsivenessDto, toResponsivenessDto } from './interest.dto';

@ApiTags('introductions')
@Controller('organisations')
export class ResponsivenessController {
  constructor(
    private readonly introductions: Introductions,
    private readonly parties: InterestedParties,
  ) {}

  @Get(':id/responsiveness')
  @Public('how an organisation answers is shown on its public card')
  @ApiOperation({ summary: 'How an organisation answers interests', description: 'Reckoned when an interest ends, and every night.' })
  @ApiOkResponse({ type: ResponsivenessDto })
  @ApiProblems(NotFound)
  async read(@Param('id') id: string): Promise<ResponsivenessDto> {
    if (!isId(id) || !(await this.parties.isPublic(id))) throw new NotFound();
    const [found] = await this.introductions.responsiveness([id]);
    return toResponsivenessDto(found!);
  }
}
