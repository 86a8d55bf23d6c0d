// Goes round all newsrooms for what only the clock brings about.
import { setTimeout as wait } from 'node:timers/promises';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { FileBlobStore } from '#documents/blob-store.js';
import { sweepErasures } from '#holds/sweep-erasures.js';
import { reconcileIntents } from '#identity/reconcile-intents.js';
import { sweepStories } from '#notices/sweep-stories.js';
import { failureFields, type Logger } from '#platform/logger.js';

const ROUND_MILLISECONDS = 30_000;

export class StorySweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private rounds: Promise<void> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly blobs: FileBlobStore,
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
      await this.sweep('stories', () => sweepStories(this.dataSource, this.logger, new Date()));
      await this.sweep('erasures', () => sweepErasures(this.dataSource, this.blobs, this.logger, new Date()));
      await this.sweep('intents', () => reconcileIntents(this.dataSource, new Date()));
      await wait(ROUND_MILLISECONDS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  /** What fails in one sweep is tried again in the next round, and keeps none of the others waiting. */
  private async sweep(what: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.warn('sweep failed', { what, ...failureFields(error) });
    }
  }
}
