// Which other words may stand for a word, so that "sacked" meets "his services stand terminated"?
//
// The lines of ./kin/ are our own, written subject by subject for what newspapers report and lawyers complain of; none was
// drawn from a measured set. A word may stand in several lines; irregular forms are listed, regular ones share a stem.
import { wordForm } from '../words/lexicon.js';
import { ACTS } from './kin/acts.js';
import { HEALTH } from './kin/health.js';
import { LAW } from './kin/law.js';
import { MONEY } from './kin/money.js';
import { PAPERS } from './kin/papers.js';
import { QUALITIES } from './kin/qualities.js';

const KIN = new Map<number, Set<number>>();

for (const lines of [PAPERS, MONEY, LAW, HEALTH, ACTS, QUALITIES]) {
  for (const line of lines.trim().split('\n')) {
    const terms = line.split(/[\s-]+/).map((word) => wordForm(word).term);
    for (const term of terms) {
      const kin = KIN.get(term) ?? new Set();
      for (const other of terms) if (other !== term && other !== 0) kin.add(other);
      KIN.set(term, kin);
    }
  }
}

const NONE: ReadonlySet<number> = new Set();

/** The terms (numbers of stems, as `wordForm` gives them) of the words that may stand for the word of `term`. */
export function kinOf(term: number): ReadonlySet<number> {
  return KIN.get(term) ?? NONE;
}
