import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Refusal } from '#domain/errors.js';
import { DraftService } from '#drafts/draft.service.js';
import { type ReadDraft, readPastedDraft, ReadDraftFile } from '#drafts/read-draft-file.js';
import type { SignedIn } from '#identity/session.service.js';
import type { StoredFile } from '#intake/receive-document.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { OptionalDocument, TakesFileOr } from '../uploads/upload.decorator.js';
import { asSeenBy, ofDraft, ofVersion } from '../partners/hidden-from-partners.js';
import {
  ComparisonRecord,
  DraftFile,
  DraftList,
  DraftRecord,
  NewDraft,
  NewVersion,
  PastedDraft,
  PastedVersion,
  Plan,
  presentDraft,
  presentVersion,
  VersionFile,
  VersionList,
  VersionPair,
  VersionRecord,
} from './draft.dto.js';

// Without their names: the description of an upload has its schemas in place.
const DraftJson = z.union([z.object(NewDraft.shape), z.object(PastedDraft.shape)]);
const VersionJson = z.union([z.object(NewVersion.shape), z.object(PastedVersion.shape)]);

@ApiTags('drafts')
@Controller()
export class DraftController {
  constructor(
    private readonly drafts: DraftService,
    private readonly files: ReadDraftFile,
  ) {}

  @Get('stories/:storyId/drafts')
  @Requires('draft.read')
  @Answers(200, DraftList)
  async list(@CurrentActor() actor: SignedIn, @Param('storyId', { schema: Id }) storyId: string) {
    return {
      items: (await this.drafts.list(actor, storyId)).map((draft) =>
        asSeenBy(actor, presentDraft(actor, draft), ofDraft),
      ),
    };
  }

  /** From a file (multipart), from blocks, or from pasted text (JSON). */
  @Post('stories/:storyId/drafts')
  @Requires('draft.write')
  @TakesFileOr(DraftJson, DraftFile)
  @Answers(201, DraftRecord)
  async create(
    @CurrentActor() actor: SignedIn,
    @Param('storyId', { schema: Id }) storyId: string,
    @OptionalDocument() file: StoredFile | null,
    @Body({ schema: z.union([NewDraft, PastedDraft, DraftFile]) }) body: NewDraft | PastedDraft | DraftFile,
  ) {
    const { title, blocks, from } = await this.wordsOf(body, file);
    return presentDraft(actor, await this.drafts.create(actor, storyId, body.title ?? title, blocks, from));
  }

  @Get('drafts/:draftId')
  @Requires('draft.read')
  @Answers(200, DraftRecord)
  async read(@CurrentActor() actor: SignedIn, @Param('draftId', { schema: Id }) draftId: string) {
    return asSeenBy(actor, presentDraft(actor, await this.drafts.read(actor, draftId)), ofDraft);
  }

  @Get('drafts/:draftId/versions')
  @Requires('draft.read')
  @Answers(200, VersionList)
  async versions(@CurrentActor() actor: SignedIn, @Param('draftId', { schema: Id }) draftId: string) {
    const versions = await this.drafts.versions(actor, draftId);
    return { items: versions.map((version) => asSeenBy(actor, presentVersion(version), ofVersion)) };
  }

  /** From a file (multipart), from blocks, or from pasted text (JSON). */
  @Post('drafts/:draftId/versions')
  @Requires('draft.write')
  @TakesFileOr(VersionJson, VersionFile)
  @Answers(201, VersionRecord)
  async addVersion(
    @CurrentActor() actor: SignedIn,
    @Param('draftId', { schema: Id }) draftId: string,
    @OptionalDocument() file: StoredFile | null,
    @Body({ schema: z.union([NewVersion, PastedVersion, VersionFile]) }) body: NewVersion | PastedVersion | VersionFile,
  ) {
    const { blocks, from } = await this.wordsOf(body, file);
    return presentVersion(await this.drafts.addVersion(actor, draftId, body.basedOn, blocks, from));
  }

  /** What became of the words between two versions. */
  @Get('drafts/:draftId/compare')
  @Requires('draft.read')
  @Answers(200, ComparisonRecord)
  async compare(
    @CurrentActor() actor: SignedIn,
    @Param('draftId', { schema: Id }) draftId: string,
    @Query({ schema: VersionPair }) { from, to }: VersionPair,
  ) {
    return this.drafts.compare(actor, draftId, from, to);
  }

  @Post('drafts/:draftId/plan')
  @Requires('draft.plan')
  @Answers(200, DraftRecord)
  async plan(
    @CurrentActor() actor: SignedIn,
    @Param('draftId', { schema: Id }) draftId: string,
    @Body({ schema: Plan }) { version, plannedAt }: Plan,
  ) {
    const at = plannedAt === null ? null : new Date(plannedAt);
    return presentDraft(actor, await this.drafts.plan(actor, draftId, version, at));
  }

  private async wordsOf(body: object, file: StoredFile | null): Promise<ReadDraft & { from?: StoredFile }> {
    if ('blocks' in body) return { title: '', ...(body as Pick<NewDraft, 'blocks'>) };
    if ('text' in body) return readPastedDraft((body as PastedDraft).text);
    if (file === null) throw new Refusal('upload/missing-file');
    return { ...(await this.files.read(file)), from: file };
  }
}
