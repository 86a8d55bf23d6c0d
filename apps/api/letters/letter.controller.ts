import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { abilities } from '#domain/permissions.js';
import type { SignedIn } from '#identity/session.service.js';
import type { StoredFile } from '#intake/receive-document.js';
import { LetterService } from '#letters/letter.service.js';
import { ReceiveLetter } from '#letters/receive-letter.js';
import { ReviewLetter } from '#letters/review-letter.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers, AnswersNothing } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { TakesFile, UploadedDocument } from '../uploads/upload.decorator.js';
import { asSeenBy, ofLetter } from '../partners/hidden-from-partners.js';
import {
  AllegationList,
  LetterFields,
  LetterList,
  LetterReceipt,
  LetterRecord,
  LetterReview,
  presentAllegation,
  presentLetter,
  presentSegment,
  SegmentList,
} from './letter.dto.js';

const ABILITIES = [
  'link.decide',
  'letter.retry',
  'letter.review',
  'position.write',
  'position.approve',
  'schedule.export',
] as const;
const NO_LINKS = { suggested: 0, confirmed: 0, rejected: 0 };

@ApiTags('letters')
@Controller()
export class LetterController {
  constructor(
    private readonly receiveLetter: ReceiveLetter,
    private readonly letters: LetterService,
    private readonly reviewLetter: ReviewLetter,
  ) {}

  @Get('stories/:storyId/letters')
  @Requires('letter.read')
  @Answers(200, LetterList)
  async list(@CurrentActor() actor: SignedIn, @Param('storyId', { schema: Id }) storyId: string) {
    const overviews = await this.letters.list(actor, storyId);
    const can = abilities(actor, ABILITIES);
    return { items: overviews.map((overview) => asSeenBy(actor, presentLetter(overview, can), ofLetter)) };
  }

  @Post('stories/:storyId/letters')
  @Requires('letter.receive')
  @TakesFile(LetterFields)
  @Answers(202, LetterReceipt)
  async receive(
    @CurrentActor() actor: SignedIn,
    @Param('storyId', { schema: Id }) storyId: string,
    @UploadedDocument() file: StoredFile,
    @Body({ schema: LetterFields }) fields: LetterFields,
  ) {
    const receivedAt = fields.receivedAt === undefined ? undefined : new Date(fields.receivedAt);
    const { letter, duplicate } = await this.receiveLetter.receive(actor, storyId, file, { ...fields, receivedAt });
    return { id: letter.id, storyId, status: letter.status, duplicate };
  }

  @Get('letters/:letterId')
  @Requires('letter.read')
  @Answers(200, LetterRecord)
  async read(@CurrentActor() actor: SignedIn, @Param('letterId', { schema: Id }) letterId: string) {
    return asSeenBy(
      actor,
      presentLetter(await this.letters.read(actor, letterId), abilities(actor, ABILITIES)),
      ofLetter,
    );
  }

  @Get('letters/:letterId/segments')
  @Requires('letter.read')
  @Answers(200, SegmentList)
  async segments(@CurrentActor() actor: SignedIn, @Param('letterId', { schema: Id }) letterId: string) {
    const { document, segments } = await this.letters.segments(actor, letterId);
    const text = document.text ?? '';
    return {
      text: document.text,
      pages: document.pages,
      items: segments.map((segment) => presentSegment(text, segment)),
    };
  }

  @Get('letters/:letterId/allegations')
  @Requires('letter.read')
  @Answers(200, AllegationList)
  async allegations(@CurrentActor() actor: SignedIn, @Param('letterId', { schema: Id }) letterId: string) {
    const { document, allegations, links } = await this.letters.allegations(actor, letterId);
    const text = document.text ?? '';
    return {
      items: allegations.map((allegation) => presentAllegation(text, allegation, links.get(allegation.id) ?? NO_LINKS)),
    };
  }

  /** Says that the letter was read: as the program took it apart, or, where it failed to, on paper. */
  @Post('letters/:letterId/review')
  @Requires('letter.review')
  @Answers(200, LetterRecord)
  async review(
    @CurrentActor() actor: SignedIn,
    @Param('letterId', { schema: Id }) letterId: string,
    @Body({ schema: LetterReview }) { version }: LetterReview,
  ) {
    await this.reviewLetter.review(actor, letterId, version);
    return presentLetter(await this.letters.read(actor, letterId), abilities(actor, ABILITIES));
  }

  @Post('letters/:letterId/retry')
  @Requires('letter.retry')
  @AnswersNothing()
  async retry(@CurrentActor() actor: SignedIn, @Param('letterId', { schema: Id }) letterId: string): Promise<void> {
    await this.letters.retry(actor, letterId);
  }
}
