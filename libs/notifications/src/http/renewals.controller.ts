import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ActionAwaitsCheck, ActionUnavailable } from '@zemlyak/compliance';
import { InvalidInput, TooManyRequests, type Actor } from '@zemlyak/kernel';
import { ApiProblems, CurrentActor, Public, RateLimit } from '@zemlyak/platform/http';
import { WrongStatus } from '@zemlyak/registry';
import { RenewalLinkBroken, RenewalLinkOver } from '../notifications.errors';
import { RenewalLinks } from '../renewal-links';
import { RenewDto, RenewalDto, toRenewalDto } from './renewal.dto';

const WHY_PUBLIC = 'the signed link in a letter is the right to answer its one question';

/** "Still interested?" answered by one tap, without signing in. */
@ApiTags('notifications')
@Controller('renewals')
export class RenewalsController {
  constructor(private readonly links: RenewalLinks) {}

  @Get(':token')
  @Public(WHY_PUBLIC)
  @RateLimit('renewals', 60, 60)
  @ApiOperation({ summary: 'What a link from a letter keeps public', description: 'Changes nothing, so that programs which open links do no harm.' })
  @ApiOkResponse({ type: RenewalDto })
  @ApiProblems(RenewalLinkBroken, RenewalLinkOver, TooManyRequests)
  async show(@CurrentActor() actor: Actor, @Param('token') token: string): Promise<RenewalDto> {
    return toRenewalDto(await this.links.show(token), actor.language);
  }

  @Post()
  @HttpCode(200)
  @Public(WHY_PUBLIC)
  @RateLimit('renewals', 60, 60)
  @ApiOperation({
    summary: 'Say that it is still of interest',
    description: 'An organisation holds for another 180 days, a listing for another six months. The link works once.',
  })
  @ApiOkResponse({ type: RenewalDto })
  @ApiProblems(RenewalLinkBroken, RenewalLinkOver, ActionUnavailable, ActionAwaitsCheck, WrongStatus, InvalidInput, TooManyRequests)
  async use(@CurrentActor() actor: Actor, @Body() input: RenewDto): Promise<RenewalDto> {
    return toRenewalDto(await this.links.use(input.token), actor.language);
  }
}
