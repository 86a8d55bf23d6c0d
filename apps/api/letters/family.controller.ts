// What of a letter is old: its family, what it repeats of it, and where the account has changed.
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { FamilyService } from '#letters/family.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { FamilyRecord, presentFamily } from './family.dto.js';

@ApiTags('letters')
@Controller('letters')
export class FamilyController {
  constructor(private readonly families: FamilyService) {}

  /** Only letters that the reader may read from end to end are compared; `letter/unfinished` until it was split. */
  @Get(':letterId/family')
  @Requires('letter.read')
  @Answers(200, FamilyRecord)
  async read(@CurrentActor() actor: SignedIn, @Param('letterId', { schema: Id }) letterId: string) {
    return presentFamily(await this.families.read(actor, letterId));
  }
}
