// Which files does the sample story consist of, and what made each? Every source is turned into one file.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { makeDocx } from './docx-file.js';
import { makeLetterPdf } from './letter-pdf.js';
import { makeMail } from './mail-file.js';
import { makePlain } from './plain-file.js';
import { makeColumnsPdf, makeReportPdf } from './report-pdf.js';
import { makeScanPdf } from './scan-pdf.js';
import { readSource, type SourceFile } from './source-file.js';

const MAKERS = {
  'letter-pdf': makeLetterPdf,
  'report-pdf': makeReportPdf,
  'columns-pdf': makeColumnsPdf,
  'scan-pdf': makeScanPdf,
  docx: makeDocx,
  eml: makeMail,
  plain: makePlain,
} as const satisfies Record<string, (source: SourceFile) => Buffer | Promise<Buffer>>;

type Maker = keyof typeof MAKERS;

const Made = z.object({ make: z.enum(Object.keys(MAKERS) as [Maker, ...Maker[]]), file: z.string() });

/** One file to be written: its path below `files/`, what makes it, and the making itself. */
type FileToMake = { file: string; make: Maker | 'copy'; bytes: () => Promise<Buffer> };

/**
 * The files that the sources in a folder make, by path. A source without front matter (a saved web page, a note in
 * Markdown) is copied as it stands.
 */
export async function filesToMake(sources: string): Promise<FileToMake[]> {
  const entries = await readdir(sources, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(paths.map((path) => fileToMake(sources, path)));
  return files.sort((one, other) => (one.file < other.file ? -1 : 1));
}

async function fileToMake(sources: string, path: string): Promise<FileToMake> {
  const raw = await readFile(path, 'utf8');
  const source = readSource(raw);
  if (source.front['make'] === undefined) {
    return { file: relative(sources, path), make: 'copy', bytes: () => Promise.resolve(Buffer.from(raw)) };
  }
  const { make, file } = Made.parse(source.front);
  return { file, make, bytes: async () => MAKERS[make](source) };
}
