import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, SignInRequired, type Actor } from '@zemlyak/kernel';
import { Messages } from '@zemlyak/platform';
import { Allow, ApiProblems, CurrentActor } from '@zemlyak/platform/http';
import { notificationsPermissions } from '../notifications.permissions';
import { Preferences, type Preference } from '../preferences.service';
import { ChoosePreferencesDto, NoticePreferencesDto, toPreferenceDto } from './preference.dto';

@ApiTags('notifications')
@Controller('notice-preferences')
export class NoticePreferencesController {
  constructor(
    private readonly preferences: Preferences,
    private readonly messages: Messages,
  ) {}

  @Get()
  @Allow(notificationsPermissions.choose)
  @ApiOperation({ summary: 'Which notices are mailed to you, and when' })
  @ApiOkResponse({ type: NoticePreferencesDto })
  @ApiProblems(SignInRequired)
  async read(@CurrentActor() actor: Actor): Promise<NoticePreferencesDto> {
    return this.shown(actor, await this.preferences.of(actor.personId!));
  }

  @Put()
  @Allow(notificationsPermissions.choose)
  @ApiOperation({
    summary: 'Choose which notices are mailed',
    description: 'Kinds not named stay as they are. The weekly letter also needs your consent to it.',
  })
  @ApiOkResponse({ type: NoticePreferencesDto })
  @ApiProblems(SignInRequired, InvalidInput)
  async choose(@CurrentActor() actor: Actor, @Body() input: ChoosePreferencesDto): Promise<NoticePreferencesDto> {
    return this.shown(actor, await this.preferences.choose(actor, input.items));
  }

  private shown(actor: Actor, preferences: readonly Preference[]): NoticePreferencesDto {
    return { items: preferences.map((preference) => toPreferenceDto(preference, this.messages.text(actor.language, `labels.notice-kind.${preference.kind}`))) };
  }
}
