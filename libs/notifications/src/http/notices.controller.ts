import { Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidInput, MalformedCursor, NotFound, SignInRequired, type Actor } from '@zemlyak/kernel';
import { Allow, ApiProblems, CurrentActor } from '@zemlyak/platform/http';
import { NoticeTexts } from '../notice-texts';
import { notificationsPermissions } from '../notifications.permissions';
import { Notifications } from '../notifications.service';
import { NoticeDto, NoticePageDto, NoticesQueryDto, TakeBackReadingDto, UnreadDto, toNoticeDto } from './notice.dto';

@ApiTags('notifications')
@Controller('notices')
export class NoticesController {
  constructor(
    private readonly notifications: Notifications,
    private readonly texts: NoticeTexts,
  ) {}

  @Get()
  @Allow(notificationsPermissions.read)
  @ApiOperation({ summary: 'Your inbox', description: 'Texts are made now, in your language, with the names of today.' })
  @ApiOkResponse({ type: NoticePageDto })
  @ApiProblems(SignInRequired, InvalidInput, MalformedCursor)
  async list(@CurrentActor() actor: Actor, @Query() query: NoticesQueryDto): Promise<NoticePageDto> {
    const page = await this.notifications.inbox(actor.personId!, { unreadOnly: query.unread, cursor: query.cursor, limit: query.limit });
    const texts = await this.texts.of(page.items, actor);
    return { items: page.items.map((notice, i) => toNoticeDto(notice, texts[i]!)), next: page.next };
  }

  @Get('unread')
  @Allow(notificationsPermissions.read)
  @ApiOperation({ summary: 'How many notices are unread', description: 'Ask again when the live stream says `notifications.inbox`.' })
  @ApiOkResponse({ type: UnreadDto })
  @ApiProblems(SignInRequired)
  async unread(@CurrentActor() actor: Actor): Promise<UnreadDto> {
    return { unread: await this.notifications.unread(actor.personId!) };
  }

  @Post('reading')
  @HttpCode(204)
  @Allow(notificationsPermissions.read)
  @ApiOperation({ summary: 'Mark everything as read' })
  @ApiNoContentResponse({ description: 'Done.' })
  @ApiProblems(SignInRequired)
  async readAll(@CurrentActor() actor: Actor): Promise<void> {
    await this.notifications.readAll(actor);
  }

  @Delete('reading')
  @HttpCode(204)
  @Allow(notificationsPermissions.read)
  @ApiOperation({
    summary: 'Take a reading back',
    description: 'What was marked as read at this instant, one notice or all, is unread again. Again changes nothing.',
  })
  @ApiNoContentResponse({ description: 'Done.' })
  @ApiProblems(SignInRequired, InvalidInput)
  async takeBack(@CurrentActor() actor: Actor, @Query() query: TakeBackReadingDto): Promise<void> {
    await this.notifications.takeBackReading(actor, new Date(query.readAt));
  }

  @Post(':id/reading')
  @HttpCode(200)
  @Allow(notificationsPermissions.read)
  @ApiOperation({ summary: 'Mark a notice as read', description: 'Again changes nothing.' })
  @ApiOkResponse({ type: NoticeDto })
  @ApiProblems(SignInRequired, NotFound)
  async read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<NoticeDto> {
    const notice = await this.notifications.read(actor, id);
    const [text] = await this.texts.of([notice], actor);
    return toNoticeDto(notice, text!);
  }
}
