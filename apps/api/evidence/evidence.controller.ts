import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RemoveEvidence } from '#evidence/remove-evidence.js';
import { EvidenceService } from '#evidence/evidence.service.js';
import type { SignedIn } from '#identity/session.service.js';
import type { StoredFile } from '#intake/receive-document.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers, AnswersNothing } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { TakesFile, UploadedDocument } from '../uploads/upload.decorator.js';
import { asSeenBy, ofEvidence } from '../partners/hidden-from-partners.js';
import { EvidenceFields, EvidenceList, EvidenceReceipt, EvidenceWithText, presentEvidence } from './evidence.dto.js';

@ApiTags('evidence')
@Controller()
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly removal: RemoveEvidence,
  ) {}

  @Get('stories/:storyId/evidence')
  @Requires('evidence.read')
  @Answers(200, EvidenceList)
  async list(@CurrentActor() actor: SignedIn, @Param('storyId', { schema: Id }) storyId: string) {
    const items = await this.evidence.list(actor, storyId);
    return { items: items.map((item) => asSeenBy(actor, presentEvidence(item), ofEvidence)) };
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
    return {
      ...asSeenBy(actor, presentEvidence(found), ofEvidence),
      text: found.document.text,
      pages: found.document.pages,
    };
  }

  /** For what was added by mistake: while nobody has relied on it, and nothing says that it must be kept. */
  @Delete('evidence/:evidenceId')
  @Requires('evidence.remove')
  @AnswersNothing()
  async remove(@CurrentActor() actor: SignedIn, @Param('evidenceId', { schema: Id }) evidenceId: string) {
    await this.removal.remove(actor, evidenceId);
  }
}
