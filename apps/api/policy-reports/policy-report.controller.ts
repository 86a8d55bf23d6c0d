// Where browsers tell of a breach of our pages' policy: anybody may, so little is taken and less is kept.
import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refusal } from '#domain/errors.js';
import type { Logger } from '#platform/logger.js';
import { Open } from '../access/requires.decorator.js';
import { AnswersNothing } from '../openapi/answers.decorator.js';
import { breachesOf } from './policy-report.dto.js';

/** The logger, where Nest hands it out. */
export const LOGGER = Symbol('logger');

const A_MINUTE = { points: 30, duration: 60 };

@ApiExcludeController()
@Controller('policy-reports')
export class PolicyReportController {
  private readonly perAddress = new RateLimiterMemory({ ...A_MINUTE, keyPrefix: 'policy-report' });

  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  @Post()
  @Open()
  @AnswersNothing()
  async report(@Req() request: Request, @Body() body: unknown): Promise<void> {
    await this.perAddress.consume(request.ip ?? '').catch(() => {
      throw new Refusal('request/rate-limited');
    });
    for (const { directive, blocked } of breachesOf(body)) {
      this.logger.warn('a page broke its policy', { directive, blocked });
    }
  }
}
