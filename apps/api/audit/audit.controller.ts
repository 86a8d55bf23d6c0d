// The audit log: read in words, checked, and taken away whole.
import { Readable } from 'node:stream';
import { Controller, Get, Header, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AuditBundle } from '#audit/audit-bundle.js';
import { AuditCheckService } from '#audit/audit-check.service.js';
import { AuditService } from '#audit/audit.service.js';
import type { SignedIn } from '#identity/session.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { AuditList, AuditQuery, CheckRecord, HeadList, HeadQuery, presentCheck, presentLine } from './audit.dto.js';

const ZIP = 'application/zip';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly audit: AuditService,
    private readonly checks: AuditCheckService,
    private readonly bundles: AuditBundle,
  ) {}

  @Get()
  @Requires('audit.read')
  @Answers(200, AuditList)
  async list(@CurrentActor() actor: SignedIn, @Query({ schema: AuditQuery }) { from, to, ...asked }: AuditQuery) {
    const stretch = { from: from === undefined ? from : new Date(from), to: to === undefined ? to : new Date(to) };
    const { items, next } = await this.audit.list(actor, { ...asked, ...stretch });
    return { items: items.map(presentLine), next };
  }

  /** Signed statements of where the log ended at a time, for whoever keeps them elsewhere. */
  @Get('heads')
  @Requires('audit.read')
  @Answers(200, HeadList)
  async heads(@CurrentActor() actor: SignedIn, @Query({ schema: HeadQuery }) { limit, before }: HeadQuery) {
    return { items: await this.audit.heads(actor, limit, before) };
  }

  /** Answers `running` where it takes longer than a request may; ask `audit/checks/:id` then. */
  @Post('verify')
  @Requires('audit.read')
  @Answers(200, CheckRecord)
  async verify(@CurrentActor() actor: SignedIn) {
    return presentCheck(await this.checks.check(actor));
  }

  @Get('checks/:checkId')
  @Requires('audit.read')
  @Answers(200, CheckRecord)
  async check(@CurrentActor() actor: SignedIn, @Param('checkId', { schema: Id }) checkId: string) {
    return presentCheck(await this.checks.read(actor, checkId));
  }

  @Get('export')
  @Requires('audit.export')
  @ApiResponse({ status: 200, content: { [ZIP]: { schema: { type: 'string', format: 'binary' } } } })
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  @Header('Cache-Control', 'no-store')
  async export(
    @CurrentActor() actor: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.bundles.export(actor);
    const file = new StreamableFile(Readable.from(bytes), { type: ZIP, disposition: `attachment; filename="${name}"` });
    // Cut short rather than ended as if it were whole.
    return file.setErrorHandler(() => response.destroy());
  }
}
