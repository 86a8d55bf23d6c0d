// A ruling as it is being written, and as it is sent.
import type { Advice, Assertion, NewOpinion } from '../../api/records.js';

type DefenceName = Advice['defences'][number]['defence'];
type Risk = Advice['riskLikelihood'];

/** One point a line, in each of the three. */
export interface DefenceLines {
  defence: DefenceName;
  needs: string;
  has: string;
  missing: string;
}

export interface Ruling {
  ruling: NewOpinion['ruling'];
  wording: string;
  /** One a line. */
  conditions: string;
  jurisdiction: string;
  resolves: boolean;
  meaning: string;
  defences: DefenceLines[];
  riskLikelihood: Risk;
  riskGravity: Risk;
  reasoning: string;
}

/** What was on the screen when the ruling was begun: it is about these bytes and no others (R1). */
export interface WordsRead {
  assertionVersion: number;
  versionNumber: number;
  textSha256: string;
  contextSha256: string;
  words: string;
}

/** Null where nobody knows where the words stand: on such an assertion nobody can rule. */
export function wordsRead({ version, placement, reading, words }: Assertion): WordsRead | null {
  if (placement === null || reading === null || words === null) return null;
  return { assertionVersion: version, versionNumber: placement.versionNumber, ...reading, words };
}

export function firstRuling({ words, meaning, jurisdictions }: Assertion): Ruling {
  return {
    ruling: 'defensible',
    wording: words ?? '',
    conditions: '',
    jurisdiction: jurisdictions.length === 1 ? (jurisdictions[0] ?? '') : '',
    resolves: false,
    meaning,
    defences: [],
    riskLikelihood: null,
    riskGravity: null,
    reasoning: '',
  };
}

export function opinionOf(read: WordsRead, written: Ruling): NewOpinion {
  const { ruling, wording, conditions, jurisdiction, resolves, meaning, defences, reasoning } = written;
  const { words: _words, ...hashes } = read;
  return {
    ...hashes,
    ruling,
    requiredWording: ruling === 'defensible_if_changed' ? wording.trim() : null,
    conditions: pointsIn(conditions),
    jurisdiction: jurisdiction.trim(),
    resolves,
    advice: {
      meaningAdopted: meaning.trim(),
      defences: defences.map(({ defence, needs, has, missing }) => ({
        defence,
        needs: pointsIn(needs),
        has: pointsIn(has),
        missing: pointsIn(missing),
      })),
      riskLikelihood: written.riskLikelihood,
      riskGravity: written.riskGravity,
      reasoning: reasoning.trim(),
    },
  };
}

function pointsIn(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
