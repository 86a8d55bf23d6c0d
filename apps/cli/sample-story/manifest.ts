// What does the sample story consist of, and who works on it? Reads story.json, for the demonstration to load.
import { access, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { ExchangeDirection, Role, Sensitivity } from '#domain/vocabulary.js';
import { packageRoot } from './package-root.js';

const words = z.string().min(1);
/** When it was written, sent or received, with the zone in which it was. */
const Moment = z.iso.datetime({ offset: true });
const FilePath = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*\.(docx|pdf|eml|txt|html|md)$/);

const common = { file: FilePath, title: words, at: Moment };

const DraftFile = z.strictObject({ kind: z.literal('draft'), ...common });

const LetterFile = z.strictObject({
  kind: z.literal('letter'),
  ...common,
  /** The firm that wrote it, for whom, and to whom: not every letter on file was sent to this newsroom. */
  sender: words,
  claimant: words,
  addressee: words,
  /** Whether the matter is over; the letter of the demonstration is the one that is not. */
  answered: z.boolean(),
});

const EvidenceFile = z.strictObject({
  kind: z.literal('evidence'),
  ...common,
  genre: words,
  provenance: words,
  caveats: words,
  sensitivity: Sensitivity,
});

const ExchangeFile = z.strictObject({
  kind: z.literal('exchange'),
  ...common,
  direction: ExchangeDirection,
  /** To whom it went, or from whom it came. */
  party: words,
});

const Manifest = z.strictObject({
  newsroom: z.strictObject({ slug: words, name: words, timeZone: words }),
  story: z.strictObject({ slug: words, title: words, timeZone: words, summary: words, publication: Moment }),
  people: z.array(z.strictObject({ name: words, email: z.email().regex(/\.example$/), role: Role })).min(1),
  files: z.array(z.discriminatedUnion('kind', [DraftFile, LetterFile, EvidenceFile, ExchangeFile])).min(1),
});
type Manifest = z.infer<typeof Manifest>;

/** A file of the story as the manifest describes it, with where it lies on this machine. */
type SampleFile = Manifest['files'][number] & { path: string; fileName: string };

export type SampleStory = Omit<Manifest, 'files'> & { files: SampleFile[] };

/**
 * The sample story, from the TypeScript sources and from dist alike.
 * @throws ZodError where story.json is not of the form above; an ENOENT error where a file that it lists is missing
 */
export async function readSampleStory(): Promise<SampleStory> {
  const home = join(packageRoot(import.meta.url), 'apps/cli/sample-story');
  const manifest = Manifest.parse(JSON.parse(await readFile(join(home, 'story.json'), 'utf8')));
  const files = manifest.files.map((file) => ({
    ...file,
    path: join(home, 'files', file.file),
    fileName: basename(file.file),
  }));
  await Promise.all(files.map(({ path }) => access(path)));
  return { ...manifest, files };
}
