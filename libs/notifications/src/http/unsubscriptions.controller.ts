import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, TooManyRequests, type Actor } from '@zemlyak/kernel';
import { Messages } from '@zemlyak/platform';
import { ApiProblems, CurrentActor, Public, RateLimit } from '@zemlyak/platform/http';
import { UnsubscribeLinkBroken } from '../notifications.errors';
import { UnsubscribeLinks, type UnsubscribeState } from '../unsubscribe-links';
import { UnsubscribeDto, UnsubscriptionDto, toUnsubscriptionDto } from './preference.dto';

const WHY_PUBLIC = 'the signed link in a letter is the right to turn that kind of letter off';

/** One tap out of a letter, without signing in. */
@ApiTags('notifications')
@Controller('unsubscriptions')
export class UnsubscriptionsController {
  constructor(
    private readonly links: UnsubscribeLinks,
    private readonly messages: Messages,
  ) {}

  @Get(':token')
  @Public(WHY_PUBLIC)
  @RateLimit('unsubscriptions', 60, 60)
  @ApiOperation({ summary: 'What a link from a letter turns off', description: 'Changes nothing, so that programs which open links do no harm.' })
  @ApiOkResponse({ type: UnsubscriptionDto })
  @ApiProblems(UnsubscribeLinkBroken, TooManyRequests)
  async show(@CurrentActor() actor: Actor, @Param('token') token: string): Promise<UnsubscriptionDto> {
    return this.shown(actor, await this.links.show(token));
  }

  @Post()
  @HttpCode(200)
  @Public(WHY_PUBLIC)
  @RateLimit('unsubscriptions', 60, 60)
  @ApiOperation({ summary: 'Turn a kind of letter off', description: 'A second tap changes nothing.' })
  @ApiOkResponse({ type: UnsubscriptionDto })
  @ApiProblems(UnsubscribeLinkBroken, InvalidInput, TooManyRequests)
  async use(@CurrentActor() actor: Actor, @Body() input: UnsubscribeDto): Promise<UnsubscriptionDto> {
    return this.shown(actor, await this.links.use(input.token));
  }

  @Post(':token')
  @HttpCode(200)
  @Public(WHY_PUBLIC)
  @RateLimit('unsubscriptions', 60, 60)
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiOperation({
    summary: 'One-click unsubscribe of mail programs',
    description: 'RFC 8058: the address of the List-Unsubscribe header; the body is not read.',
  })
  @ApiOkResponse({ type: UnsubscriptionDto })
  @ApiProblems(UnsubscribeLinkBroken, TooManyRequests)
  async oneClick(@CurrentActor() actor: Actor, @Param('token') token: string): Promise<UnsubscriptionDto> {
    return this.shown(actor, await this.links.use(token));
  }

  private shown(actor: Actor, state: UnsubscribeState): UnsubscriptionDto {
    const key = state.name === null ? state.kind : 'saved_search';
    return toUnsubscriptionDto(state, this.messages.text(actor.language, `labels.notice-kind.${key}`, { name: state.name }));
  }
}
