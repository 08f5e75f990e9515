import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, NotAllowed, NotFound, SignInRequired, StaleVersion, VersionRequired, type Actor } from '@zemlyak/kernel';
import { Allow, ApiIfMatch, ApiProblems, CurrentActor, IdParam, IfMatch } from '@zemlyak/platform/http';
import { introductionsPermissions } from '../introductions.permissions';
import { MonthlyCaps } from '../monthly-caps.service';
import { MonthlyCapDto, SetMonthlyCapDto, toMonthlyCapDto } from './monthly-cap.dto';

@ApiTags('introductions')
@Controller('organisations/:id/interest-cap')
export class MonthlyCapsController {
  constructor(private readonly caps: MonthlyCaps) {}

  @Get()
  @Allow(introductionsPermissions.setCaps)
  @ApiOperation({ summary: 'How many interests an organisation may send in a month' })
  @ApiOkResponse({ type: MonthlyCapDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound)
  async read(@CurrentActor() _actor: Actor, @IdParam() id: string): Promise<MonthlyCapDto> {
    return toMonthlyCapDto(await this.caps.of(id));
  }

  @Put()
  @Allow(introductionsPermissions.setCaps)
  @ApiIfMatch()
  @ApiOperation({ summary: 'Set the monthly cap of an organisation', description: 'Counts at once; the reason is kept. The version is that of GET.' })
  @ApiOkResponse({ type: MonthlyCapDto })
  @ApiProblems(SignInRequired, NotAllowed, NotFound, InvalidInput, StaleVersion, VersionRequired)
  async set(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() input: SetMonthlyCapDto, @IfMatch() version: number): Promise<MonthlyCapDto> {
    return toMonthlyCapDto(await this.caps.set(actor, id, version, input));
  }
}
