// Is each turn of counsel's phrase told for what it is, in the styles in which letters come?
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readMarks } from '../fixtures/read-marked.js';
import { splitLetter } from '../split-letter.js';

interface Case {
  readonly name: string;
  /** With its marks; a line that begins with `## ` is a heading. */
  readonly passage: string;
}

const cases: Case[] = readFileSync(new URL('../fixtures/turns-of-phrase.marked.txt', import.meta.url), 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((block) => {
    const end = block.indexOf('\n');
    return { name: block.slice(0, end), passage: block.slice(end + 1).trim() };
  });

const BEFORE =
  '⟦formal⟧Dear Editor,\n\n⟦background⟧We act for Orrin Vale Ltd.\n\n⟦allegation/falsity⟧The article is false.\n\n';
const AFTER = '\n\n⟦formal⟧Yours faithfully\n\nN. Vane';

function inLetter(passage: string): string {
  const headed = passage.replace(/^## (.*)$/gm, '⟦formal⟧$1');
  return BEFORE + (headed.startsWith('⟦') ? headed : `⟦formal⟧${headed}`) + AFTER;
}

interface Told {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly attack?: string;
  readonly deadline?: boolean;
  readonly continues?: boolean;
}

/** `kind/attack+flags: quote` of what is not formal, behind the sentence that opens every letter. */
function told(text: string, segments: readonly Told[]): string[] {
  return segments
    .filter(({ kind }) => kind !== 'formal')
    .slice(2)
    .map(({ start, end, kind, attack, deadline, continues }) => {
      const flags = `${deadline === true ? '+deadline' : ''}${continues === true ? '+continues' : ''}`;
      return `${kind}${attack === undefined ? '' : `/${attack}`}${flags}: ${text.slice(start, end).replace(/\s+/g, ' ')}`;
    });
}

describe('turns of phrase', () => {
  it.each(cases)('$name', ({ passage }) => {
    const { text, labels } = readMarks(inLetter(passage));
    expect(told(text, splitLetter(text))).toEqual(told(text, labels));
  });
});
