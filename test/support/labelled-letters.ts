// Which whole letters, of many hands and countries, were labelled before the splitter first read them?
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Segment } from '@nightlawyer/text/segment-kinds.js';
import { readMarks } from '../../libs/text/fixtures/read-marked.js';
import { LabelledSegment } from './gold-case.js';

const FOLDER = 'test/fixtures/letters';

/** Offsets are UTF-16 code units into `letter`; nobody wrote the segments' reasons. */
export interface MarkedLetter {
  name: string;
  letter: string;
  segments: Segment[];
}

/**
 * Those in `tuned` have been worked on since; of those in `unseen` nobody has looked at a single error. Throws where a mark
 * names no kind or attack of the labelling guide.
 */
export function readLabelledLetters(set: 'tuned' | 'unseen'): MarkedLetter[] {
  const folder = join(FOLDER, set);
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const { text, labels } = readMarks(readFileSync(join(folder, file), 'utf8'));
      const segments = labels.map(({ deadline, continues, ...label }): Segment => {
        const flags = { ...(deadline && { deadline }), ...(continues && { continues }) };
        return { ...LabelledSegment.parse({ ...label, ...flags }), reasons: [] };
      });
      return { name: file.replace('.marked.txt', ''), letter: text, segments };
    });
}
