// Who hears what of the live feed: a newsroom's own people all of theirs; guests and partners what belongs to the stories they have.
import { Injectable } from '@nestjs/common';
import { concatMap, filter, from, merge, mergeMap, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { may, seesOnlyGivenStories } from '#domain/permissions.js';
import { PartnerDoor } from '#stories/partner-door.js';
import { seesThing, type Thing } from '#stories/sees-thing.js';
import { ShareStoryService } from '#stories/share-story.service.js';
import { type LiveEvent, LiveFeed } from './live-feed.js';

/** What an event's subject is. Of the others a guest hears nothing, but for what is addressed to them. */
const SUBJECTS: Readonly<Record<string, Thing>> = {
  'letter.extract': 'letter',
  'letter.split': 'letter',
  'letter.link': 'letter',
  'evidence.read': 'evidence',
  'exchange.read': 'exchange',
  'draft.flag': 'draft',
  'story.watch': 'story',
};
/** That a story stirs would tell a partner when lawyers are at work. */
const NOT_FOR_PARTNERS = 'story.watch';
const TO_A_PERSON = ['notice', 'session'];
/** For how long it is not asked again which newsrooms share with this one. The share itself is asked for each event. */
const OWNERS_MILLISECONDS = 2_000;

@Injectable()
export class Hearing {
  private readonly owners = new Map<string, { ids: Promise<Set<string>>; until: number }>();

  constructor(
    private readonly feed: LiveFeed,
    private readonly dataSource: DataSource,
    private readonly partners: PartnerDoor,
    private readonly shares: ShareStoryService,
  ) {}

  of(actor: PersonActor): Observable<LiveEvent> {
    const own = this.feed.of(actor.newsroomId);
    if (seesOnlyGivenStories(actor)) return only(own, (event) => this.hears(actor, event));
    if (!may(actor, 'story.received')) return own;
    const elsewhere = this.feed.elsewhere(actor.newsroomId).pipe(filter(({ kind }) => kind in SUBJECTS));
    return merge(
      own,
      only(elsewhere, (event) => this.hearsAsPartner(actor, event)),
    );
  }

  private async hears(actor: PersonActor, { kind, subjectId }: LiveEvent): Promise<boolean> {
    if (TO_A_PERSON.includes(kind)) return subjectId === actor.personId;
    const thing = SUBJECTS[kind];
    return thing !== undefined && seesThing(this.dataSource, actor, thing, subjectId);
  }

  private async hearsAsPartner(actor: PersonActor, event: LiveEvent): Promise<boolean> {
    const thing = SUBJECTS[event.kind];
    if (thing === undefined || event.kind === NOT_FOR_PARTNERS) return false;
    if (!(await this.ownersFor(actor)).has(event.newsroomId)) return false;
    const partner = await this.partners.enter(actor, { [`${thing}Id`]: event.subjectId });
    return partner.partnerOf !== undefined && seesThing(this.dataSource, partner, thing, event.subjectId);
  }

  private ownersFor(actor: PersonActor): Promise<Set<string>> {
    const known = this.owners.get(actor.newsroomId);
    if (known !== undefined && known.until > Date.now()) return known.ids;
    const ids = this.shares.received(actor).then((stories) => new Set(stories.map(({ ownerId }) => ownerId)));
    this.owners.set(actor.newsroomId, { ids, until: Date.now() + OWNERS_MILLISECONDS });
    return ids;
  }
}

/** In the feed's order. What cannot be asked just now is not heard. */
function only(events: Observable<LiveEvent>, holds: (event: LiveEvent) => Promise<boolean>): Observable<LiveEvent> {
  return events.pipe(
    concatMap(async (event) => ((await holds(event).catch(() => false)) ? [event] : [])),
    mergeMap((heard) => from(heard)),
  );
}
