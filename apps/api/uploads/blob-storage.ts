// Multipart uploads go straight into the blob store, without passing through memory.
import type { Request } from 'express';
import type { StorageEngine } from 'multer';
import type { FileBlobStore } from '#documents/blob-store.js';

/** What multer leaves on the request for a stored file. */
export interface BlobFile {
  originalname: string;
  sha256: string;
  size: number;
}

export class BlobStorage implements StorageEngine {
  constructor(
    private readonly blobs: FileBlobStore,
    private readonly maxBytes: number,
  ) {}

  _handleFile(
    _request: Request,
    file: Express.Multer.File,
    done: (error?: unknown, info?: Partial<BlobFile>) => void,
  ): void {
    this.blobs.put(file.stream, this.maxBytes).then(
      (stored) => done(null, stored),
      (error: unknown) => {
        // The rest of the body must be read off, or the answer never reaches the caller.
        file.stream.resume();
        done(error);
      },
    );
  }

  /** Bytes under their own hash hurt nobody; another request may be using them already. */
  _removeFile(_request: Request, _file: Express.Multer.File, done: (error: Error | null) => void): void {
    done(null);
  }
}
