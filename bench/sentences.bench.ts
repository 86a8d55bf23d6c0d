// How well, and how fast, are sentences found? Against public decisions with marked sentences and 48 golden rules.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentences } from '@nightlawyer/text/sentences.js';
import { report, rounded } from './report.js';

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
const SPEED_ROUNDS = 7;

/** Spans without the white space at their ends, as both sides are compared. */
function trimmed(text: string, [start, end]: readonly [number, number]): [number, number] {
  const quote = text.slice(start, end);
  return [start + quote.length - quote.trimStart().length, end - quote.length + quote.trimEnd().length];
}

function f1({ right, wanted, proposed }: Agreement): number {
  return (2 * right) / (wanted + proposed);
}

function agree(sum: Agreement, wanted: ReadonlySet<string | number>, proposed: ReadonlySet<string | number>): void {
  sum.wanted += wanted.size;
  sum.proposed += proposed.size;
  for (const item of proposed) if (wanted.has(item)) sum.right += 1;
}

function measure(documents: readonly MarkedText[]): { ends: Agreement; spans: Agreement } {
  const ends: Agreement = { right: 0, wanted: 0, proposed: 0 };
  const spans: Agreement = { right: 0, wanted: 0, proposed: 0 };
  for (const document of documents) {
    const wanted = document.sentences.map((span) => trimmed(document.text, span));
    const found = sentences(document.text);
    agree(ends, new Set(wanted.map(([, end]) => end)), new Set(found.map(([, end]) => end)));
    agree(spans, new Set(wanted.map((span) => span.join())), new Set(found.map((span) => span.join())));
  }
  return { ends, spans };
}

function readSet(folder: string, name: string): MarkedText[] {
  const lines = readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as MarkedText);
}

/** Characters a second over all documents: the best and the median of several rounds. */
function speed(documents: readonly MarkedText[]): { best: number; median: number } {
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
  const rates: number[] = [];
  for (let round = 0; round < SPEED_ROUNDS; round += 1) {
    const began = performance.now();
    for (const { text } of documents) sentences(text);
    rates.push((characters / (performance.now() - began)) * 1000);
  }
  rates.sort((a, b) => a - b);
  return { best: rates.at(-1) ?? 0, median: rates[Math.floor(rates.length / 2)] ?? 0 };
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
  const rules = JSON.parse(readFileSync(join(folder, 'golden_rules.json'), 'utf8')) as GoldenRule[];
  const kept = rules.filter(({ text, sentences: wanted }) => {
    const found = sentences(text).map(([start, end]) => text.slice(start, end));
    return found.join('\n') === wanted.map((part) => part.trim()).join('\n');
  });
  report('golden rules right', { set: `${rules.length} rules`, value: kept.length, reach: 47 });
  const { best, median } = speed(sets.flatMap(({ documents }) => documents));
  const note = `million a second; median of ${SPEED_ROUNDS} rounds, best ${rounded(best / 1e6, 1)}`;
  report('characters through sentences', { set: 'both sets', value: rounded(median / 1e6, 1), reach: 10, note });
}

function reportHalf(set: string, documents: readonly MarkedText[]): void {
  const { ends, spans } = measure(documents);
  const note = `${ends.right} of ${ends.wanted} ends, ${ends.proposed} proposed`;
  report('sentence ends F1', { set, value: rounded(f1(ends)), reach: 0.97, note });
  report('sentence spans exact F1', { set, value: rounded(f1(spans)), reach: 0.93 });
}

run();
