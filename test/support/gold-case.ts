// What does a labelled case say: a draft, a counsel letter, the newsroom's evidence and answers, and a lawyer's labels?
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { ATTACKS, SEGMENT_KINDS, type Segment } from '@nightlawyer/text/segment-kinds.js';

const CASES = 'test/fixtures/cases';

const Offset = z.number().int().min(0);
/** A label as it was set by hand. */
export const LabelledSegment = z.strictObject({
  start: Offset,
  end: Offset,
  kind: z.enum(SEGMENT_KINDS),
  attack: z.enum(ATTACKS).optional(),
  deadline: z.literal(true).optional(),
  continues: z.literal(true).optional(),
});
const Gravity = z.enum(['high', 'medium', 'low']);
const LabelledAssertion = z.strictObject({ id: z.string().min(1), quote: z.string().min(1), gravity: Gravity });
const Grade = z.union([z.literal(1), z.literal(2)]);
const Link = z.strictObject({
  segment: Offset,
  evidence: z.record(z.string(), Grade),
  responses: z.record(z.string(), Grade),
  assertions: z.array(z.string()),
});
const Labelling = z.strictObject({ segments: z.array(LabelledSegment), assertions: z.array(LabelledAssertion) });
const Gold = Labelling.extend({ links: z.array(Link) });
const Evidence = z.strictObject({ id: z.string(), title: z.string(), text: z.string(), kind: z.string() });
const Response = z.strictObject({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  direction: z.enum(['sent', 'received']),
});

/** Offsets are UTF-16 code units into the draft. */
interface GoldAssertion extends z.infer<typeof LabelledAssertion> {
  start: number;
  end: number;
}

/** One reader's labels. A segment's offsets are UTF-16 code units into the letter; nobody wrote its reasons. */
export interface GoldLabels {
  segments: Segment[];
  assertions: GoldAssertion[];
}

export interface GoldCase extends GoldLabels {
  name: string;
  letter: string;
  draft: string;
  evidence: z.infer<typeof Evidence>[];
  responses: z.infer<typeof Response>[];
  links: z.infer<typeof Link>[];
  /** What a second person made of letter and draft, who had not seen the first one's labels. */
  second?: GoldLabels;
}

/** Rules were tuned on the cases called `tune`; those called `report` are measured and not looked at. */
export type GoldHalf = 'tune' | 'report';

/** The cases of one half, or all, by name. Throws where a file is not of the form of the labelling guide. */
export function readGoldCases(half?: GoldHalf): GoldCase[] {
  const names = readdirSync(CASES, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
  const wanted = names.filter((name) => half === undefined || name.startsWith(`${half}-`));
  return wanted.sort().map((name) => readGoldCase(join(CASES, name)));
}

function readGoldCase(folder: string): GoldCase {
  const at = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const draft = at('draft.md');
  const { links, ...labelling } = Gold.parse(JSON.parse(at('gold.json')));
  const second = existsSync(join(folder, 'second-labelling.json')) ? at('second-labelling.json') : undefined;
  return {
    name: basename(folder),
    letter: at('letter.txt'),
    draft,
    evidence: readLines(at('evidence.jsonl'), Evidence),
    responses: readLines(at('responses.jsonl'), Response),
    links,
    ...placeLabels(draft, labelling),
    second: second === undefined ? undefined : placeLabels(draft, Labelling.parse(JSON.parse(second))),
  };
}

function readLines<Line>(text: string, form: z.ZodType<Line>): Line[] {
  return text
    .trim()
    .split('\n')
    .map((line) => form.parse(JSON.parse(line)));
}

function placeLabels(draft: string, { segments, assertions }: z.infer<typeof Labelling>): GoldLabels {
  return {
    segments: segments.map((segment) => ({ ...segment, reasons: [] })),
    assertions: placeQuotes(draft, assertions),
  };
}

/** Where each quote stands in `text`. Throws where it stands nowhere, or more than once. */
export function placeQuotes<Quote extends { quote: string }>(
  text: string,
  quotes: readonly Quote[],
): (Quote & { start: number; end: number })[] {
  return quotes.map((labelled) => {
    const start = text.indexOf(labelled.quote);
    if (start === -1 || text.includes(labelled.quote, start + 1))
      throw new Error(`not once in the text: ${labelled.quote}`);
    return { ...labelled, start, end: start + labelled.quote.length };
  });
}
