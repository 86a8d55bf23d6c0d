// Are the paragraphs found that letters repeat of each other? Against counting every pair, and against a labelled family.
import { publicLetters } from './public-letters.js';
import { answerFor, countEveryPair, labelledFamily, type Letter, type SharedParagraph } from './family-quality.js';
import { measureShifts } from './family-shifts.js';
import { report, rounded } from './report.js';
import { withScratchServer } from './scratch-server.js';

const REACH = 0.97;

function measure(set: string, letters: readonly Letter[], wanted: readonly SharedParagraph[]): void {
  const began = performance.now();
  const answer = answerFor(letters, wanted);
  const milliseconds = performance.now() - began;
  report('repeated paragraphs found', {
    set,
    value: rounded(answer.found / answer.wanted),
    reach: REACH,
    peers: { 'the same to the letter': rounded(answer.same / answer.wanted) },
    note: `${answer.found} of ${answer.wanted} alike to .8 and more; ${letters.length} letters in ${rounded(milliseconds, 0)} ms`,
  });
  report('repeated pieces named, borne out by a recount', {
    set,
    value: rounded(answer.borneOut / answer.named),
    note: `${answer.borneOut} of ${answer.named}`,
  });
}

const letters = publicLetters();
if (letters.length > 0) measure(`${letters.length} public letters`, letters, countEveryPair(letters));
const family = labelledFamily();
measure('labelled family, never tuned on', family.letters, family.shared);
measure('labelled family, every pair counted', family.letters, countEveryPair(family.letters));

await withScratchServer(2, async ({ owner, worker }) => {
  // An allegation is put where no letter is received.
  await owner.query('SET session_replication_role = replica');
  const { found, listed, named } = await measureShifts(owner, worker);
  report('changed accounts set side by side', {
    set: 'labelled family, never tuned on',
    value: rounded(found / listed),
    note: `${found} of the ${listed} points a person listed; ${named} set side by side in all`,
  });
});
