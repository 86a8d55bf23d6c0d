// The original bytes of a document, always as a download: an uploaded page must never run as one of ours.
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FileBlobStore } from '#documents/blob-store.js';
import type { SignedIn } from '#identity/session.service.js';
import { DocumentService } from '#intake/document.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
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
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  async download(
    @CurrentActor() actor: SignedIn,
    @Param('documentId', { schema: Id }) documentId: string,
  ): Promise<StreamableFile> {
    const document = await this.documents.read(actor, documentId);
    const bytes = await this.blobs.read(document.sha256);
    return new StreamableFile(bytes, {
      type: 'application/octet-stream',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(document.fileName)}`,
      length: bytes.length,
    });
  }
}
