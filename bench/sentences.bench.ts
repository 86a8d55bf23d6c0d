// How well, and how fast, are sentences found? Against public decisions with marked sentences and 48 golden rules.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentences } from '@nightlawyer/text/sentences.js';
import { percentile } from './ranking-measures.js';
import { report, rounded } from './report.js';
import { SENTENCE_PEERS, type SentencePeer, type Way } from './sentence-peers.js';
import { BOOTSTRAP_SEED, type Interval, spreadOf } from './span-agreement.js';

interface MarkedText {
  readonly text: string;
  readonly sentences: readonly (readonly [start: number, end: number])[];
}

interface GoldenRule {
  readonly text: string;
  readonly sentences: readonly string[];
}

interface Agreement {
  right: number;
  wanted: number;
  proposed: number;
}

const SETS = ['bva', 'cyber_crime'];
const SPEED_ROUNDS = 5;

const WAYS: Readonly<Record<string, Way>> = { ours: { run: sentences, spans: sentences }, ...SENTENCE_PEERS };

/** Spans without the white space at their ends, as both sides are compared. */
function trimmed(text: string, [start, end]: readonly [number, number]): [number, number] {
  const quote = text.slice(start, end);
  return [start + quote.length - quote.trimStart().length, end - quote.length + quote.trimEnd().length];
}

/** The spans that hold more than white space. */
function trimmedAll(text: string, way: SentencePeer): [number, number][] {
  return way(text)
    .map((span) => trimmed(text, span))
    .filter(([start, end]) => start < end);
}

function f1(sums: readonly Agreement[]): number {
  const total = (of: keyof Agreement): number => sums.reduce((sum, one) => sum + one[of], 0);
  return (2 * total('right')) / (total('wanted') + total('proposed'));
}

function agree(wanted: ReadonlySet<string | number>, proposed: ReadonlySet<string | number>): Agreement {
  const right = [...proposed].filter((item) => wanted.has(item)).length;
  return { right, wanted: wanted.size, proposed: proposed.size };
}

/** Ends and whole spans of each document, by one way of finding them. */
function measure(documents: readonly MarkedText[], way: SentencePeer): { ends: Agreement[]; spans: Agreement[] } {
  const read = documents.map(({ text, sentences: marked }) => ({
    wanted: marked.map((span) => trimmed(text, span)),
    found: trimmedAll(text, way),
  }));
  return {
    ends: read.map(({ wanted, found }) =>
      agree(new Set(wanted.map(([, end]) => end)), new Set(found.map(([, end]) => end))),
    ),
    spans: read.map(({ wanted, found }) => agree(new Set(wanted.map(String)), new Set(found.map(String)))),
  };
}

function readSet(folder: string, name: string): MarkedText[] {
  const lines = readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as MarkedText);
}

function run(): void {
  const data = process.env['NIGHTLAWYER_BENCH_DATA'] ?? '../shared/data';
  const folder = join(data, 'sentences');
  if (!existsSync(folder)) {
    console.log(`Sentences: left out, because there is no folder ${folder}. Name one with NIGHTLAWYER_BENCH_DATA.`);
    return;
  }
  const sets = SETS.map((name) => ({ name, documents: readSet(folder, name) }));
  for (const { name, documents } of sets) {
    // Rules were tuned on the documents with an even number; the odd ones are reported.
    for (const [half, remainder] of [
      ['tuned', 0],
      ['reported', 1],
    ] as const) {
      reportHalf(
        `${name}, ${half} half`,
        documents.filter((_, index) => index % 2 === remainder),
      );
    }
  }
  reportHalf(
    'both sets, reported half',
    sets.flatMap(({ documents }) => documents.filter((_, index) => index % 2 === 1)),
  );
  reportRules(JSON.parse(readFileSync(join(folder, 'golden_rules.json'), 'utf8')) as GoldenRule[]);
  reportSpeed(sets.flatMap(({ documents }) => documents));
}

/** The figure by each way: ours apart, the others as its peers. */
function byEach(figure: (way: SentencePeer) => number): { value: number; peers: Record<string, number> } {
  const { ours = 0, ...peers } = Object.fromEntries(
    Object.entries(WAYS).map(([name, way]) => [name, figure(way.spans)]),
  );
  return { value: ours, peers };
}

function reportHalf(set: string, documents: readonly MarkedText[]): void {
  const read = new Map(Object.values(WAYS).map(({ spans }) => [spans, measure(documents, spans)]));
  const own = read.get(sentences) ?? { ends: [], spans: [] };
  const sum = (of: keyof Agreement): number => own.ends.reduce((all, one) => all + one[of], 0);
  for (const [name, part, reach] of [
    ['sentence ends F1', 'ends', 0.97],
    ['sentence spans exact F1', 'spans', 0.93],
  ] as const) {
    const [low, high]: Interval = spreadOf(own[part], f1);
    report(name, {
      set,
      ...byEach((way) => rounded(f1(read.get(way)?.[part] ?? []))),
      reach,
      spread: [rounded(low), rounded(high)],
      seed: BOOTSTRAP_SEED,
      note: part === 'ends' ? `${sum('right')} of ${sum('wanted')} ends, ${sum('proposed')} proposed` : undefined,
    });
  }
}

function reportRules(rules: readonly GoldenRule[]): void {
  const kept = (way: SentencePeer): number =>
    rules.filter(({ text, sentences: wanted }) => {
      const found = trimmedAll(text, way).map(([start, end]) => text.slice(start, end));
      return found.join('\n') === wanted.map((part) => part.trim()).join('\n');
    }).length;
  report('golden rules right', { set: `${rules.length} rules`, ...byEach(kept), reach: 47 });
}

/** Each way in turn, round after round, so that a busy machine is busy for all. */
function reportSpeed(documents: readonly MarkedText[]): void {
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
  const rates = new Map(Object.keys(WAYS).map((name) => [name, [] as number[]]));
  for (let round = 0; round < SPEED_ROUNDS; round += 1) {
    for (const [name, { run: way }] of Object.entries(WAYS)) {
      const began = performance.now();
      for (const { text } of documents) way(text);
      rates.get(name)?.push(characters / (performance.now() - began) / 1000);
    }
  }
  const own = rates.get('ours') ?? [];
  report('characters through sentences', {
    set: 'both sets',
    value: rounded(percentile(own, 0.5), 1),
    reach: 10,
    spread: [rounded(Math.min(...own), 1), rounded(Math.max(...own), 1)],
    peers: Object.fromEntries(
      Object.keys(SENTENCE_PEERS).map((name) => [name, rounded(percentile(rates.get(name) ?? [], 0.5), 1)]),
    ),
    note: `million a second, one core; median of ${SPEED_ROUNDS} rounds`,
  });
}

run();
