import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitLetter } from './split-letter.js';
import { ATTACKS, SEGMENT_KINDS, type Segment } from './segment-kinds.js';
import { toStorableText } from './storable-text.js';

const letterish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Dear Sirs,\n\n',
        'We act for Ms Orla Venn. ',
        'The Article is false. ',
        'Page 2 of 5\n',
        '\f',
        '\n\n',
        '\r\n',
        '> quoted\n',
        '(a) remove it;\n',
        '1. ',
        'In particular:\n',
        'Yours faithfully\n',
        '“',
        '" and you did not ask; ',
        '\uD83D',
        '😀',
        '\0',
        '   ',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.lorem({ maxCount: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

function expectCovered(text: string, segments: readonly Segment[]): void {
  let at = 0;
  for (const { start, end, kind, attack } of segments) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(text.slice(at, start)).toMatch(/^\s*$/);
    const quote = text.slice(start, end);
    expect(quote.length).toBeGreaterThan(0);
    expect(quote).toBe(quote.trim());
    expect(SEGMENT_KINDS).toContain(kind);
    if (kind === 'allegation') expect(ATTACKS).toContain(attack);
    else expect(attack).toBeUndefined();
    at = end;
  }
  expect(text.slice(at)).toMatch(/^\s*$/);
}

/** `kind/attack+flags quote` of each segment, for reading. */
function told(text: string, layout?: Parameters<typeof splitLetter>[1]): string[] {
  return splitLetter(text, layout).map(({ start, end, kind, attack, deadline, continues }) => {
    const flags = `${deadline === true ? '+deadline' : ''}${continues === true ? '+continues' : ''}`;
    return `${kind}${attack === undefined ? '' : `/${attack}`}${flags}: ${text.slice(start, end).replace(/\s+/g, ' ')}`;
  });
}

describe('R6: every character of a letter is accounted for', () => {
  it('covers storable text, in order, without overlap', () => {
    fc.assert(
      fc.property(letterish, (raw) => {
        const text = toStorableText(raw);
        expectCovered(text, splitLetter(text));
      }),
      { numRuns: 400 },
    );
  });

  it('covers any string at all, storable or not', () => {
    fc.assert(
      fc.property(fc.oneof(letterish, fc.string({ unit: 'binary' })), (text) => {
        expectCovered(text, splitLetter(text));
      }),
      { numRuns: 300 },
    );
  });

  it('covers the text whatever furniture the layout claims', () => {
    const span = fc.record({ start: fc.integer({ min: -5, max: 400 }), end: fc.integer({ min: -5, max: 400 }) });
    fc.assert(
      fc.property(letterish, fc.array(span, { maxLength: 5 }), (raw, furniture) => {
        const text = toStorableText(raw);
        expectCovered(text, splitLetter(text, { furniture }));
      }),
      { numRuns: 300 },
    );
  });

  it('returns nothing for a text without characters', () => {
    expect(splitLetter('')).toEqual([]);
    expect(splitLetter(' \n\t\n')).toEqual([]);
  });
});

describe('page furniture', () => {
  const text =
    'Dear Sirs\n\nYou made no attempt to put the allegations to our client before\n' +
    'Orme & Vale LLP\nPage 1 of 2\n\f\nyou published the Article.\n\nYours faithfully\n\nOrme & Vale LLP';

  it('inside a contention splits it in two, the second continuing the first', () => {
    expect(told(text)).toEqual([
      'formal: Dear Sirs',
      'allegation/conduct: You made no attempt to put the allegations to our client before',
      'formal: Orme & Vale LLP Page 1 of 2',
      'allegation/conduct+continues: you published the Article.',
      'formal: Yours faithfully Orme & Vale LLP',
    ]);
  });

  it('is taken from the layout where the text alone does not show it', () => {
    const running = text.replace('Page 1 of 2', 'Letter to the Ledger');
    const start = running.indexOf('Orme');
    const layout = { furniture: [{ start, end: running.indexOf('\f') }] };
    expect(told(running, layout)).toContain('formal: Orme & Vale LLP Letter to the Ledger');
    expect(told(running, layout)).toContain('allegation/conduct+continues: you published the Article.');
  });
});

describe('the labelling rules', () => {
  it('cuts two contentions at their joint: the comma stays, "and" opens the second', () => {
    expect(
      told('Dear Editor,\n\nYour source was dismissed for theft, and you gave our client four hours to respond.'),
    ).toEqual([
      'formal: Dear Editor,',
      'allegation/source: Your source was dismissed for theft,',
      'allegation/conduct: and you gave our client four hours to respond.',
    ]);
  });

  it('ends a client’s name with its sentence, and hears "you" as the newsroom', () => {
    const text =
      'Dear Editor,\n\nWe act for Calloway Freight Ltd. You propose to publish an article about our client.\n';
    const proposes = splitLetter(text).find(({ start }) => text.startsWith('You', start));
    expect(proposes?.kind).not.toBe('demand');
  });

  it.each(['false', 'wholly untrue', 'fanciful'])('hears that a claim is %s, however long the claim is', (what) => {
    const text = `Dear Editor,\n\nWe act for Calloway Freight.\n\n1. The claim that our client altered the records of its refrigerated lorries is ${what}.\n`;
    expect(splitLetter(text).at(-1)).toMatchObject({ kind: 'allegation', attack: 'falsity' });
  });

  it('keeps a reason with its contention', () => {
    const letter =
      'Dear Editor,\n\nThe headline is false. This is because no such vote was taken.\n\nWe require a correction.';
    expect(told(letter)[1]).toBe('allegation/falsity: The headline is false. This is because no such vote was taken.');
  });

  it('makes each list item a segment of its own, and its bare lead-in formal', () => {
    const letter =
      'Dear Editor,\n\nWe act for Mr Tallis.\n\nWe require that you:\n\n(a) remove the story; and\n\n(b) pay his costs.\n\nYours sincerely\nN. Vane';
    expect(told(letter)).toEqual([
      'formal: Dear Editor,',
      'background: We act for Mr Tallis.',
      'formal: We require that you:',
      'demand: (a) remove the story; and',
      'demand: (b) pay his costs.',
      'formal: Yours sincerely N. Vane',
    ]);
  });

  it('marks a demand that fixes its own time, and a sentence that only fixes one', () => {
    const letter =
      'Dear Editor,\n\nPlease remove the story by 5pm on Friday 3 May. We require your response by noon on Thursday.';
    expect(told(letter).slice(1)).toEqual([
      'demand+deadline: Please remove the story by 5pm on Friday 3 May.',
      'deadline: We require your response by noon on Thursday.',
    ]);
  });

  it('takes quoted passages for the words complained of, and what is said of them for allegations', () => {
    const letter =
      'Dear Editor,\n\nThe Article stated:\n\n"Mr Tallis sold the school roof."\n\nThat is untrue. He has never owned it.';
    expect(told(letter).slice(1)).toEqual([
      'words_complained_of: "Mr Tallis sold the school roof."',
      'allegation/falsity: That is untrue. He has never owned it.',
    ]);
  });

  it('reads questions quoted with ">" and the answers below them', () => {
    const letter =
      'From: Press Office\nSubject: Your questions\n\nTom,\n\nOur answers are below.\n\n> Did the trust know?\n\nThe trust did not know.\n\nA. Reyes';
    expect(told(letter)).toContain('words_complained_of: > Did the trust know?');
    expect(told(letter)).toContain('allegation/falsity: The trust did not know.');
  });

  it('gives each judgement a reason a person can read', () => {
    const [, segment] = splitLetter('Dear Editor,\n\nWe demand a retraction.');
    expect(segment?.kind).toBe('demand');
    expect(segment?.reasons).toContain('cue: "we demand"');
  });
});

describe('what stands between the lines', () => {
  it('opens an item where the series counts on inside a paragraph', () => {
    const letter =
      'Dear Editor,\n\nThe article is false.\n\nYou must:\n\n(i) remove the story; and (ii) pay his costs.\n\nYours sincerely\nN. Vane';
    expect(told(letter).filter((line) => line.startsWith('demand'))).toEqual([
      'demand: (i) remove the story;',
      'demand: and (ii) pay his costs.',
    ]);
  });

  it('takes a footnote out of the sentence that runs past it', () => {
    const letter =
      'Dear Sirs\n\nYour source was dismissed for theft,1 and he has never worked in the\n1 The tribunal said so.\nOrme & Vale LLP\nPage 1 of 2\n\f\nlaboratory at all.\n\nYours faithfully\n\nOrme & Vale LLP';
    const lines = told(letter);
    expect(lines.some((line) => line.endsWith('1 The tribunal said so.'))).toBe(true);
    expect(lines.some((line) => line.includes('+continues: laboratory at all.'))).toBe(true);
  });

  it('reads a scan for what it meant and quotes it as it stands', () => {
    const letter =
      'Dear Sirs\n\nl0. The Cornpany has never owned tbe land in any sense, and tbe article is a fabrica-\ntion throughout, as the agreernent and tbe 2O19 accounts of tbe cornpany show.\n\n- 2 -        . ,\n\n11. You rnust rernove it.\n\nYours faithfu1ly\n\nVane';
    const lines = told(letter);
    expect(lines).toContain('formal: - 2 - . ,');
    expect(lines).toContain('demand: 11. You rnust rernove it.');
    expect(lines.find((line) => line.includes('Cornpany'))).toMatch(/^allegation/);
  });

  it("judges an older message of the claimant's side like the letter, and the newsroom's own as background", () => {
    const letter =
      'From: N. Vane <n@vane.example>\nTo: desk@ledger.example\n\nDear Ms Orr,\n\nPlease retract the story.\n\nRegards,\n\nN. Vane\n\nOn Mon, 2 Mar 2026, Ms Orr <orr@ledger.example> wrote:\n\n> Thank you for your note.\n>\n> On Sun, 1 Mar 2026, N. Vane <n@vane.example> wrote:\n>\n>> Your story is false.\n';
    const lines = told(letter);
    expect(lines.some((line) => line.startsWith('background: > Thank you for your note.'))).toBe(true);
    expect(lines.some((line) => line.startsWith('allegation/falsity') && line.includes('Your story is false.'))).toBe(
      true,
    );
  });
});

describe('hostile text', () => {
  const unit = [
    '((((',
    'a.a.a.',
    '"',
    '“',
    '. ',
    '1. X\n',
    '(a) x;\n',
    '> ',
    'Page 2\n',
    'he is and ',
    'you are it; ',
    'It says:\n(a) x\n',
    '\f\n',
    '_',
    'Dear Sir\n',
    'Ends\n\nThis is prose enough to be counted as such by anybody who reads it to the end.\n\n',
    'EXHIBIT A\n\n"The statement is attached as Exhibit A."\n\n',
    '1. Is it?\n\nNo.\n\n',
    '"open\n\n',
  ];

  it.each(unit)('%j over and over is split at work in proportion to its length', (piece) => {
    // Eight times the text costs eight times the work, with room for a noisy machine; quadratic work would be 64 times.
    const small = piece.repeat(Math.ceil(8_000 / piece.length));
    const large = small.repeat(8);
    const cost = (text: string): number => {
      const began = performance.now();
      splitLetter(text);
      return performance.now() - began;
    };
    cost(small);
    const least = Math.min(cost(small), cost(small));
    expect(Math.min(cost(large), cost(large))).toBeLessThan(24 * Math.max(least, 4));
  });
});
