import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { extractDocx } from '#documents/extract-docx.js';
import { DEFAULT_LIMITS } from '#documents/limits.js';
import { readWordTable } from '../../test/support/word-table.js';
import { scheduleDocument } from './schedule-document.js';
import type { ScheduleRow } from './schedule-table.js';

const LETTER = {
  title: 'Second letter',
  sender: 'Hargreave & Lomax LLP',
  received: '12 March 2031',
  newsroom: 'The Port Maren Courier',
};
const row = (changes: Partial<ScheduleRow> = {}): ScheduleRow => ({
  number: 1,
  allegation: 'It is false.',
  position: 'We reject this.',
  response: 'It is true.',
  reliedOn: ['Annual report'],
  ...changes,
});
const make = async (...rows: ScheduleRow[]) => readWordTable(await scheduleDocument({ ...LETTER, rows }));

describe('the answer as a Word file', () => {
  it('is a landscape table whose head is repeated on every page', async () => {
    const { rows, headRows, landscape } = await make(row(), row({ number: 2, reliedOn: [] }));
    expect(landscape).toBe(true);
    expect(headRows).toBe(1);
    expect(rows).toEqual([
      ['No.', 'Allegation', 'Our position', 'Our answer', 'Evidence and correspondence relied on'],
      ['1', 'It is false.', 'We reject this.', 'It is true.', 'Annual report'],
      ['2', 'It is false.', 'We reject this.', 'It is true.', ''],
    ]);
  });

  it('names the letter, who sent it and when it came, and no program', async () => {
    const bytes = await scheduleDocument({ ...LETTER, rows: [row()] });
    const { text } = extractDocx(bytes, 'docx', DEFAULT_LIMITS);
    expect(text).toContain('Answer to the letter “Second letter”');
    expect(text).toContain('Letter from Hargreave & Lomax LLP, received on 12 March 2031');
    expect(readWordTable(bytes).everything).not.toMatch(/nightlawyer/i);
  });

  it("counsel's lines run on where only their page broke them; their lists and paragraphs stay apart", async () => {
    const allegation =
      'Your claim is false and has been\n  disproved:\n(a) by an inspector;\n(b) by the log.\n\nIt must go.';
    expect((await make(row({ allegation }))).rows[1]?.[1]).toBe(
      'Your claim is false and has been disproved:\n(a) by an inspector;\n(b) by the log.\nIt must go.',
    );
  });

  it('no text can break the file: what Word cannot hold goes, every other character stays', async () => {
    const anything = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(anything, anything, async (one, two) => {
        const [response, title] = [String.fromCharCode(...one), String.fromCharCode(...two)];
        const { rows, everything } = readWordTable(
          await scheduleDocument({
            ...LETTER,
            title,
            rows: [row({ response, allegation: response, reliedOn: [title] })],
          }),
        );
        expect(everything.match(/[^\t\n\r\P{Cc}]|[\uFFFE\uFFFF]/u)).toBeNull();
        const kept = (text: string) => text.replaceAll(/[\s\p{Cc}\p{Surrogate}\uFFFD-\uFFFF]/gu, '');
        expect(kept(rows[1]?.[3] ?? '')).toBe(kept(response));
        expect(kept(rows[1]?.[1] ?? '')).toBe(kept(response));
        expect(kept(rows[1]?.[4] ?? '')).toBe(kept(title));
      }),
      { numRuns: 60 },
    );
  });
});
