// What the worker process is made of.
import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FileBlobStore } from '#documents/blob-store.js';
import { ReadEvidenceProcessor } from '#evidence/read-evidence.processor.js';
import { DocumentReader } from '#intake/read-document.js';
import { SourceReader } from '#intake/read-source.js';
import { ExtractLetterProcessor } from '#letters/extract-letter.processor.js';
import { LinkLetterProcessor } from '#letters/link-letter.processor.js';
import { SplitLetterProcessor } from '#letters/split-letter.processor.js';
import type { Logger } from '#platform/logger.js';
import { ReadExchangeProcessor } from '#replies/read-exchange.processor.js';

export const PROCESSORS = [
  ExtractLetterProcessor,
  SplitLetterProcessor,
  LinkLetterProcessor,
  ReadEvidenceProcessor,
  ReadExchangeProcessor,
] as const;

export interface WorkerParts {
  dataSource: DataSource;
  blobs: FileBlobStore;
  logger: Logger;
}

@Module({})
export class WorkerModule {
  static with({ dataSource, blobs }: WorkerParts): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        { provide: DataSource, useValue: dataSource },
        { provide: FileBlobStore, useValue: blobs },
        DocumentReader,
        SourceReader,
        ...PROCESSORS,
      ],
    };
  }
}
