import { Controller, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { permissions, type Actor } from '@zemlyak/kernel';
import { Observable, endWith, ignoreElements, interval, map, merge, takeUntil, timer } from 'rxjs';
import { Allow, CurrentActor } from '../http/decorators';
import { Realtime } from './realtime';

const live = permissions('platform', { listen: ['person'] });
const HEARTBEAT_MS = 25_000;
/** A stream ends after this time and the browser opens it anew, so that a revoked session is noticed. */
const STREAM_MS = 5 * 60_000;

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(private readonly realtime: Realtime) {}

  @Sse()
  @Allow(live.listen)
  @ApiOperation({ summary: 'Live hints', description: 'Server-sent events `{ topic, id? }`: what changed, never its content. One stream a tab.' })
  @ApiOkResponse({
    description: 'Until either side closes it.',
    content: { 'text/event-stream': { schema: { type: 'string', example: 'data: {"topic":"notifications.inbox"}\n\n' } } },
  })
  events(@CurrentActor() actor: Actor): Observable<MessageEvent> {
    const hints = this.realtime.streamOf(actor.personId!).pipe(map((data) => ({ data }) satisfies MessageEvent));
    const heartbeat = interval(HEARTBEAT_MS).pipe(map(() => ({ type: 'heartbeat', data: '' }) satisfies MessageEvent));
    const over = merge(timer(STREAM_MS), hints.pipe(ignoreElements(), endWith(null))); // the hints end when the process shuts down
    return merge(hints, heartbeat).pipe(takeUntil(over));
  }
}
