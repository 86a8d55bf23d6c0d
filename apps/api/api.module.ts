// What the API process is made of.
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { AuditBundle } from '#audit/audit-bundle.js';
import { AuditCheckService } from '#audit/audit-check.service.js';
import { AuditService } from '#audit/audit.service.js';
import { FileBlobStore } from '#documents/blob-store.js';
import { DraftAuthorService } from '#drafts/draft-author.service.js';
import { DraftService } from '#drafts/draft.service.js';
import { ReadDraftFile } from '#drafts/read-draft-file.js';
import { RemoveEvidence } from '#evidence/remove-evidence.js';
import { ClosureService } from '#holds/closure.service.js';
import { HoldService } from '#holds/hold.service.js';
import { RetentionService } from '#holds/retention.service.js';
import { IdentityService } from '#sources/identity.service.js';
import { IdentityVault } from '#sources/identity-vault.js';
import { SourceService } from '#sources/source.service.js';
import { type VaultKeySource, VaultKeys } from '#platform/vault-keys.js';
import { EvidenceService } from '#evidence/evidence.service.js';
import { DocumentService } from '#intake/document.service.js';
import { DocumentReader } from '#intake/read-document.js';
import { FamilyService } from '#letters/family.service.js';
import { WordsComplainedService } from '#letters/words-complained.service.js';
import { LetterService } from '#letters/letter.service.js';
import { LinkService } from '#letters/link.service.js';
import { LimitService } from '#letters/limit.service.js';
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
import { ChangePrivilege } from '#privilege/change-privilege.js';
import { PrivilegeLogService } from '#privilege/privilege-log.service.js';
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
import { OpenMaterialService } from '#stories/open-material.service.js';
import { PartnerDoor } from '#stories/partner-door.js';
import { ShareStoryService } from '#stories/share-story.service.js';
import { StoryService } from '#stories/story.service.js';
import { AccessGuard } from './access/access.guard.js';
import { AuditController } from './audit/audit.controller.js';
import { readVerifier } from './audit/verifier-file.js';
import { ChangesController } from './changes/changes.controller.js';
import { OriginalController } from './documents/original.controller.js';
import { DraftAuthorController } from './drafts/draft-author.controller.js';
import { DraftController } from './drafts/draft.controller.js';
import { RefusalFilter } from './errors/refusal.filter.js';
import { validation } from './errors/validation.js';
import { IDENTITY_CONTROLLERS, identityProviders, type IdentitySettings } from './identity.parts.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { ExchangeController } from './exchanges/exchange.controller.js';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './health/metrics.js';
import { MetricsController } from './health/metrics.controller.js';
import { FamilyController } from './letters/family.controller.js';
import { WordsComplainedController } from './letters/words-complained.controller.js';
import { LetterController } from './letters/letter.controller.js';
import { ScheduleController } from './letters/schedule.controller.js';
import { LinkController } from './links/link.controller.js';
import { EventsController } from './live/events.controller.js';
import { Hearing } from './live/hearing.js';
import { LiveFeed } from './live/live-feed.js';
import { NoticeController } from './notices/notice.controller.js';
import { ReadinessController } from './readiness/readiness.controller.js';
import { LOGGER, PolicyReportController } from './policy-reports/policy-report.controller.js';
import { LimitController } from './letters/limit.controller.js';
import { PositionController } from './positions/position.controller.js';
import { PublicationController } from './publications/publication.controller.js';
import { ClearanceController } from './clearance/clearance.controller.js';
import { DashboardController } from './dashboard/dashboard.controller.js';
import { LegalStopController } from './legal-stops/legal-stop.controller.js';
import { OverrideController } from './overrides/override.controller.js';
import { SignOffController } from './sign-offs/sign-off.controller.js';
import { QuestionsController } from './replies/questions.controller.js';
import { ReplyController } from './replies/reply.controller.js';
import { ShareController } from './shares/share.controller.js';
import { StoryController } from './stories/story.controller.js';
import { PrivilegeLogController } from './privilege/privilege-log.controller.js';
import { PrivilegeController } from './privilege/privilege.controller.js';
import { HoldController } from './holds/hold.controller.js';
import { RetentionController } from './holds/retention.controller.js';
import { IdentityController } from './sources/identity.controller.js';
import { SourceController } from './sources/source.controller.js';
import { SubjectController } from './subjects/subject.controller.js';
import { WebhookController } from './webhooks/webhook.controller.js';
import { REVIEW_CONTROLLERS, REVIEW_PROVIDERS } from './review.parts.js';
import { BlobStorage } from './uploads/blob-storage.js';

/** Bytes of one upload. */
const MAX_UPLOAD = 64 * 1024 * 1024;
const MULTIPART = {
  files: 1,
  fields: 20,
  parts: 21,
  fieldNameSize: 100,
  fieldSize: 64 * 1024,
  fieldNestingDepth: 0,
  headerPairs: 20,
  fileSize: MAX_UPLOAD,
};

export interface ApiParts {
  dataSource: DataSource;
  databaseUrl: string;
  blobs: FileBlobStore;
  logger: Logger;
  /** What the installation's keys follow from. */
  secret: string;
  /** Where the keys of the source vault are to be had from; without it the vault stays locked. */
  vault?: VaultKeySource;
  /** How long a clearance certificate holds. */
  clearanceMinutes: number;
  /** Whether webhooks may reach this machine and its network. */
  allowPrivateWebhooks: boolean;
  /** How people come in. */
  identity: IdentitySettings;
}

@Module({})
export class ApiModule {
  static with({
    dataSource,
    databaseUrl,
    blobs,
    logger,
    secret,
    vault = {},
    clearanceMinutes,
    allowPrivateWebhooks,
    identity,
  }: ApiParts): DynamicModule {
    const key = new SigningKey(secret);
    return {
      module: ApiModule,
      imports: [
        MulterModule.register({
          storage: new BlobStorage(blobs, MAX_UPLOAD),
          limits: MULTIPART,
        }),
      ],
      controllers: [
        ...IDENTITY_CONTROLLERS,
        ShareController,
        StoryController,
        DraftController,
        DraftAuthorController,
        ...REVIEW_CONTROLLERS,
        EvidenceController,
        SourceController,
        IdentityController,
        HoldController,
        RetentionController,
        ExchangeController,
        SubjectController,
        ReplyController,
        QuestionsController,
        LetterController,
        FamilyController,
        WordsComplainedController,
        ScheduleController,
        LimitController,
        PositionController,
        PublicationController,
        LinkController,
        OriginalController,
        EventsController,
        ReadinessController,
        ClearanceController,
        DashboardController,
        LegalStopController,
        OverrideController,
        SignOffController,
        PrivilegeController,
        PrivilegeLogController,
        NoticeController,
        WebhookController,
        ChangesController,
        PolicyReportController,
        AuditController,
        HealthController,
        MetricsController,
      ],
      providers: [
        { provide: DataSource, useValue: dataSource },
        { provide: FileBlobStore, useValue: blobs },
        { provide: LiveFeed, useFactory: () => new LiveFeed(databaseUrl) },
        { provide: LOGGER, useValue: logger },
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
        AuditService,
        {
          provide: AuditCheckService,
          useFactory: (from: DataSource) => new AuditCheckService(from, key),
          inject: [DataSource],
        },
        {
          provide: AuditBundle,
          useFactory: (from: DataSource) => new AuditBundle(from, key, readVerifier()),
          inject: [DataSource],
        },
        DashboardService,
        OverrideService,
        LegalStopService,
        SignOffService,
        ChangePrivilege,
        PrivilegeLogService,
        ReadinessService,
        ...identityProviders(databaseUrl, secret, logger, identity),
        Hearing,
        OpenMaterialService,
        PartnerDoor,
        ShareStoryService,
        StoryService,
        DraftService,
        DraftAuthorService,
        ...REVIEW_PROVIDERS,
        ReadDraftFile,
        EvidenceService,
        RemoveEvidence,
        SourceService,
        IdentityService,
        { provide: IdentityVault, useFactory: () => new IdentityVault(new VaultKeys(vault)) },
        HoldService,
        ClosureService,
        RetentionService,
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
        LetterService,
        ReviewLetter,
        LimitService,
        PositionService,
        FamilyService,
        WordsComplainedService,
        ScheduleService,
        PublicationService,
        CorrectPublication,
        LinkService,
      ],
    };
  }
}
