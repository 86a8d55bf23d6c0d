// What the API process is made of.
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { FileBlobStore } from '#documents/blob-store.js';
import { DraftAuthorService } from '#drafts/draft-author.service.js';
import { DraftService } from '#drafts/draft.service.js';
import { ReadDraftFile } from '#drafts/read-draft-file.js';
import { EvidenceService } from '#evidence/evidence.service.js';
import { SessionService } from '#identity/session.service.js';
import { TokenService } from '#identity/token.service.js';
import { DocumentService } from '#intake/document.service.js';
import { DocumentReader } from '#intake/read-document.js';
import { LetterService } from '#letters/letter.service.js';
import { LinkService } from '#letters/link.service.js';
import { PositionService } from '#letters/position.service.js';
import { ReceiveLetter } from '#letters/receive-letter.js';
import { ReviewLetter } from '#letters/review-letter.js';
import { ScheduleService } from '#letters/schedule.service.js';
import { ChangesService } from '#notices/changes.service.js';
import { NoticeService } from '#notices/notice.service.js';
import { WebhookSender } from '#notices/webhook-sender.js';
import { WebhookService } from '#notices/webhook.service.js';
import type { Logger } from '#platform/logger.js';
import { Seal } from '#platform/seal.js';
import { ReadinessService } from '#readiness/readiness.service.js';
import { SigningKey } from '#platform/signing-key.js';
import { ClearanceService } from '#readiness/clearance.service.js';
import { DashboardService } from '#readiness/dashboard.service.js';
import { GrantClearance } from '#readiness/grant-clearance.js';
import { LegalStopService } from '#readiness/legal-stop.service.js';
import { OverrideService } from '#readiness/override.service.js';
import { SignOffService } from '#readiness/sign-off.service.js';
import { ExchangeService } from '#replies/exchange.service.js';
import { PutReplies } from '#replies/put-replies.service.js';
import { QuestionsService } from '#replies/questions.service.js';
import { ReplyMatrixService } from '#replies/reply-matrix.service.js';
import { ReplyService } from '#replies/reply.service.js';
import { SubjectService } from '#replies/subject.service.js';
import { SuggestionService } from '#replies/suggestion.service.js';
import { CorrectPublication } from '#publications/correct-publication.js';
import { PublicationService } from '#publications/publication.service.js';
import { AcceptWording } from '#review/accept-wording.js';
import { OpinionRuleService } from '#review/opinion-rule.service.js';
import { OpinionSettleService } from '#review/opinion-settle.service.js';
import { OpinionTelephoneService } from '#review/opinion-telephone.service.js';
import { OpinionService } from '#review/opinion.service.js';
import { ReaffirmService } from '#review/reaffirm.service.js';
import { StoryService } from '#stories/story.service.js';
import { AssertionLinkService } from '#review/assertion-link.service.js';
import { AssertionService } from '#review/assertion.service.js';
import { DecidePlacement } from '#review/decide-placement.js';
import { EditAssertion } from '#review/edit-assertion.js';
import { MarkAssertion } from '#review/mark-assertion.js';
import { LawyersFor } from '#review/lawyers-for.js';
import { QueueService } from '#review/queue.service.js';
import { AccessGuard } from './access/access.guard.js';
import { AssertionCommandController } from './assertions/assertion-command.controller.js';
import { AssertionLinkController } from './assertions/assertion-link.controller.js';
import { AssertionController } from './assertions/assertion.controller.js';
import { LawyerController } from './queue/lawyer.controller.js';
import { QueueController } from './queue/queue.controller.js';
import { OpinionController } from './opinions/opinion.controller.js';
import { ReaffirmController } from './opinions/reaffirm.controller.js';
import { ChangesController } from './changes/changes.controller.js';
import { OriginalController } from './documents/original.controller.js';
import { DraftAuthorController } from './drafts/draft-author.controller.js';
import { DraftController } from './drafts/draft.controller.js';
import { RefusalFilter } from './errors/refusal.filter.js';
import { validation } from './errors/validation.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { ExchangeController } from './exchanges/exchange.controller.js';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './health/metrics.js';
import { MetricsController } from './health/metrics.controller.js';
import { LetterController } from './letters/letter.controller.js';
import { ScheduleController } from './letters/schedule.controller.js';
import { LinkController } from './links/link.controller.js';
import { EventsController } from './live/events.controller.js';
import { LiveFeed } from './live/live-feed.js';
import { NoticeController } from './notices/notice.controller.js';
import { ReadinessController } from './readiness/readiness.controller.js';
import { PositionController } from './positions/position.controller.js';
import { PublicationController } from './publications/publication.controller.js';
import { ClearanceController } from './clearance/clearance.controller.js';
import { DashboardController } from './dashboard/dashboard.controller.js';
import { LegalStopController } from './legal-stops/legal-stop.controller.js';
import { OverrideController } from './overrides/override.controller.js';
import { SignOffController } from './sign-offs/sign-off.controller.js';
import { QuestionsController } from './replies/questions.controller.js';
import { ReplyController } from './replies/reply.controller.js';
import { SessionController } from './sessions/session.controller.js';
import { TokenController } from './tokens/token.controller.js';
import { StoryController } from './stories/story.controller.js';
import { SubjectController } from './subjects/subject.controller.js';
import { WebhookController } from './webhooks/webhook.controller.js';
import { BlobStorage } from './uploads/blob-storage.js';

/** Bytes of one upload. */
const MAX_UPLOAD = 64 * 1024 * 1024;

export interface ApiParts {
  dataSource: DataSource;
  databaseUrl: string;
  blobs: FileBlobStore;
  logger: Logger;
  /** What the installation's keys follow from. */
  secret: string;
  /** How long a clearance certificate holds. */
  clearanceMinutes: number;
  /** Whether webhooks may reach this machine and its network. */
  allowPrivateWebhooks: boolean;
}

@Module({})
export class ApiModule {
  static with({
    dataSource,
    databaseUrl,
    blobs,
    logger,
    secret,
    clearanceMinutes,
    allowPrivateWebhooks,
  }: ApiParts): DynamicModule {
    const key = new SigningKey(secret);
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
        TokenController,
        StoryController,
        DraftController,
        DraftAuthorController,
        AssertionController,
        AssertionCommandController,
        AssertionLinkController,
        QueueController,
        LawyerController,
        EvidenceController,
        ExchangeController,
        SubjectController,
        ReplyController,
        QuestionsController,
        LetterController,
        ScheduleController,
        PositionController,
        PublicationController,
        LinkController,
        OpinionController,
        ReaffirmController,
        OriginalController,
        EventsController,
        ReadinessController,
        ClearanceController,
        DashboardController,
        LegalStopController,
        OverrideController,
        SignOffController,
        NoticeController,
        WebhookController,
        ChangesController,
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
        {
          provide: WebhookSender,
          useFactory: () => new WebhookSender(new Seal(secret), allowPrivateWebhooks),
        },
        NoticeService,
        WebhookService,
        ChangesService,
        Metrics,
        { provide: SigningKey, useValue: key },
        {
          provide: GrantClearance,
          useFactory: (from: DataSource) => new GrantClearance(from, key, clearanceMinutes),
          inject: [DataSource],
        },
        {
          provide: ClearanceService,
          useFactory: (from: DataSource) => new ClearanceService(from, key),
          inject: [DataSource],
        },
        DashboardService,
        OverrideService,
        LegalStopService,
        SignOffService,
        ReadinessService,
        SessionService,
        TokenService,
        StoryService,
        DraftService,
        DraftAuthorService,
        AssertionService,
        MarkAssertion,
        EditAssertion,
        DecidePlacement,
        AssertionLinkService,
        QueueService,
        LawyersFor,
        ReadDraftFile,
        EvidenceService,
        ExchangeService,
        SubjectService,
        SuggestionService,
        PutReplies,
        ReplyService,
        ReplyMatrixService,
        QuestionsService,
        DocumentService,
        DocumentReader,
        ReceiveLetter,
        OpinionService,
        OpinionRuleService,
        OpinionTelephoneService,
        OpinionSettleService,
        AcceptWording,
        ReaffirmService,
        LetterService,
        ReviewLetter,
        PositionService,
        ScheduleService,
        PublicationService,
        CorrectPublication,
        LinkService,
      ],
    };
  }
}
