// How much one file may cost us.

export type ExtractionLimits = {
  /** Wall-clock milliseconds for reading a file. Each page of a scan beyond the fifth adds `ocrPageMilliseconds`. */
  milliseconds: number;
  ocrPageMilliseconds: number;
  /** Pages that may be read from pictures. */
  ocrPages: number;
  /** Memory of the reading process, in bytes. */
  memoryBytes: number;
  pages: number;
  /** What a zip may unpack to, counted while unpacking, in bytes. */
  inflatedBytes: number;
  /** UTF-16 code units of text. */
  characters: number;
  /** Size of the file itself, in bytes. */
  uploadBytes: number;
};

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_LIMITS: ExtractionLimits = {
  milliseconds: 60_000,
  ocrPageMilliseconds: 10_000,
  ocrPages: 60,
  memoryBytes: 1024 * MEBIBYTE,
  pages: 1_000,
  inflatedBytes: 200_000_000,
  characters: 5_000_000,
  uploadBytes: 64 * MEBIBYTE,
};
