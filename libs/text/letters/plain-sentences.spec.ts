// Is what counsel say in so many words, in letter after letter, told for what it is?
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { splitLetter } from '../split-letter.js';

const sections = readFileSync(new URL('../fixtures/plain-sentences.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n\n')
  .map((section) => {
    const [head = '', ...sentences] = section.split('\n');
    return { label: head.slice(2), sentences };
  });

const OPENING = 'Dear Editor,\n\nWe act for Orrin Vale Ltd.\n\nThe article is false.\n\n';
/** What is asked and threatened stands behind the first demand. */
const ASKED = 'We require that you take the article down.\n\n';
const CLOSING = '\n\nYours faithfully\n\nN. Vane';

describe.each(sections)('$label', ({ label, sentences }) => {
  const before = OPENING + (/^(?:allegation|background|words)/.test(label) ? '' : ASKED);

  it.each(sentences)('%s', (sentence) => {
    const segments = splitLetter(before + sentence + CLOSING).filter(
      ({ start }) => start >= before.length && start < before.length + sentence.length,
    );
    const told = segments.map(({ kind, attack }) => (attack === undefined ? kind : `${kind}/${attack}`));
    expect(told).toEqual([label]);
  });
});
