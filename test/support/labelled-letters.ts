// Which whole letters, of many hands and countries, were labelled before the splitter first read them?
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ATTACKS,
  type Attack,
  SEGMENT_KINDS,
  type Segment,
  type SegmentKind,
} from '@nightlawyer/text/segment-kinds.js';
import { readMarks } from '../../libs/text/fixtures/read-marked.js';

const FOLDER = 'test/fixtures/letters';

/** Offsets are UTF-16 code units into `letter`; nobody wrote the segments' reasons. */
export interface MarkedLetter {
  name: string;
  letter: string;
  segments: Segment[];
}

/** Those in `tuned` have been worked on since; of those in `unseen` nobody has looked at a single error. */
export function readLabelledLetters(set: 'tuned' | 'unseen'): MarkedLetter[] {
  const folder = join(FOLDER, set);
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const { text, labels } = readMarks(readFileSync(join(folder, file), 'utf8'));
      const segments = labels.map(({ start, end, kind, attack, deadline, continues }): Segment => {
        const segment: Segment = { start, end, kind: known(kind), reasons: [] };
        if (attack !== undefined) segment.attack = knownAttack(attack);
        if (deadline) segment.deadline = true;
        if (continues) segment.continues = true;
        return segment;
      });
      return { name: file.replace('.marked.txt', ''), letter: text, segments };
    });
}

function known(kind: string): SegmentKind {
  const found = SEGMENT_KINDS.find((one) => one === kind);
  if (found === undefined) throw new TypeError(`no kind of segment: ${kind}`);
  return found;
}

function knownAttack(attack: string): Attack {
  const found = ATTACKS.find((one) => one === attack);
  if (found === undefined) throw new TypeError(`no attack: ${attack}`);
  return found;
}
