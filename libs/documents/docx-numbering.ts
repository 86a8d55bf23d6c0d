// Which number does Word print before a paragraph? It is nowhere in the text; counters and level patterns make it.
import { childOf, childrenOf, valueOf, type XmlElement } from './xml.js';

export type NumberingRef = { numId: string; level: number };

type Level = { start: number; format: string; pattern: string; plainDigits: boolean };
type Numbering = { abstractId: string; levels: Map<number, Level>; restarts: Map<number, number> };

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Counts the numbered paragraphs of one document, in reading order (ECMA-376 Part 1, 17.9). */
export class NumberingCounter {
  private readonly numberings = new Map<string, Numbering>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(numbering: XmlElement | null) {
    if (numbering === null) return;
    const abstracts = new Map(
      childrenOf(numbering, 'w:abstractNum').map((abstract) => [
        abstract.attributes.get('w:abstractNumId') ?? '',
        readLevels(abstract),
      ]),
    );
    for (const num of childrenOf(numbering, 'w:num')) {
      const abstractId = valueOf(num, 'w:abstractNumId') ?? '';
      const levels = new Map(abstracts.get(abstractId));
      const restarts = new Map<number, number>();
      for (const override of childrenOf(num, 'w:lvlOverride')) {
        const level = Number(override.attributes.get('w:ilvl'));
        for (const own of childrenOf(override, 'w:lvl')) levels.set(level, readLevel(own));
        const start = valueOf(override, 'w:startOverride');
        if (start !== undefined) restarts.set(level, Number(start));
      }
      this.numberings.set(num.attributes.get('w:numId') ?? '', { abstractId, levels, restarts });
    }
  }

  /** Counts one paragraph and gives the label Word prints for it, such as `2.1` or `(c)`; empty if it prints none. */
  next({ numId, level }: NumberingRef): string {
    const numbering = this.numberings.get(numId);
    const own = numbering?.levels.get(level);
    if (numbering === undefined || own === undefined) return '';
    // Lists that share a definition share its counters; an override starts them again, once.
    const counters = this.counters.get(numbering.abstractId) ?? [];
    this.counters.set(numbering.abstractId, counters);
    if (!this.begun.has(numId)) {
      this.begun.add(numId);
      for (const [at, start] of numbering.restarts) counters[at] = start - 1;
    }
    const before = counters[level];
    counters[level] = before === undefined ? own.start : before + 1;
    counters.length = level + 1;
    if (own.format === 'bullet') return '•';
    if (own.format === 'none') return own.pattern.includes('%') ? '' : own.pattern;
    return own.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = numbering.levels.get(at);
      counters[at] ??= shown?.start ?? 1;
      return formatNumber(counters[at], own.plainDigits ? 'decimal' : (shown?.format ?? 'decimal'));
    });
  }
}

function readLevels(abstract: XmlElement): Map<number, Level> {
  return new Map(
    childrenOf(abstract, 'w:lvl').map((level) => [Number(level.attributes.get('w:ilvl')), readLevel(level)]),
  );
}

function readLevel(level: XmlElement): Level {
  return {
    start: Number(valueOf(level, 'w:start') ?? 1),
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    pattern: valueOf(level, 'w:lvlText') ?? '',
    // "Legal" numbering shows the numbers of outer levels in digits whatever their own format.
    plainDigits: childOf(level, 'w:isLgl') !== undefined,
  };
}

function formatNumber(value: number, format: string): string {
  if (format === 'lowerLetter') return letters(value);
  if (format === 'upperLetter') return letters(value).toUpperCase();
  if (format === 'lowerRoman') return roman(value);
  if (format === 'upperRoman') return roman(value).toUpperCase();
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  return String(value);
}

/** a … z, aa, bb …: Word repeats the letter. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  if (value < 1 || value > 4000) return String(value);
  let rest = value;
  let numeral = '';
  for (const [size, sign] of ROMAN) {
    while (rest >= size) {
      numeral += sign;
      rest -= size;
    }
  }
  return numeral;
}
