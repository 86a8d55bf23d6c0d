import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Refusal } from '#domain/errors.js';
import { DraftService } from '#drafts/draft.service.js';
import { ReadDraftFile } from '#drafts/read-draft-file.js';
import type { SignedIn } from '#identity/session.service.js';
import type { StoredFile } from '#intake/receive-document.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { OptionalDocument, TakesFileOr } from '../uploads/upload.decorator.js';
import {
  DraftFile,
  DraftList,
  DraftRecord,
  NewDraft,
  NewVersion,
  presentDraft,
  presentVersion,
  VersionList,
  VersionRecord,
} from './draft.dto.js';

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
    return { items: (await this.drafts.list(actor, storyId)).map(presentDraft) };
  }

  /** From a file (multipart) or from blocks (JSON). */
  @Post('stories/:storyId/drafts')
  @Requires('draft.write')
  @TakesFileOr(NewDraft, DraftFile)
  @Answers(201, DraftRecord)
  async create(
    @CurrentActor() actor: SignedIn,
    @Param('storyId', { schema: Id }) storyId: string,
    @OptionalDocument() file: StoredFile | null,
    @Body({ schema: z.union([NewDraft, DraftFile]) }) body: NewDraft | DraftFile,
  ) {
    if ('blocks' in body) return presentDraft(await this.drafts.create(actor, storyId, body.title, body.blocks));
    if (file === null) throw new Refusal('upload/missing-file');
    const { title, blocks } = await this.files.read(file);
    return presentDraft(await this.drafts.create(actor, storyId, body.title ?? title, blocks, file));
  }

  @Get('drafts/:draftId/versions')
  @Requires('draft.read')
  @Answers(200, VersionList)
  async versions(@CurrentActor() actor: SignedIn, @Param('draftId', { schema: Id }) draftId: string) {
    return { items: (await this.drafts.versions(actor, draftId)).map(presentVersion) };
  }

  @Post('drafts/:draftId/versions')
  @Requires('draft.write')
  @Answers(201, VersionRecord)
  async addVersion(
    @CurrentActor() actor: SignedIn,
    @Param('draftId', { schema: Id }) draftId: string,
    @Body({ schema: NewVersion }) { basedOn, blocks }: NewVersion,
  ) {
    return presentVersion(await this.drafts.addVersion(actor, draftId, basedOn, blocks));
  }
}
