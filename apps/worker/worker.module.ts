// What the worker process is made of.
import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CheckChainProcessor } from '#audit/check-chain.processor.js';
import { FileBlobStore } from '#documents/blob-store.js';
import { ReadEvidenceProcessor } from '#evidence/read-evidence.processor.js';
import { DocumentReader } from '#intake/read-document.js';
import { SourceReader } from '#intake/read-source.js';
import { ExtractLetterProcessor } from '#letters/extract-letter.processor.js';
import { LinkLetterProcessor } from '#letters/link-letter.processor.js';
import { SplitLetterProcessor } from '#letters/split-letter.processor.js';
import { DeliverNoticeProcessor } from '#notices/deliver-notice.processor.js';
import { PublicUrl } from '#notices/public-url.js';
import { WatchStoryProcessor } from '#notices/watch-story.processor.js';
import { WebhookSender } from '#notices/webhook-sender.js';
import type { Logger } from '#platform/logger.js';
import { type MailSettings, MailTransport } from '#platform/mail-transport.js';
import { Seal } from '#platform/seal.js';
import { SigningKey } from '#platform/signing-key.js';
import { ReadExchangeProcessor } from '#replies/read-exchange.processor.js';
import { FlagDraftProcessor } from '#review/flag-draft.processor.js';
import { TellPartnerProcessor } from '#stories/tell-partner.processor.js';
import { HeadRound, type HeadSettings } from './head-round.js';
import { StorySweep } from './story-sweep.js';

export const PROCESSORS = [
  ExtractLetterProcessor,
  SplitLetterProcessor,
  LinkLetterProcessor,
  ReadEvidenceProcessor,
  ReadExchangeProcessor,
  FlagDraftProcessor,
  WatchStoryProcessor,
  DeliverNoticeProcessor,
  CheckChainProcessor,
  TellPartnerProcessor,
] as const;

export interface WorkerParts {
  dataSource: DataSource;
  blobs: FileBlobStore;
  logger: Logger;
  /** What the installation's keys follow from. */
  secret: string;
  /** Null where no mail goes out. */
  mail: MailSettings | null;
  /** Where people reach the page, without a slash at its end. */
  publicUrl: string;
  /** Whether webhooks may reach this machine and its network. */
  allowPrivateWebhooks: boolean;
  /** How the ends of the audit logs are signed and kept. */
  heads: HeadSettings;
}

@Module({})
export class WorkerModule {
  static with(parts: WorkerParts): DynamicModule {
    const { dataSource, blobs, logger } = parts;
    return {
      module: WorkerModule,
      providers: [
        { provide: DataSource, useValue: dataSource },
        { provide: FileBlobStore, useValue: blobs },
        DocumentReader,
        SourceReader,
        { provide: MailTransport, useFactory: () => new MailTransport(parts.mail) },
        {
          provide: WebhookSender,
          useFactory: () => new WebhookSender(new Seal(parts.secret), parts.allowPrivateWebhooks),
        },
        { provide: PublicUrl, useFactory: () => new PublicUrl(parts.publicUrl) },
        { provide: SigningKey, useFactory: () => new SigningKey(parts.secret) },
        {
          provide: HeadRound,
          useFactory: (key: SigningKey) => new HeadRound(dataSource, key, logger, parts.heads),
          inject: [SigningKey],
        },
        { provide: StorySweep, useFactory: () => new StorySweep(dataSource, blobs, logger) },
        ...PROCESSORS,
      ],
    };
  }
}
