// The original bytes of a document, always as a download: an uploaded page must never run as one of ours.
import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FileBlobStore } from '#documents/blob-store.js';
import type { SignedIn } from '#identity/session.service.js';
import { DocumentService } from '#intake/document.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { AnswersWithDownload, BYTES, download } from '../downloads/download.js';
import { Id } from '../openapi/common.dto.js';

@ApiTags('documents')
@Controller('documents')
export class OriginalController {
  constructor(
    private readonly documents: DocumentService,
    private readonly blobs: FileBlobStore,
  ) {}

  @Get(':documentId/original')
  @Requires('document.download')
  @AnswersWithDownload()
  async download(
    @CurrentActor() actor: SignedIn,
    @Param('documentId', { schema: Id }) documentId: string,
  ): Promise<StreamableFile> {
    const document = await this.documents.read(actor, documentId);
    return download(document.fileName, BYTES, await this.blobs.read(document.sha256));
  }
}
