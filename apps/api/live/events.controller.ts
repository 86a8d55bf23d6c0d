// Server-sent events: a page that is open learns that something moved, and asks again for what it shows.
import { Controller, type MessageEvent, Sse } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { concat, filter, interval, map, merge, type Observable, of, takeUntil, timer } from 'rxjs';
import type { SignedIn } from '#identity/session.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { LiveFeed } from './live-feed.js';

const HEARTBEAT_MILLISECONDS = 20_000;
/** The stream ends now and then, so that a session that has ended or a role that has changed is noticed when it is reopened. */
const STREAM_MILLISECONDS = 10 * 60_000;

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(private readonly feed: LiveFeed) {}

  @Sse()
  @Requires('events.listen')
  @ApiProduces('text/event-stream')
  listen(@CurrentActor() actor: SignedIn): Observable<MessageEvent> {
    const moved = this.feed.of(actor.newsroomId).pipe(
      // A notice rings for the one person it is for, and its way out of the house for nobody.
      filter(({ kind, subjectId }) => kind !== 'notice.deliver' && (kind !== 'notice' || subjectId === actor.personId)),
      map(({ kind, subjectId, state, progress }): MessageEvent => ({
        type: 'task',
        data: { kind, subjectId, state, progress },
      })),
    );
    const heartbeat = interval(HEARTBEAT_MILLISECONDS).pipe(map((): MessageEvent => ({ type: 'alive', data: {} })));
    const opened = of<MessageEvent>({ type: 'open', data: {} });
    return concat(opened, merge(moved, heartbeat)).pipe(takeUntil(timer(STREAM_MILLISECONDS)));
  }
}
