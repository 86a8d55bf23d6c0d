// What is in a zip, without believing what it says about itself? Bytes are counted while they are unpacked (R11).
import { inflateRawSync } from 'node:zlib';
import { Refusal } from '#domain/errors.js';

type Entry = { offset: number; packedSize: number; method: number; encrypted: boolean };

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const MAX_ENTRIES = 10_000;

/**
 * A zip archive held in memory (APPNOTE.TXT 6.3, methods 0 and 8, no split archives). Declared unpacked sizes are never read.
 * All entries read through one `ZipArchive` share one budget of unpacked bytes.
 */
export class ZipArchive {
  private readonly entries = new Map<string, Entry>();
  private readonly view: DataView;

  /** @throws Refusal `document/unreadable` if the directory at the end is missing or broken. */
  constructor(
    private readonly bytes: Uint8Array,
    private budget: number,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.readDirectory(this.findEnd());
    } catch (error) {
      if (error instanceof RangeError) throw broken('directory');
      throw error;
    }
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /**
   * The unpacked bytes of an entry, or null if there is none.
   * @throws Refusal `document/too_large` once the budget is used up, `document/needs_password`, `document/unreadable`.
   */
  read(name: string): Buffer | null {
    const entry = this.entries.get(name);
    if (entry === undefined) return null;
    if (entry.encrypted) throw new Refusal('document/needs_password', { mediaType: 'application/zip' });
    const packed = this.packedBytes(entry);
    const unpacked = entry.method === 0 ? Buffer.from(packed) : this.inflate(packed, entry.method);
    if (unpacked.length > this.budget) throw tooLarge();
    this.budget -= unpacked.length;
    return unpacked;
  }

  private inflate(packed: Uint8Array, method: number): Buffer {
    if (method !== 8) throw broken('method');
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, this.budget) });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(); // stopped at the limit
      throw broken('stream');
    }
  }

  private packedBytes(entry: Entry): Uint8Array {
    try {
      if (this.view.getUint32(entry.offset, true) !== LOCAL_ENTRY) throw broken('entry');
      // Name and extra field may differ in length from those in the directory.
      const skip = this.view.getUint16(entry.offset + 26, true) + this.view.getUint16(entry.offset + 28, true);
      const start = entry.offset + 30 + skip;
      if (start + entry.packedSize > this.bytes.length) throw broken('entry');
      return this.bytes.subarray(start, start + entry.packedSize);
    } catch (error) {
      if (error instanceof RangeError) throw broken('entry');
      throw error;
    }
  }

  /** The end record stands last, before a comment of at most 65,535 bytes. */
  private findEnd(): number {
    const lowest = Math.max(0, this.bytes.length - 22 - 0xffff);
    for (let at = this.bytes.length - 22; at >= lowest; at--) {
      if (this.view.getUint32(at, true) === END_OF_DIRECTORY) return at;
    }
    throw broken('directory');
  }

  private readDirectory(end: number): void {
    const count = this.view.getUint16(end + 10, true);
    if (count > MAX_ENTRIES) throw new Refusal('document/too_large', { entries: MAX_ENTRIES });
    let at = this.view.getUint32(end + 16, true);
    for (let i = 0; i < count; i++) {
      if (this.view.getUint32(at, true) !== DIRECTORY_ENTRY) throw broken('directory');
      const nameLength = this.view.getUint16(at + 28, true);
      const extraLength = this.view.getUint16(at + 30, true);
      const name = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
      const entry = {
        offset: this.view.getUint32(at + 42, true),
        packedSize: this.view.getUint32(at + 20, true),
        method: this.view.getUint16(at + 10, true),
        encrypted: (this.view.getUint16(at + 8, true) & 1) === 1,
      };
      this.widen(entry, this.view.getUint32(at + 24, true), at + 46 + nameLength, extraLength);
      // The first of two entries with one name counts, as in Word.
      if (!this.entries.has(name)) this.entries.set(name, entry);
      at += 46 + nameLength + extraLength + this.view.getUint16(at + 32, true);
    }
  }

  /** Zip64: sizes of 2^32-1 stand for eight-byte ones in the extra field, in a fixed order. */
  private widen(entry: Entry, unpackedSize: number, extraAt: number, extraLength: number): void {
    const FULL = 0xffffffff;
    if (![entry.offset, entry.packedSize, unpackedSize].includes(FULL)) return;
    for (let at = extraAt; at + 4 <= extraAt + extraLength; at += 4 + this.view.getUint16(at + 2, true)) {
      if (this.view.getUint16(at, true) !== 1) continue;
      let field = at + 4;
      const next = () => {
        const value = Number(this.view.getBigUint64(field, true));
        field += 8;
        return value;
      };
      if (unpackedSize === FULL) next();
      if (entry.packedSize === FULL) entry.packedSize = next();
      if (entry.offset === FULL) entry.offset = next();
    }
  }
}

function broken(part: string): Refusal {
  return new Refusal('document/unreadable', { reason: `zip ${part}` });
}

function tooLarge(): Refusal {
  return new Refusal('document/too_large', { reason: 'unpacked bytes' });
}
