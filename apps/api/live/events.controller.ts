// Server-sent events: a page that is open learns that something moved, and asks again for what it shows.
import { Controller, type MessageEvent, Req, Sse } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import {
  concat,
  defer,
  concatMap,
  filter,
  finalize,
  interval,
  map,
  merge,
  type Observable,
  of,
  takeUntil,
  timer,
} from 'rxjs';
import { Refusal } from '#domain/errors.js';
import { SessionService, type SignedIn } from '#identity/session.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { tokenOf } from '../access/session-token.js';
import { Hearing } from './hearing.js';
import { LiveFeed } from './live-feed.js';

const HEARTBEAT_MILLISECONDS = 20_000;
/** A stream is opened anew now and then, whatever else happens. */
const STREAM_MILLISECONDS = 10 * 60_000;
/** Streams of one person at once; a browser itself opens no more than six. */
const MOST_STREAMS = 12;

@ApiTags('events')
@Controller('events')
export class EventsController {
  private readonly open = new Map<string, number>();

  constructor(
    private readonly feed: LiveFeed,
    private readonly hearing: Hearing,
    private readonly sessions: SessionService,
  ) {}

  @Sse()
  @Requires('events.listen')
  @ApiProduces('text/event-stream')
  listen(@CurrentActor() actor: SignedIn, @Req() request: Request): Observable<MessageEvent> {
    const moved = this.hearing.of(actor).pipe(
      // A notice rings for the one person it is for, and its way out of the house for nobody.
      filter(({ kind }) => kind !== 'notice.deliver' && kind !== 'session'),
      filter(({ kind, subjectId }) => kind !== 'notice' || subjectId === actor.personId),
      map(({ kind, subjectId, state, progress }): MessageEvent => ({
        type: 'task',
        data: { kind, subjectId, state, progress },
      })),
    );
    const heartbeat = interval(HEARTBEAT_MILLISECONDS).pipe(map((): MessageEvent => ({ type: 'alive', data: {} })));
    const opened = of<MessageEvent>({ type: 'open', data: {} });
    const stream = concat(opened, merge(moved, heartbeat)).pipe(
      takeUntil(merge(timer(STREAM_MILLISECONDS), this.endOf(actor, tokenOf(request) ?? ''))),
    );
    return defer(() => {
      if (this.count(actor.personId, 0) >= MOST_STREAMS) throw new Refusal('events/too-many', { most: MOST_STREAMS });
      this.count(actor.personId, 1);
      return stream.pipe(finalize(() => this.count(actor.personId, -1)));
    });
  }

  /** When the session has ended or the role has changed: asked as soon as something rings for this person, and at each heartbeat. */
  private endOf(actor: SignedIn, token: string): Observable<unknown> {
    const rung = this.feed
      .of(actor.newsroomId)
      .pipe(filter(({ kind, subjectId }) => kind === 'session' && subjectId === actor.personId));
    return merge(rung, interval(HEARTBEAT_MILLISECONDS)).pipe(
      concatMap(() => this.sessions.whoStillHolds(token)),
      filter((now) => now?.role !== actor.role || now.newsroomId !== actor.newsroomId),
    );
  }

  private count(personId: string, change: -1 | 0 | 1): number {
    const listening = (this.open.get(personId) ?? 0) + change;
    if (listening > 0) this.open.set(personId, listening);
    else this.open.delete(personId);
    return listening;
  }
}
