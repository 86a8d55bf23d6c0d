// What the API process is made of.
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { FileBlobStore } from '#documents/blob-store.js';
import { DraftService } from '#drafts/draft.service.js';
import { ReadDraftFile } from '#drafts/read-draft-file.js';
import { EvidenceService } from '#evidence/evidence.service.js';
import { SessionService } from '#identity/session.service.js';
import { DocumentService } from '#intake/document.service.js';
import { DocumentReader } from '#intake/read-document.js';
import { LetterService } from '#letters/letter.service.js';
import { LinkService } from '#letters/link.service.js';
import { ReceiveLetter } from '#letters/receive-letter.js';
import type { Logger } from '#platform/logger.js';
import { ExchangeService } from '#replies/exchange.service.js';
import { StoryService } from '#stories/story.service.js';
import { AccessGuard } from './access/access.guard.js';
import { OriginalController } from './documents/original.controller.js';
import { DraftController } from './drafts/draft.controller.js';
import { RefusalFilter } from './errors/refusal.filter.js';
import { validation } from './errors/validation.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { ExchangeController } from './exchanges/exchange.controller.js';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './health/metrics.js';
import { MetricsController } from './health/metrics.controller.js';
import { LetterController } from './letters/letter.controller.js';
import { LinkController } from './links/link.controller.js';
import { EventsController } from './live/events.controller.js';
import { LiveFeed } from './live/live-feed.js';
import { SessionController } from './sessions/session.controller.js';
import { StoryController } from './stories/story.controller.js';
import { BlobStorage } from './uploads/blob-storage.js';

/** Bytes of one upload. */
const MAX_UPLOAD = 64 * 1024 * 1024;

export interface ApiParts {
  dataSource: DataSource;
  databaseUrl: string;
  blobs: FileBlobStore;
  logger: Logger;
}

@Module({})
export class ApiModule {
  static with({ dataSource, databaseUrl, blobs, logger }: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        MulterModule.register({
          storage: new BlobStorage(blobs, MAX_UPLOAD),
          limits: { files: 1, fields: 20, fieldSize: 64 * 1024, fileSize: MAX_UPLOAD },
        }),
      ],
      controllers: [
        SessionController,
        StoryController,
        DraftController,
        EvidenceController,
        ExchangeController,
        LetterController,
        LinkController,
        OriginalController,
        EventsController,
        HealthController,
        MetricsController,
      ],
      providers: [
        { provide: DataSource, useValue: dataSource },
        { provide: FileBlobStore, useValue: blobs },
        { provide: LiveFeed, useFactory: () => new LiveFeed(databaseUrl) },
        { provide: APP_FILTER, useFactory: () => new RefusalFilter(logger) },
        { provide: APP_PIPE, useValue: validation },
        { provide: APP_GUARD, useClass: AccessGuard },
        {
          provide: APP_INTERCEPTOR,
          useFactory: (reflector: Reflector) => new StandardSchemaSerializerInterceptor(reflector),
          inject: [Reflector],
        },
        Metrics,
        SessionService,
        StoryService,
        DraftService,
        ReadDraftFile,
        EvidenceService,
        ExchangeService,
        DocumentService,
        DocumentReader,
        ReceiveLetter,
        LetterService,
        LinkService,
      ],
    };
  }
}
