// What is going on in a newsroom, as it happens: ids and states only, heard from the database and handed to open pages.
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Observable, Subject } from 'rxjs';
import { z } from 'zod';
import { Listener } from '#database/listener.js';

const LiveEvent = z.object({
  newsroomId: z.uuid(),
  kind: z.string(),
  subjectId: z.uuid(),
  state: z.string(),
  progress: z.number(),
});
export type LiveEvent = z.infer<typeof LiveEvent>;

@Injectable()
export class LiveFeed implements OnModuleInit, OnApplicationShutdown {
  private readonly events = new Subject<LiveEvent>();
  private readonly listener: Listener;

  constructor(databaseUrl: string) {
    this.listener = new Listener(databaseUrl, 'nightlawyer_live', (payload) => {
      const event = LiveEvent.safeParse(JSON.parse(payload));
      if (event.success) this.events.next(event.data);
    });
  }

  onModuleInit(): void {
    this.listener.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.events.complete();
    await this.listener.stop();
  }

  /** One newsroom's events, until the service ends. */
  of(newsroomId: string): Observable<LiveEvent> {
    return this.where((event) => event.newsroomId === newsroomId);
  }

  /** All the others' events: nobody hears them but who may, event by event. */
  elsewhere(newsroomId: string): Observable<LiveEvent> {
    return this.where((event) => event.newsroomId !== newsroomId);
  }

  private where(isHeard: (event: LiveEvent) => boolean): Observable<LiveEvent> {
    return new Observable((subscriber) =>
      this.events.subscribe({
        next: (event) => {
          if (isHeard(event)) subscriber.next(event);
        },
        complete: () => subscriber.complete(),
      }),
    );
  }
}
