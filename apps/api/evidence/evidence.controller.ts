import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EvidenceService } from '#evidence/evidence.service.js';
import type { SignedIn } from '#identity/session.service.js';
import type { StoredFile } from '#intake/receive-document.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { TakesFile, UploadedDocument } from '../uploads/upload.decorator.js';
import { EvidenceFields, EvidenceList, EvidenceReceipt, EvidenceWithText, presentEvidence } from './evidence.dto.js';

@ApiTags('evidence')
@Controller()
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  @Get('stories/:storyId/evidence')
  @Requires('evidence.read')
  @Answers(200, EvidenceList)
  async list(@CurrentActor() actor: SignedIn, @Param('storyId', { schema: Id }) storyId: string) {
    return { items: (await this.evidence.list(actor, storyId)).map(presentEvidence) };
  }

  @Post('stories/:storyId/evidence')
  @Requires('evidence.add')
  @TakesFile(EvidenceFields)
  @Answers(202, EvidenceReceipt)
  async add(
    @CurrentActor() actor: SignedIn,
    @Param('storyId', { schema: Id }) storyId: string,
    @UploadedDocument() file: StoredFile,
    @Body({ schema: EvidenceFields }) notes: EvidenceFields,
  ) {
    return this.evidence.add(actor, storyId, file, notes);
  }

  @Get('evidence/:evidenceId')
  @Requires('evidence.read')
  @Answers(200, EvidenceWithText)
  async read(@CurrentActor() actor: SignedIn, @Param('evidenceId', { schema: Id }) evidenceId: string) {
    const found = await this.evidence.read(actor, evidenceId);
    return { ...presentEvidence(found), text: found.document.text, pages: found.document.pages };
  }
}
