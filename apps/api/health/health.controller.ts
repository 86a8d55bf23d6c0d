// Whether this process lives, and whether it can do its work.
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Refusal } from '#domain/errors.js';
import { Open } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';

const Health = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });

const READY_MILLISECONDS = 3_000;

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('live')
  @Open()
  @Answers(200, Health)
  live() {
    return { status: 'ok' };
  }

  /** 503 while the database does not answer within three seconds. */
  @Get('ready')
  @Open()
  @Answers(200, Health)
  async ready() {
    const late = AbortSignal.timeout(READY_MILLISECONDS);
    const timedOut = new Promise<never>((_, reject) => {
      late.addEventListener('abort', () => reject(new Error('the database did not answer in time')), { once: true });
    });
    try {
      await Promise.race([this.dataSource.query('SELECT 1'), timedOut]);
    } catch (error) {
      throw new Refusal('service/unavailable', undefined, { cause: error });
    }
    return { status: 'ok' };
  }
}
