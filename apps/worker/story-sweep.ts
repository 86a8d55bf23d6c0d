// Goes round all newsrooms for what only the clock brings about.
import { setTimeout as wait } from 'node:timers/promises';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { sweepStories } from '#notices/sweep-stories.js';
import { failureFields, type Logger } from '#platform/logger.js';

const ROUND_MILLISECONDS = 30_000;

export class StorySweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private rounds: Promise<void> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds ??= this.goRound();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.rounds;
  }

  private async goRound(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await sweepStories(this.dataSource, this.logger, new Date());
      } catch (error) {
        this.logger.warn('sweep failed', failureFields(error));
      }
      await wait(ROUND_MILLISECONDS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }
}
