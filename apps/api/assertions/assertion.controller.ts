// The assertions of a draft: listed, marked, edited, placed.
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { AssertionService } from '#review/assertion.service.js';
import { DecidePlacement } from '#review/decide-placement.js';
import { EditAssertion } from '#review/edit-assertion.js';
import { MarkAssertion } from '#review/mark-assertion.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { asSeenBy, ofAssertion } from '../partners/hidden-from-partners.js';
import {
  AssertionEdit,
  AssertionList,
  AssertionRecord,
  AssertionWithHistory,
  BulkOutcomes,
  GravityAssent,
  ManyAssertions,
  ManyToQueue,
  NewAssertion,
  PlacementChoice,
  VersionQuery,
} from './assertion.dto.js';
import { presentAssertion, presentPlacement } from './present-assertion.js';

@ApiTags('assertions')
@Controller()
export class AssertionController {
  constructor(
    private readonly assertions: AssertionService,
    private readonly marks: MarkAssertion,
    private readonly edits: EditAssertion,
    private readonly placements: DecidePlacement,
  ) {}

  /** In the newest version, or in the one named. */
  @Get('drafts/:draftId/assertions')
  @Requires('assertion.read')
  @Answers(200, AssertionList)
  async list(
    @CurrentActor() actor: SignedIn,
    @Param('draftId', { schema: Id }) draftId: string,
    @Query({ schema: VersionQuery }) { version }: VersionQuery,
  ) {
    const { views, ...of } = await this.assertions.list(actor, draftId, version);
    return { ...of, items: views.map((view) => asSeenBy(actor, presentAssertion(view), ofAssertion)) };
  }

  /** Marks words of the newest version. */
  @Post('drafts/:draftId/assertions')
  @Requires('assertion.review')
  @Answers(201, AssertionRecord)
  async mark(
    @CurrentActor() actor: SignedIn,
    @Param('draftId', { schema: Id }) draftId: string,
    @Body({ schema: NewAssertion }) marked: NewAssertion,
  ) {
    return presentAssertion(await this.marks.mark(actor, draftId, marked));
  }

  /** Each by itself; the answer says for each what came of it. */
  @Post('drafts/:draftId/assertions/accept')
  @Requires('assertion.review')
  @Answers(200, BulkOutcomes)
  async acceptAll(
    @CurrentActor() actor: SignedIn,
    @Param('draftId', { schema: Id }) draftId: string,
    @Body({ schema: ManyAssertions }) { ids }: ManyAssertions,
  ) {
    return { items: await this.assertions.commandAll(actor, draftId, ids, 'accept') };
  }

  /** Each by itself; the answer says for each what came of it. */
  @Post('drafts/:draftId/assertions/queue')
  @Requires('assertion.queue')
  @Answers(200, BulkOutcomes)
  async queueAll(
    @CurrentActor() actor: SignedIn,
    @Param('draftId', { schema: Id }) draftId: string,
    @Body({ schema: ManyToQueue }) { ids, dueAt }: ManyToQueue,
  ) {
    const extra = { dueAt: dueAt === undefined ? undefined : new Date(dueAt) };
    return { items: await this.assertions.commandAll(actor, draftId, ids, 'queue', extra) };
  }

  @Get('assertions/:assertionId')
  @Requires('assertion.read')
  @Answers(200, AssertionWithHistory)
  async read(@CurrentActor() actor: SignedIn, @Param('assertionId', { schema: Id }) assertionId: string) {
    const { view, placements } = await this.assertions.read(actor, assertionId);
    return {
      ...asSeenBy(actor, presentAssertion(view), ofAssertion),
      placements: placements.map(({ placement, words }) => ({ ...presentPlacement(placement), words })),
    };
  }

  /** A writer who lowers the gravity only proposes it. */
  @Post('assertions/:assertionId/edit')
  @Requires('assertion.review')
  @Answers(200, AssertionRecord)
  async edit(
    @CurrentActor() actor: SignedIn,
    @Param('assertionId', { schema: Id }) assertionId: string,
    @Body({ schema: AssertionEdit }) { version, ...changes }: AssertionEdit,
  ) {
    return presentAssertion(await this.edits.edit(actor, assertionId, version, changes));
  }

  @Post('assertions/:assertionId/assent-gravity')
  @Requires('assertion.review')
  @Answers(200, AssertionRecord)
  async settleGravity(
    @CurrentActor() actor: SignedIn,
    @Param('assertionId', { schema: Id }) assertionId: string,
    @Body({ schema: GravityAssent }) { version, assent }: GravityAssent,
  ) {
    return presentAssertion(await this.edits.settleGravity(actor, assertionId, version, assent));
  }

  /** Only in the newest version. */
  @Post('assertions/:assertionId/placement')
  @Requires('placement.decide')
  @Answers(200, AssertionRecord)
  async place(
    @CurrentActor() actor: SignedIn,
    @Param('assertionId', { schema: Id }) assertionId: string,
    @Body({ schema: PlacementChoice }) { start, end, ...choice }: PlacementChoice,
  ) {
    const span = start === undefined || end === undefined ? null : { start, end };
    return presentAssertion(await this.placements.decide(actor, assertionId, { ...choice, span }));
  }
}
