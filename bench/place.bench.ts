// Are assertions carried to the right words, under a hundred thousand edits; and how fast, beside others?
import { type AssertionSpan, placeAssertions } from '@nightlawyer/text/place.js';
import { editedArticle } from '../test/support/edit-generator.js';
import { inventSentence, inventWord, seeded } from '../test/support/invented-article.js';
import { judge, NO_VERDICT } from '../test/support/judge-placements.js';
import { byDifference, byPattern, byQuoteAndContext, type Peer, type PeerPlace } from './edit-peers.js';
import { percentile } from './ranking-measures.js';
import { report, rounded } from './report.js';

const EDITS = Number(process.env['NIGHTLAWYER_BENCH_EDITS'] ?? 100_000);
/** The articles of the unit suite have the low numbers; these were never looked at. */
const FIRST_SEED = 200_000_000;
const WORDS = 10_000;
const ASSERTIONS = 500;
const ROUNDS = 15;
const WARM_UP = 5;
const REPEATS = 9;

function measureQuality(): void {
  const sum = { ...NO_VERDICT };
  let edits = 0;
  let seed = FIRST_SEED;
  for (; edits < EDITS; seed += 1) {
    const article = editedArticle(seed);
    edits += article.edits.length;
    const placed = placeAssertions(
      article.from,
      article.to,
      article.fates.map(({ id, span }) => ({ id, ...span })),
    );
    judge(sum, article, placed, (what, { id }, { status }) => {
      if (what === 'wrong') console.log(`wrong: article ${seed}, ${id}, ${status}`);
    });
  }
  const set = `${edits} random edits`;
  // Never rounded up: 1 is all of them.
  const share = (part: number, whole: number): number => Math.floor((1e6 * part) / whole) / 1e6;
  report('attached to the wrong text', {
    set,
    value: sum.wrong,
    atMost: 0,
    seed: FIRST_SEED,
    note: `of ${sum.assertions}`,
  });
  const carried = `${sum.carried} of ${sum.same}`;
  report('unchanged and unique, carried', {
    set,
    value: share(sum.carried, sum.same),
    reach: 1,
    seed: FIRST_SEED,
    note: carried,
  });
  const found = `${sum.found} of ${sum.reworded}; ${sum.fitting} with at least half of their span`;
  report('reworded, found', { set, value: share(sum.found, sum.reworded), reach: 0.95, seed: FIRST_SEED, note: found });
  const gone = `${sum.gone} of ${sum.cut}; the others ambiguous`;
  report('cut, said to be gone', { set, value: share(sum.gone, sum.cut), seed: FIRST_SEED, note: gone });
}

interface Draft {
  from: string;
  to: string;
  assertions: AssertionSpan[];
}

/** A long draft after an evening: one sentence in `every` reworded, some cut and added, two paragraphs moved. */
function longDraft(every: number): Draft {
  const random = seeded(1994);
  const sentences = new Set<string>();
  for (let words = 0; words < WORDS;) {
    const sentence = inventSentence(random);
    if (!sentences.has(sentence)) words += sentence.split(' ').length;
    sentences.add(sentence);
  }
  const old = inParagraphs([...sentences]);
  const fresh = old.map((paragraph) => [...paragraph]);
  fresh.forEach((paragraph, at) => {
    paragraph.forEach((sentence, place) => {
      if ((at * 4 + place) % every !== 0) return;
      paragraph[place] = sentence
        .split(' ')
        .map((word) => (random() < 0.2 ? inventWord(random) : word))
        .join(' ');
    });
  });
  fresh[20]?.pop();
  fresh[40]?.push(inventSentence(random));
  fresh.splice(60, 0, ...fresh.splice(80, 2));
  const from = set(old);
  let at = 0;
  const assertions = [...sentences].slice(0, ASSERTIONS).map((sentence, index) => {
    const start = from.indexOf(sentence, at);
    at = start + sentence.length;
    return { id: `A${index}`, start, end: at };
  });
  return { from, to: set(fresh), assertions };
}

function inParagraphs(sentences: string[]): string[][] {
  return Array.from({ length: Math.ceil(sentences.length / 4) }, (_none, at) => sentences.slice(at * 4, at * 4 + 4));
}

function set(paragraphs: readonly (readonly string[])[]): string {
  return paragraphs.map((paragraph) => paragraph.join(' ')).join('\n\n');
}

const PEERS: Readonly<Record<string, Peer>> = {
  'quote and context': byQuoteAndContext,
  'one difference': byDifference,
  'pattern near by': byPattern,
};

/** Unchanged sentences whose own words do not stand where they were put. */
function misplaced({ from, to, assertions }: Draft, places: readonly (Partial<PeerPlace> | undefined)[]): number {
  return assertions.filter(({ start, end }, at) => {
    const quote = from.slice(start, end);
    const place = places[at];
    return to.includes(quote) && (place?.start === undefined || to.slice(place.start, place.end) !== quote);
  }).length;
}

/** Each in turn, round after round, so that a busy machine is busy for all. */
function measureSpeed(every: number): void {
  const draft = longDraft(every);
  const { from, to, assertions } = draft;
  const ways = Object.entries({ ours: placeAssertions as Peer, ...PEERS });
  const times = new Map<string, number[]>(ways.map(([name]) => [name, []]));
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [name, way] of ways) {
      // What takes milliseconds is measured several times, or one hiccup of the machine would be all of it.
      const repeats = way === placeAssertions ? REPEATS : 1;
      const taken = Array.from({ length: repeats }, () => {
        const began = performance.now();
        way(from, to, assertions);
        return performance.now() - began;
      });
      if (round >= WARM_UP) times.get(name)?.push(percentile(taken, 0.5));
    }
  }
  const ours = times.get('ours') ?? [];
  for (const [name, peer] of Object.entries(PEERS)) {
    const wrong = misplaced(draft, peer(from, to, assertions));
    const theirs = times.get(name) ?? [];
    const ratios = theirs.map((time, round) => time / (ours[round] ?? 1));
    const [low, middle, high] = [0.1, 0.5, 0.9].map((at) => rounded(percentile(ratios, at), 1));
    report(`${ASSERTIONS} assertions, times faster than by ${name}`, {
      set: `${WORDS} words, 1 sentence in ${every} reworded`,
      value: middle ?? 0,
      reach: 20,
      spread: [low ?? 0, high ?? 0],
      note:
        `${rounded(percentile(ours, 0.5), 2)} against ${rounded(percentile(theirs, 0.5), 2)} ms; ` +
        `${misplaced(draft, placeAssertions(from, to, assertions))} and ${wrong} of the unchanged in another place`,
    });
  }
}

measureQuality();
measureSpeed(20);
measureSpeed(4);
