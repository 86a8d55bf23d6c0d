// Goes round all newsrooms to sign where their audit logs end, and carries the heads out of the house.
import { setTimeout as wait } from 'node:timers/promises';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { fillHeadFolder } from '#audit/head-folder.js';
import { sealHeads } from '#audit/seal-heads.js';
import { failureFields, type Logger } from '#platform/logger.js';
import type { SigningKey } from '#platform/signing-key.js';

/** Short against the minutes between two heads of one newsroom, so that those are kept to. */
const ROUND_MILLISECONDS = 20_000;

export interface HeadSettings {
  /** Minutes between two heads of a newsroom whose log moves. */
  minutes: number;
  /** Where heads are kept outside the database; null where that is left to webhooks. */
  folder: string | null;
}

export class HeadRound implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private rounds: Promise<void> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly key: SigningKey,
    private readonly logger: Logger,
    private readonly settings: HeadSettings,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds ??= this.goRound();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.rounds;
  }

  private async goRound(): Promise<void> {
    const { minutes, folder } = this.settings;
    while (!this.stopping.signal.aborted) {
      try {
        await sealHeads(this.dataSource, this.key, this.logger, new Date(), minutes);
        if (folder !== null) await fillHeadFolder(this.dataSource, folder);
      } catch (error) {
        this.logger.warn('audit heads not kept', failureFields(error));
      }
      await wait(ROUND_MILLISECONDS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }
}
